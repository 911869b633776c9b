"""Birth dates as people write and tell them: run together, in pieces, in words, by an age. Dates of other things."""

import pytest

from tests.guard import found


@pytest.mark.parametrize(("text", "date"), [
    ("mme B, dn 170244, sous AVK", "170244"),
    ("DN: 17.02.1944", "17.02.1944"),
    ("d.n. 17/02/44", "17/02/44"),
    ("né(e) le 170244", "170244"),
    ("née le 17021944, elle a un pace", "17021944"),
    ("dat nais 19440217", "19440217"),
    ("date nais: 17/02/1944", "17/02/1944"),
    ("jj/mm/aaaa : 17/02/1944", "17/02/1944"),
    ("son anniv c'est le 17 février 1944", "17 février 1944"),
    ("né en février 1944, le 17", "février 1944, le 17"),
    ("né courant février 1944 (le 17 je crois)", "février 1944 (le 17"),
    ("née en 1944, le 17 février", "1944, le 17 février"),
    ("née en 1944 (17 février)", "1944 (17 février"),
    ("né un 17 février, en 44", "17 février, en 44"),
    ("née le 17 du 02 1944", "17 du 02 1944"),
    ("né le 1er du mois de février 1944", "1er du mois de février 1944"),
    ("née dans la nuit du 16 au 17 février 1944", "17 février 1944"),
    ("née ds la nuit du 16 au 17 février 1944", "17 février 1944"),
    ("né le 17,02,1944", "17,02,1944"),
    ("née le 17-février-1944", "17-février-1944"),
    ("né le 17.févr.44", "17.févr.44"),
    ("né le dix-sept février quarante-quatre", "dix-sept février quarante-quatre"),
    ("né le dix-sept février mille neuf cent quarante-quatre", "dix-sept février mille neuf cent quarante-quatre"),
    ("born February 17th, 1944", "February 17th, 1944"),
    ("il aura 82 ans le 17/02/2026", "17/02/2026"),
    ("ma patiente fête ses 80 ans le 17 février", "17 février"),
])  # fmt: skip
def test_a_birth_date_however_told(text: str, date: str) -> None:
    assert found(text) == [("birth_date", "warn", date)]


@pytest.mark.parametrize(("text", "date"), [
    ("M. Jean DUTERTRE (M) 17/02/1944", "17/02/1944"),
    ("DUTERTRE Jean M 17.02.1944", "17.02.1944"),
    ("Jean Dutertre, qui est du 17 février 1944", "17 février 1944"),
])  # fmt: skip
def test_a_birth_date_stands_beside_its_name(text: str, date: str) -> None:
    assert ("birth_date", "block", date) in found(text)


@pytest.mark.parametrize("text", [
    "née en 1944, né en mars, né en mars 2025 à 32 SA, né par césarienne le 3e jour",
    "DDR : 170225, DPA 24/11/2025",
    "vu le 170225, arrêt du 170225 au 280225, bilan du 170225",
    "DN4 7/10, DN 2, dn4 4/10 ce jour",
    "dn : dénutrition sévère",
    "certificat du 17/02/1994, loi du 17 février 1994, arrêté daté du 17-02-1994",
    "l'ordo est du 17/02/2025, la fiche est du 17 février 2009",
    "patiente du 17/02/2025 non venue, M. D, RDV 17/02/2025",
    "le cabinet fête ses 20 ans le 17 mars, l'hôpital a 150 ans le 3 mai",
    "il a eu 3 ans d'arrêt le 17/02/2025",
    "une douleur née le 17/02/2025 au travail, un litige né le 3 mars 2024",
    "notre MSP née le 3 mai 2019",
])  # fmt: skip
def test_a_day_of_something_else(text: str) -> None:
    assert found(text) == []
