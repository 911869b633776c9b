"""What is told with something between or around it is masked to its last sign."""

import pytest

from tests.guard import Found, found


@pytest.mark.parametrize("text", [
    "61 route de Sainte-Foy, résidence Les Acacias, 33999 Xandrival",
    "112 bd Jean Moulin bât C esc 2 - 13999 Xandrival",
    "45 rue Gambetta, 1er étage gauche, 59999 Xandrival",
    "1250 chemin des Oliviers, quartier Saint-Roch, 83999 Xandrival",
    "10, quai de la Marne 51999 Xandrival, 3e porte droite",
    "3 impasse du Four (portail vert) 84999 Xandrival",
    "40 rue Carnot, au 4e sans ascenseur, 59999 Xandrival",
    "6 bd Foch, 3e, Xandrival",
])  # fmt: skip
def test_an_address_with_its_floor(text: str) -> None:
    assert found(f"Elle habite {text}") == [("address", "block", text)]


@pytest.mark.parametrize(("text", "number"), [
    ("dossier CMP-NORD-3307 sans médecin", "CMP-NORD-3307"),
    ("dossier crip CR/22/8814 transmis", "CR/22/8814"),
    ("dossier APA n° 38-2024-01543", "38-2024-01543"),
    ("accident du travail n° 240512345", "240512345"),
    ("Num AT 231145087 P refusé par la caisse", "231145087 P"),
])  # fmt: skip
def test_a_file_number_with_letters(text: str, number: str) -> None:
    assert found(text) == [("record_number", "block", number)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Zoé Vernandel née en mars 1939, tumeur du rein",
     [("name", "block", "Zoé Vernandel"), ("birth_date", "block", "mars 1939")]),
    ("VERNANDEL Solange 14021938", [("name", "block", "VERNANDEL Solange"), ("birth_date", "block", "14021938")]),
    ("Solange O. Vernandel / Née : 03.04.2011",
     [("name", "block", "Solange O. Vernandel"), ("birth_date", "block", "03.04.2011")]),
    ("Mme VERNANDEL Solange née LE GARREC le 12 juin 1949",
     [("name", "block", "VERNANDEL Solange née LE GARREC"), ("birth_date", "block", "12 juin 1949")]),
    ("Le 12/06/1949, date de naissance de Mme Vernandel",
     [("birth_date", "block", "12/06/1949"), ("name", "block", "Vernandel")]),
    ("Homme, né en septembre 1963", [("birth_date", "warn", "septembre 1963")]),
    ("Loïc Vernandel nait le 14/7/1990", [("name", "block", "Loïc Vernandel"), ("birth_date", "block", "14/7/1990")]),
    ("CR reçu par erreur : Zorbec Vernandel, DDN 03.09.1948",
     [("name", "block", "Zorbec Vernandel"), ("birth_date", "block", "03.09.1948")]),
    ("Nom : Vernandel\nPrénom : Capucine\nNée le 30 08 1999",
     [("name", "block", "Vernandel"), ("name", "block", "Capucine"), ("birth_date", "block", "30 08 1999")]),
])  # fmt: skip
def test_a_name_with_its_birth(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_a_great_name_is_somebodys_where_an_age_follows() -> None:
    assert found("Jean Moulin, 54 ans, lombalgie") == [("name", "warn", "Jean Moulin")]
