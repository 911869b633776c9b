"""Names, birth dates, addresses, and the details that tell together."""

import pytest

from core.guard import Severity
from tests.guard import found


@pytest.mark.parametrize(("text", "name"), [
    ("J'ai revu M. Jean DURAND hier", "Jean DURAND"),
    ("Madame Kowalczyk refuse", "Kowalczyk"),
    ("Mme VUILLEMOT Yvette", "VUILLEMOT Yvette"),
    ("Mlle Aïcha Ben Ammar", "Aïcha Ben Ammar"),
    ("M. de la Villardière", "de la Villardière"),
    ("M.Durand est venu", "Durand"),
    ("MR DUPONT JEAN", "DUPONT JEAN"),
    ("Mme J.-P. Delcourt", "J.-P. Delcourt"),
    ("Mme Poulain HTA, DT2", "Poulain"),
    ("Mme Poulain & lui", "Poulain"),
    ("Mme Lopez épouse Charbonnier", "Lopez épouse Charbonnier"),
    ("Mme Durand (née Lopez", "Durand (née Lopez"),
    ("M. et Mme Poulain", "Poulain"),
    ("mme lavigne refuse le vaccin", "lavigne"),
    ("mr ben youssef a perdu son ordo", "ben youssef"),
    ("monsieur traoré a rappelé", "traoré"),
    ("Mrs Abernathy-Jones", "Abernathy-Jones"),
    ("le Dr Hélène Vasselin m'a dit", "Hélène Vasselin"),
    ("Dr Vasselin, 82 ans", "Vasselin"),
    ("Me Durand, avocat", "Durand"),
    ("Pr J.-P. Lemoine", "J.-P. Lemoine"),
    ("Nom : Gauthereau", "Gauthereau"),
    ("nom: gauthereau", "gauthereau"),
    ("patient : KOWALCZYK Zbyszek", "KOWALCZYK Zbyszek"),
    ("mon patient Zoltan Kovacs", "Zoltan Kovacs"),
    ("patiente MARTIN", "MARTIN"),
    ("la famille Benchekroun", "Benchekroun"),
    ("une dame qui s'appelle Zineb Haddaoui", "Zineb Haddaoui"),
    ("la petite Maëlys Kerbrat", "Maëlys Kerbrat"),
    ("la maman de Lilou Perrin", "Lilou Perrin"),
    ("Méfiez-vous de Didier Lacombrade", "Didier Lacombrade"),
    ("TRAORE Aminata revient", "TRAORE Aminata"),
    ("DELCOURT, Jean-Pierre", "DELCOURT, Jean-Pierre"),
    ("Ma patiente Jeanne-Marie Le Floc’h", "Jeanne-Marie Le Floc’h"),
    ("jean dupont est passé", "jean dupont"),
    ("que faire pour Nguyễn Thị Lan", "Nguyễn Thị Lan"),
    ("le dossier d'Aurélie Caradec", "Aurélie Caradec"),
    ("le cas de Vlasta Hradec", "Vlasta Hradec"),
    ("Vlasta Hradec, 45 ans", "Vlasta Hradec"),
    ("CR_GRANDVALLET_Denis.docx", "GRANDVALLET_Denis"),
    ("ordo_grandvallet_denis.pdf", "grandvallet_denis"),
    ("Jean\u200b Dur\u00adand", "Jean\u200b Dur\u00adand"),
    ("Ｊｅａｎ Ｄｕｒａｎｄ", "Ｊｅａｎ Ｄｕｒａｎｄ"),
    ("Je\u0301ro\u0302me Durand\u0301 a dit", "Je\u0301ro\u0302me Durand\u0301"),
])  # fmt: skip
def test_names(text: str, name: str) -> None:
    assert found(text) == [("name", "warn", name)]


@pytest.mark.parametrize(("text", "date"), [
    ("né le 12/03/1956", "12/03/1956"),
    ("née le 30 sept. 1944", "30 sept. 1944"),
    ("née à Lyon le 1er janvier 1980", "1er janvier 1980"),
    ("né(e) le : 12-03-56", "12-03-56"),
    ("jumelles nées le 3 août 2025", "3 août 2025"),
    ("né le 12 mars", "12 mars"),
    ("née un vingt-trois octobre 1948", "vingt-trois octobre 1948"),
    ("né le 12-III-1956", "12-III-1956"),
    ("ddn: 04.09.71", "04.09.71"),
    ("ddn12/03/1956", "12/03/1956"),
    ("DDN (mère) : 12031956", "12031956"),
    ("date de naissance :\n1956-03-12", "1956-03-12"),
    ("date naiss. 08/12/1992", "08/12/1992"),
    ("born on 9 February 1988", "9 February 1988"),
    ("DOB 25/12/1959", "25/12/1959"),
    ("Mme D. du 12/03/1956", "12/03/1956"),
    ("M. B., 68 ans (12/03/1957)", "12/03/1957"),
    ("12/03/1957, 68 ans", "12/03/1957"),
    ("né le １２/０３/１９５６", "１２/０３/１９５６"),
])  # fmt: skip
def test_birth_dates(text: str, date: str) -> None:
    assert found(text) == [("birth_date", "warn", date)]


@pytest.mark.parametrize(("text", "name", "date"), [
    ("M. Jean DUTERTRE né le 12/03/1956", "Jean DUTERTRE", "12/03/1956"),
    ("Nom : Duval, prise de sang, DDN 12/03/1956", "Duval", "12/03/1956"),
    ("DELCOURT Jean-Pierre 12/03/1956", "DELCOURT Jean-Pierre", "12/03/1956"),
])  # fmt: skip
def test_a_name_and_a_birth_date_tell_together(text: str, name: str, date: str) -> None:
    assert found(text) == [("name", "block", name), ("birth_date", "block", date)]


def test_far_apart_they_are_two_matters() -> None:
    text = f"Mme Poulain refuse. {'Une phrase sans personne. ' * 20}Un autre est né le 12/03/1956."
    assert [severity for _, severity, _ in found(text)] == ["warn", "warn"]


@pytest.mark.parametrize(("text", "severity", "address"), [
    ("au 14 rue des Glycines, 38999 Vaucourt-le-Vieux", "block", "14 rue des Glycines, 38999 Vaucourt-le-Vieux"),
    ("3, place de la Fontaine\n87999 Saint-Amand-des-Brumes", "block",
     "3, place de la Fontaine\n87999 Saint-Amand-des-Brumes"),
    ("12 bis av. Jean Jaurès - 69999 LYON", "block", "12 bis av. Jean Jaurès - 69999 LYON"),
    ("5 impasse du Moulin, appt 12, 38999 vaucourt", "block", "5 impasse du Moulin, appt 12, 38999 vaucourt"),
    ("12 rue Pasteur à Lyon", "block", "12 rue Pasteur à Lyon"),
    ("31 Baker Street, London", "block", "31 Baker Street, London"),
    ("rue du Pont aux Chèvres 12, 1999 Wavrezeele", "block", "rue du Pont aux Chèvres 12, 1999 Wavrezeele"),
    ("avenue des Iris 8 boîte 4 1999 Wavrezeele", "block", "avenue des Iris 8 boîte 4 1999 Wavrezeele"),
    ("chaussée de Wavre 210/3, 1999 Wavrezeele", "block", "chaussée de Wavre 210/3, 1999 Wavrezeele"),
    ("ch. des Iris 9, 1999 Lutrizeele", "block", "ch. des Iris 9, 1999 Lutrizeele"),
    ("route de l'Isle 30, CH-1999 Lutrizeele", "block", "route de l'Isle 30, CH-1999 Lutrizeele"),
    ("Bahnhofstrasse 12, 8999 Zeldwil", "block", "Bahnhofstrasse 12, 8999 Zeldwil"),
    ("Kerkstraat 12, 9999 Wavrezeele", "block", "Kerkstraat 12, 9999 Wavrezeele"),
    ("12 R. des Iris 38999 Vaucourt", "block", "12 R. des Iris 38999 Vaucourt"),
    ("12 all. des Iris, 38999 Vaucourt", "block", "12 all. des Iris, 38999 Vaucourt"),
    ("12 rue des Iris (Vaucourt", "block", "12 rue des Iris (Vaucourt"),
    ("12 rue des Iris - Vaucourt", "block", "12 rue des Iris - Vaucourt"),
    ("lieudit Kerbihan, 38999 Vaucourt", "block", "lieudit Kerbihan, 38999 Vaucourt"),
    ("elle habite Vaucourt 38999", "warn", "Vaucourt 38999"),
    ("il habite 3 rue victor hugo", "warn", "3 rue victor hugo"),
    ("rue du Moulin 18, 1999 Wavrezeele", "block", "rue du Moulin 18, 1999 Wavrezeele"),
    ("rue du 8 mai 1945", "warn", "rue du 8 mai 1945"),
    ("squat avenue de la Libération", "warn", "avenue de la Libération"),
    ("patient au lieu-dit Le Bois-Perdu", "warn", "lieu-dit Le Bois-Perdu"),
    ("elle habite résidence Les Tilleuls", "warn", "résidence Les Tilleuls"),
    ("domicilié 38999 Vaucourt", "warn", "38999 Vaucourt"),
    ("he lives at 31 Baker Street", "warn", "31 Baker Street"),
])  # fmt: skip
def test_addresses(text: str, severity: Severity, address: str) -> None:
    assert found(text) == [("address", severity, address)]


@pytest.mark.parametrize("text", [
    "la réunion de la CPTS est 4 place du Marché, 1999 Wavrezeele, la réunion est au 12 rue des Iris, 38999 Vaucourt",
    "2 CH Annecy, 3 r Lyon, 12 all Right, via Lyon, 4 lot Test",
    "ch de la côte, voie via 12, 1999 Patients",
    "FMH, Elfenstrasse 18, 3999 Berne",
    "Radweg 12, puis rien. Le Vidal 2024 Lyon 12000 patients",
    "un congrès à Lyon 2024, 69000 inscrits",
])  # fmt: skip
def test_no_door_of_anybody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "details"), [
    ("Homme de 43 ans, seul boulanger de Vaucourt-le-Vieux, greffé le 3 mars",
     ["43 ans", "seul boulanger", "Vaucourt-le-Vieux", "3 mars"]),
    ("l'institutrice de Bourg-Serin, 38 ans, poignardée le 7 octobre",
     ["institutrice", "Bourg-Serin", "38 ans", "poignardée", "7 octobre"]),
    ("fillette de 8 mois, école de Lalouvane, vue le 12/03/2025", ["8 mois", "Lalouvane", "12/03/2025"]),
    ("27 ans, seul survivant du crash du 3 juin", ["27 ans", "seul survivant", "crash", "3 juin"]),
    ("37-year-old woman, only vet in Lamblore", ["37-year-old", "only vet", "Lamblore"]),
    ("Un sénateur de 61 ans, élu en Lozère, hospitalisé hier", ["sénateur", "61 ans", "élu", "Lozère"]),
    ("député du Jura, 38 ans, manie", ["député", "Jura", "38 ans"]),
    ("un eurodéputé de 48 ans, suivi depuis mars", ["eurodéputé", "48 ans", "mars"]),
    ("le préfet de la Creuse, 58 ans", ["préfet", "Creuse", "58 ans"]),
    ("l'ex-ministre, 72 ans, dément depuis janvier", ["ex-ministre", "72 ans", "janvier"]),
    ("notre maire, 56 ans, interné le 3 mars", ["notre maire", "56 ans", "3 mars"]),
    ("la conseillère régionale de 39 ans, burn-out en avril", ["conseillère régionale", "39 ans", "avril"]),
    ("un chanteur connu de 45 ans, vu en mars", ["chanteur connu", "45 ans", "mars"]),
    ("le pharmacien de Lalouvane, 52 ans", ["pharmacien", "Lalouvane", "52 ans"]),
    ("le proviseur du lycée de Lalouvane, 51 ans", ["proviseur", "Lalouvane", "51 ans"]),
    ("patient de 102 ans, doyen de Lalouvane", ["102 ans", "doyen", "Lalouvane"]),
])  # fmt: skip
def test_details_tell_together(text: str, details: list[str]) -> None:
    assert found(text) == [("combination", "warn", detail) for detail in details]


@pytest.mark.parametrize("text", [
    "Homme de 43 ans, habite Vaucourt-le-Vieux",
    "Patient de 54 ans, Lyon, opéré le 3 mars 2025",
    "45 ans, maçon, accident du travail le 12/03/2025",
    "arrêt de 3 mois à Vaucourt-le-Vieux depuis le 3 mars",
    "rappel du tétanos à 45 ans, fait le 12/03/2025",
    "un député m'a écrit en mai, le sénateur a 60 ans de carrière depuis mars",
    "les députés ont voté en mai pour les 60 ans et plus, les élus du Jura aussi",
    "la présidente de l'ordre, 60 ans, élue en mars ; le président du conseil départemental de l'Ordre",
    "je suis généraliste dans le Jura, 45 ans, épuisé depuis mai ; infirmière de 34 ans, arrêtée en mai",
    "un maire de 60 ans, HTA, un patient élu local de 60 ans veut un mi-temps",
    "homme de 52 ans, boulanger, asthme, vu en mars ; professeur de 40 ans, arrêt depuis le 3 mars",
    "notre secrétaire, 56 ans, en arrêt depuis mars",
    f"un patient de 43 ans. {'Une phrase de plus. ' * 10}À Vaucourt-le-Vieux, on ferme le 3 mars.",
])  # fmt: skip
def test_two_details_tell_nobody(text: str) -> None:
    assert [kind for kind, _, _ in found(text) if kind == "combination"] == []
