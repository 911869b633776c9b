"""Names in columns, before a birth date, after a word for somebody; and what only stands where a name would."""

import pytest

from tests.guard import found


@pytest.mark.parametrize(("text", "name", "date"), [
    ("VERNANDEL / Solange / 17.02.1944 / F", "VERNANDEL / Solange", "17.02.1944"),
    ("VERNANDEL;Solange;17/02/1944;F", "VERNANDEL;Solange", "17/02/1944"),
    ("| VERNANDEL | Solange | 1944-02-17 |", "VERNANDEL | Solange", "1944-02-17"),
    ("VERNANDEL\tSolange\t17/02/1944", "VERNANDEL\tSolange", "17/02/1944"),
    ("VERNANDEL - Solange - 17/02/44", "VERNANDEL - Solange", "17/02/44"),
    ("Solange / Vernandel / F / 17.02.1944", "Solange / Vernandel", "17.02.1944"),
    ("Vernandel, Oltika, 17/02/1944", "Vernandel, Oltika", "17/02/1944"),
    ("VERNANDEL / Oltika / 17.02.1944", "VERNANDEL / Oltika", "17.02.1944"),
    ("VERNANDEL 17/02/1944", "VERNANDEL", "17/02/1944"),
    ("ch 12 VERNANDEL (17/02/44) chute", "VERNANDEL", "17/02/44"),
    ("VERNANDEL O. 17/02/1984", "VERNANDEL O.", "17/02/1984"),
    ("Vernandel, né le 17/02/1944", "Vernandel", "17/02/1944"),
    ("le patient Vernandel est né le 17/02/1944", "Vernandel", "17/02/1944"),
    ("j'ai vu Vernandel (ddn 170244)", "Vernandel", "170244"),
    ("Solange VERNANDEL née OLTIKA 17/02/1944", "Solange VERNANDEL née OLTIKA", "17/02/1944"),
    ("O. Vernandel, né le 17/02/1944", "O. Vernandel", "17/02/1944"),
])  # fmt: skip
def test_a_line_of_a_list(text: str, name: str, date: str) -> None:
    assert found(text) == [("name", "block", name), ("birth_date", "block", date)]


@pytest.mark.parametrize(("text", "name"), [
    ("VERNANDEL / Solange / HDJ", "VERNANDEL / Solange"),
    ("la patiente Vernandel a rappelé", "Vernandel"),
    ("le jeune Vernandel, puis bb Vernandol", "Vernandel"),
    ("la veuve Vernandel", "Vernandel"),
    ("le dénommé Vernandel", "Vernandel"),
    ("un certain Vernandel", "Vernandel"),
    ("le sieur Vernandel", "Vernandel"),
    ("Melle Vernandel", "Vernandel"),
    ("chambre 12 : VERNANDEL", "VERNANDEL"),
    ("O. Vernandel, 70 ans", "O. Vernandel"),
    ("mr vernandel et mme le goff", "vernandel"),
    ("Mme La Villardière de Kersaint", "La Villardière de Kersaint"),
])  # fmt: skip
def test_somebody_is_named(text: str, name: str) -> None:
    assert found(text)[0] == ("name", "warn", name)


@pytest.mark.parametrize("text", [
    "Bonjour Madame la Rédactrice, Monsieur le Bâtonnier, Madame la Doyenne et Monsieur le Médiateur",
    "Madame la Greffière, Madame l'Inspectrice, Monsieur l'Expert, Madame La Doyenne, Monsieur Le Chef",
    "l'avis de ma sœur. L'ophtalmo préfère. L'endocrino aussi",
    "Madame. Merci pour tout. Docteur. Voilà",
    "mr perdu, mme seule, mr fumeur, mme hypertendue, mr arrêté depuis mars, mr sdf, mr cherche un MT",
    "PARIS / Camille, puis LYON ; Karim. INTERNE - Julie",
    "Bravo, Paul. MERCI, Jeanne",
    "Paracétamol / Codéine / 12.03.2024, Amoxicilline, Augmentin, 12/03/24",
    "INFARCTUS 12/03/2008, SCANNER 12/03/24, PONTAGE (12/03/1998), LOI 12/03/56",
    "Nantes, Rennes, 12/03/2024",
    "le patient Alzheimer, la patiente Parkinsonienne, le jeune Ukrainien, la petite Léa, ma sœur Anne",
    "patiente Doctolib, patient Lyon, fils Unique, mère Célibataire",
    "chambre 12 : URGENCES, box 3 SCANNER, lit 4",
    "l'association, née le 3 mai 2019",
    "Saint Pierre Quiberon, Sainte Anne Auray",
    "V. Martin et J. Durand, merci à vous",
    "Françoise Dolto, Boris Cyrulnik, Ivan Illich",
    "une douleur Thoracique, un certain nombre, une certaine idée",
])  # fmt: skip
def test_nobody_is_named(text: str) -> None:
    assert found(text) == []
