"""What only looks like an identifier: each line is what a careless rule would take for one."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import retrieval_data
from core.catalogue import FOLDER
from tests.guard import found

ROOT = Path(__file__).parent.parent.parent
LINES = """
    Mme D. Certificat initial ou prolongation ?
    Mme B., M. B. et le petit L. (6 ans, prénom changé)
    patient A.L., 34 a., suivi par le Dr J. et le Pr Y
    Mme A... va mieux, Mme Dup… aussi
    Madame est venue avec son mari, monsieur refuse, mme enceinte, mr diabétique, mme souffre
    Madame, Monsieur, Monsieur le Procureur, Madame la Présidente, Mme la Directrice
    Monsieur Tout-le-monde, Mme Untel, M. X, Mme Michu
    Bonjour Docteur, merci Madame, bonsoir Professeur
    Nom : non communiqué. Nom de la molécule : apixaban
    patient : HTA DT2 IRC
    La patiente : Diabète. enfant : Fille de 8 ans
    M. de Crohn connu, patient : Parkinson Hoehn et Yahr 3
    maladie de Charcot-Marie-Tooth, syndromes de Guillain-Barré, d'Ehlers-Danlos, de Gilles de la Tourette
    signe de Claude Bernard-Horner, hallucinations de Charles Bonnet, syndrome de Pierre Robin
    Babinski bilatéral, Hoffmann positif, score de Wells, échelle de Beck, Mini Mental de Folstein
    hôpital Henri Mondor, hôpital privé Jean Mermoz, clinique Claude Bernard, lycée Victor Hugo
    les laboratoires Pierre Fabre, la loi Jean Leonetti, l'affaire Vincent Lambert
    Dupont et al., 2019 ; Cf. Smith J et al. NEJM 2020;383:1544-55 ; Maslach & Jackson 1981
    d'après Martin Winckler et selon Michel Cymes
    France Travail, Santé Publique France, Rose Bengale
    d'accord avec Héron du Tilleul, Martin-pêcheur du Frêne a raison
    Kardégic 75, Tahor 40, Cardensiel 2,5, Ramipril 5
    Paracétamol 1 g x 4/j pendant 10 jours, Amox 50 mg/kg/j
    MIDAZOLAM 5MG/5ML 10 AMP
    ordonnance n° 2018-20 du 17 janvier 2018, arrêt n° 98-19.190, IPP 20 40 ou 80 ?
    le Dr Vasselin m'a répondu, Pr Lemoine, docteur de la Tour
    Dr Google, Dr House, Mme DBK
    IPP 20 mg depuis 2019, IPP double dose 40 mg x2, taux d'IPP 15 %, deux IPP de 4 et 11 %
    glycémies 1,26 1,31 1,18 1,40 2,05 1,77 0,98 1,12
    INR : 2,1 2,4 3,8 1,9 2,2 2,6 2,5 2,8 2,3 2,7
    prélèvement : 120 135 110 98 145
    TA 12/8 13/7 14/9 12/6 11/7
    Audiogramme OD 25 30 45 60 75 80, OG 20 30 50 65 75 85
    séances notées 02 05 09 12 16 sur la feuille
    art. R. 4127-76 CSP, R.4127-4, L. 1110-4, décret n° 2004-1049 du 4 octobre 2004
    JORF n°0151 du 29 juin 2025, texte 27
    enfants nés à partir du 1er janvier 2018, ceux nés avant 1980, nés entre le 01/01/1980 et le 31/12/1990
    congé de naissance du 12/03/2024, acte de naissance du 12/03/2024
    l'association est née le 3 mai 2019
    né à 32 SA, 1 640 g, sorti à J38
    Cerfa 11138*06, N° 15695*01, LPP 2432881, HGKA005, CIM 6B43
    code-barres 3400936404649, lot A21CD456B, GTIN 03400936404649
    formule dentaire 11 12 21 22 36 46
    Faites le 15, le 112, le 114 par SMS, le 3114, le 3919, le 119, le 116 006
    0 800 00 69 62, 0805 23 23 36, 0826 000 401, +33 800 00 69 62, 1-866-277-3553
    standard de l'hôpital : 01 42 34 56 78, centre antipoison 01 40 05 48 48
    CPAM : 36 46, pros : 36 08
    vu le 12/03/2025, revu le 26/03/2025, arrêt du 12/03 au 11/04/2025
    25 € + 5 € de MEG, 26,50 €, garde du 24/12 20h au 25/12 8h
    tél fermé le 12 03 2024, version 25.10.3.2201, build 20251104173355
    Orbis 8.2 plante, Weda 2024, dossier Crossway n° 12, n° CAF 3230, n° CAF 0810253810, AT 57, MP 98, étiquette 12
    accession à la propriété 2024, PV de réunion du 12/03/2024, n° AT du 120324, identifiant de connexion refusé
    IBAN FR76 3000 6000 0112 3456 7890 189, CH93 0076 2011 6238 5295 7
    SIRET 552 100 554 00013, SIREN 900001234, RNA W999012345
    MDPH du Nord, 21 rue de la Toison-d'Or, Villeneuve-d'Ascq
    CPAM de Paris, 75948 Paris cedex 19
    vivre à la rue, dans l'impasse, 2 places en EHPAD, 3 voies d'abord, à sa place. Signalement
    dossier MDPH 2024-2025, dossier n° 3, facture n° 2024-00123, n° de commande 123456789
    1234567890123 c'est le code wifi, 1763577000123 dans les logs, IMEI 356938035643809
    ISBN 978-2-294-77512-3, n° d'avis 9999 999 999, n° de série 9412350061178
    Patient de 54 ans, Lyon, lombalgie. Garçon 9 ans, fracture à Nantes
    le maire d'une petite commune me demande une liste
    le bouquin d'Atul Gawande, l'équipe du Pr Bruno Falissard, un congrès présidé par Zorbec Oltika
    d'après le sociologue Zorbec Vernandel ; Solange Vernandel, ancienne ministre ; une série de Thomas Lilti
    suivi à Charles Perrens puis à Marc Jacquet ou à Jacques Monod, point de Mac Burney
    @Camille tu as raison, l'urgentiste Dr Nozman, le Dr B. Martin est d'accord. Agriculteur de la Creuse, 60 ans
    le patient cite le Pr Perronne, je place la perfusion, avenue Q, le chemin de Compostelle
    assistance Doctolib au 01 83 35 53 58, permanence au 14 rue de l'Hôpital, 67000 Strasbourg
    le vendredi à dix-neuf heures. Loi universelle ; relation-ps@cpam-rhone.fr ne répond pas
    famille syrienne ou Famille Syrienne, le petit Spirou, le patient Zéro
    """


@pytest.mark.parametrize("line", [line.strip() for line in LINES.strip().splitlines()])
def test_a_hard_negative(line: str) -> None:
    assert found(line) == []


def strings(value: Any) -> list[str]:
    """Every text in a value read from JSON."""
    if isinstance(value, dict):
        return strings([*value.values()])
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def test_public_lines_are_let_through() -> None:
    resources = json.loads((FOLDER / "resources.json").read_text(encoding="utf-8"))["resources"]
    lines = [resource["phone"] for resource in resources if resource["phone"]]
    assert len(lines) > 15
    assert [line for line in lines if found(line) or found(f"Appelle le {line}, c'est gratuit")] == []


@pytest.mark.parametrize(
    "name", ["sheets.json", "typical-questions.json", "abbreviations.json", "synonyms.json", "themes.json"]
)
def test_the_catalogue_tells_of_nobody(name: str) -> None:
    texts = strings(json.loads((FOLDER / name).read_text(encoding="utf-8")))
    assert [(text, found(text)) for text in texts if found(text)] == []


def test_hardly_a_question_of_the_searchs_evaluation_is_flagged() -> None:
    data = retrieval_data.load("tuning")
    texts = [query.text for query in data.queries]
    texts += [text for earlier in data.earlier for text in (earlier.title, earlier.details, earlier.answer)]
    flagged = [(text, found(text)) for text in texts if found(text)]
    assert len(flagged) <= len(texts) // 200, flagged


def test_what_the_bot_itself_says_is_let_through() -> None:
    texts = [(ROOT / "locales" / "fr" / f"{name}.ftl").read_text(encoding="utf-8") for name in ("questions", "privacy")]
    lines = [line for text in texts for line in text.splitlines()]
    assert [(line, found(line)) for line in lines if found(line)] == []
