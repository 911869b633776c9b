"""Numbers that stand for somebody: social security, telephone, file, professional, number plate."""

import pytest

from core.guard import Severity
from tests.guard import found, keyed, spaced

NIR = keyed("1850538899084")
CORSICAN = {"2A": keyed("284032A871025"), "2B": keyed("151012B890119")}
OVERSEAS = "1 85 05 971 99 084"


def wrong(nir: str) -> str:
    """The same with a key that is not its own."""
    return f"{nir[:13]}{int(nir[13:]) % 97 + 1:02}"


@pytest.mark.parametrize("number", [
    NIR,
    spaced(NIR),
    spaced(NIR, "."),
    spaced(NIR, "-"),
    spaced(NIR, "/"),
    spaced(NIR, " - "),
    spaced(NIR, "\u202f"),
    spaced(NIR, "🔸"),
    spaced(NIR, "\n"),
    " ".join(NIR),
    "\u200b".join(NIR),
    f"{NIR[:3]} {NIR[3:7]} {NIR[7:]}",
    f"{NIR[:13]} {NIR[13:]}",
    NIR.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)}),
    "".join(f"{digit}\ufe0f\u20e3" for digit in NIR),
    spaced(CORSICAN["2A"]),
    spaced(CORSICAN["2B"]).lower(),
    spaced(keyed("8011275899033")),  # provisional
    spaced(keyed("1855038899084")),  # civil status incomplete: no month
    f"{OVERSEAS} {keyed(OVERSEAS.replace(' ', ''))[13:]}",
])  # fmt: skip
def test_a_nir_is_certain_by_its_key(number: str) -> None:
    assert found(f"Il faut {number} pour avancer.") == [("nir", "block", number)]


@pytest.mark.parametrize(("text", "severity", "number"), [
    (f"sa sécu : {spaced(wrong(NIR))}", "block", spaced(wrong(NIR))),
    (f"NIR {wrong(NIR)}", "block", wrong(NIR)),
    (f"n° SS {NIR[:13]}", "block", NIR[:13]),
    (f"n°SS:{NIR[:13]}", "block", NIR[:13]),
    (f"nss {spaced(NIR[:13])}", "block", spaced(NIR[:13])),
    (f"INS: {NIR}", "block", NIR),
    (f"{NIR[:13]} (sécurité sociale)", "block", NIR[:13]),
    (f"social security number {wrong(NIR)}", "block", wrong(NIR)),
    (f"sécu 1 85 O5 38 899 O84 {NIR[13:]}", "block", f"1 85 O5 38 899 O84 {NIR[13:]}"),
    (f"sécu I 85 05 38 899 084 {NIR[13:]}", "block", f"I 85 05 38 899 084 {NIR[13:]}"),
    (f"{spaced(NIR[:13])}, clé {NIR[13:]}", "block", f"{spaced(NIR[:13])}, clé {NIR[13:]}"),
    ("carte vitale 9 99 99 99 999 999 9", "block", "9 99 99 99 999 999 9"),  # of no known shape
    (f"je lis {spaced(NIR[:13])}", "block", spaced(NIR[:13])),
    (f"je lis {spaced(wrong(NIR))}", "block", spaced(wrong(NIR))),
    (f"je lis {NIR[:13]}", "warn", NIR[:13]),
    (f"je lis {wrong(NIR)}", "warn", wrong(NIR)),
])  # fmt: skip
def test_a_nir_without_its_key(text: str, severity: Severity, number: str) -> None:
    assert found(text) == [("nir", severity, number)]


@pytest.mark.parametrize("number", ["85.07.30-033.28", "756.1234.5678.97", "TREM 8507 3012"])
def test_the_neighbours_numbers(number: str) -> None:
    assert found(f"Patient de passage, {number}, je facture comment ?") == [("nir", "block", number)]


@pytest.mark.parametrize(("text", "number"), [
    ("numéro national 85073003361", "85073003361"),
    ("RN 85.07.30-033.61", "85.07.30-033.61"),
    ("NAS 046 454 286", "046 454 286"),
    ("numéro d'assurance sociale : 046454286", "046454286"),
    ("NHS number 943 476 5919", "943 476 5919"),
    ("nam : trem85073012", "trem85073012"),
    ("codice fiscale RSSMRA85T10A562S", "RSSMRA85T10A562S"),
    ("NIE X1234567L", "X1234567L"),
    ("sa carte 80250000011234567890", "80250000011234567890"),
    ("immat 1850538899084", "1850538899084"),
])  # fmt: skip
def test_numbers_of_elsewhere(text: str, number: str) -> None:
    assert found(text) == [("nir", "block", number)]


@pytest.mark.parametrize("text", [
    "NAS synology 920, NHS crisis 2024, NAM accepté, assurance maladie code 3646",
    "CNS de Luxembourg, RN 7, le registre national des malformations 2024",
    "la clé 120 130 140 et rien, NHS 2024 2025 2026",
    "ISSN 0299-2213, PMID 12345678, modèle XYZ1234567",
])  # fmt: skip
def test_no_number_of_elsewhere(text: str) -> None:
    assert [words for kind, _, words in found(text) if kind == "nir"] == []


@pytest.mark.parametrize("number", [
    "06 39 98 12 47", "06.39.98.12.47", "06-39-98-12-47", "06/39/98/12/47", "06_39_98_12_47", "0639981247",
    "06,39,98,12,47", "06 🔸 39 🔸 98 🔸 12 🔸 47", "06 399 812 47", "06 39 98 15-77", "0 639 981 247", "06 39981247",
    "O6 39 98 12 47", "06 39 98\n12 47",
    "０６ ３９ ９８ １２ ４７", "06\u00a039\u00a098\u00a012\u00a047", "06‑39‑98‑12‑47",
    "01 99 00 34 56", "02.61.91.40.07", "0353012284", "04-65-71-29-90", "(05) 36 49 70 13",
    "+33 6 39 98 12 47", "+33639981247", "+33 (0)6 39 98 12 47", "+33 06 39 98 12 47", "0033 6 39 98 12 47",
    "33 6 39 98 12 47", "+33.6.39.98.12.47",
    "0692 00 12 34", "0690001234", "+262 692 00 12 34", "+687 75 12 34", "+689 87 12 34 56",
    "0470/00.12.34", "+32 470 00 12 34", "02/123.45.67", "081/23.45.67", "02 123 45 67",
    "079 000 12 34", "+41 79 000 12 34", "0041790001234",
    "+352 621 123 456", "514 555-0123", "(514) 555-0123", "1-514-555-0123", "+1 514 555 0123",
    "+44 7700 900123", "+213 550 12 34 56", "+212 6 12 34 56 78", "+221 77 123 45 67", "+351 912 345 678",
    "zéro six trente-neuf quatre-vingt-dix-huit douze quarante-sept",
])  # fmt: skip
def test_phones(number: str) -> None:
    assert found(f"On le trouve ici : {number}, le soir.") == [("phone", "block", number)]


@pytest.mark.parametrize(("text", "number"), [
    ("Tél : 639981247", "639981247"),
    ("portable 6 39 98 12 47", "6 39 98 12 47"),
    ("tel 0 6 3 9 9 8 1 2 4 7", "0 6 3 9 9 8 1 2 4 7"),
    ("joindre sa mère au 26 12 34 56 (Luxembourg)", "26 12 34 56"),
    ("son numéro est le 77 123 45 67", "77 123 45 67"),
    ("rappeler le fils au 5145550123", "5145550123"),
    ("voir https://wa.me/33639981247", "https://wa.me/33639981247"),
    ("https://exemple.fr/contact/0639981247", "https://exemple.fr/contact/0639981247"),
])  # fmt: skip
def test_digits_that_a_word_makes_a_phone(text: str, number: str) -> None:
    kinds = [(kind, words) for kind, _, words in found(text)]
    assert kinds in ([("phone", number)], [("url", number)])


def test_two_phones_in_a_row() -> None:
    assert found("06 39 98 12 47 06 39 98 15 77, 0353012284 / 02 61 91 40 07") == [
        ("phone", "block", number)
        for number in ("06 39 98 12 47", "06 39 98 15 77", "0353012284", "02 61 91 40 07")
    ]  # fmt: skip


def test_any_number_of_phones_hard_upon_each_other() -> None:
    assert [words for _, _, words in found("/".join(["0639981247"] * 6))] == ["0639981247"] * 6


@pytest.mark.parametrize("text", [
    "Appelez-moi au 06 39 98 90 11",
    "appelle moi ce soir au 06 39 98 90 11",
    "Je suis joignable au 06 39 98 90 11",
    "mon numéro : 06 39 98 90 11",
    "vous pouvez me joindre au 06 39 98 90 11",
    "06 39 98 90 11 (c'est mon portable)",
    "You can text me on 06 39 98 90 11",
])  # fmt: skip
def test_the_authors_own_phone_is_for_the_author(text: str) -> None:
    assert found(text) == [("phone", "warn", "06 39 98 90 11")]


def test_a_phone_is_no_rpps() -> None:
    assert found("33639981240 et 10 999 123 457") == [
        ("phone", "block", "33639981240"),
        ("professional_id", "warn", "10 999 123 457"),
    ]


@pytest.mark.parametrize(("text", "number"), [
    ("IPP 4578123", "4578123"),
    ("IPP: HCL0012345", "HCL0012345"),
    ("ipp=90124477", "90124477"),
    ("NDA : 240512345", "240512345"),
    ("séjour n° 25/114873", "25/114873"),
    ("N° de dossier : A-123456", "A-123456"),
    ("dossier 20231234567", "20231234567"),
    ("dossier MDPH n° 38-2024-771902", "38-2024-771902"),
    ("Identifiant patient PAT-0093317", "PAT-0093317"),
    ("n° de prélèvement 25L0417783", "25L0417783"),
    ("n° de passage aux urgences : 2511223344", "2511223344"),
    ("réf. patient : 4512789", "4512789"),
    ("n° allocataire 1234567", "1234567"),
    ("numéro de passeport 18AB12345", "18AB12345"),
    ("MRN 5520193", "5520193"),
    ("N° de dossier\n771902", "771902"),
    ("IPP du CHU : 8001234567", "8001234567"),
    ("IPP CHUGA0012345", "CHUGA0012345"),
    ("NDA 24/U/118833", "24/U/118833"),
    ("dossier n° 4521", "4521"),
    ("patient number 12345678", "12345678"),
    ("n° pat 305512", "305512"),
    ("PatID 305512", "305512"),
    ("ipp.0305512", "0305512"),
    ("I.P.P. 0305512", "0305512"),
    ("IPP => 0305512", "0305512"),
    ("IPP0305512", "IPP0305512"),
    ("accession PACS 6610032245", "6610032245"),
    ("n° d'hospit 2405551234", "2405551234"),
    ("fiche DxCare n°0305512", "0305512"),
    ("Orbis 0305512", "0305512"),
    ("étiquette 0305512", "0305512"),
    ("n° CAF 3055127", "3055127"),
    ("n° AT 240355127", "240355127"),
    ("PV n° 2024/030551", "2024/030551"),
    ("n° écrou 30551", "30551"),
    ("carte d'identité 180699301234", "180699301234"),
])  # fmt: skip
def test_file_numbers(text: str, number: str) -> None:
    assert found(text) == [("record_number", "block", number)]


@pytest.mark.parametrize(("text", "number"), [
    ("RPPS 10999123457", "10999123457"),
    ("prescripteur 10999 550 212", "10999 550 212"),
    ("n° ADELI 99 93 0471 2", "99 93 0471 2"),
    ("FINESS : 990012345", "990012345"),
    ("signé 10999123457", "10999123457"),
])  # fmt: skip
def test_professionals(text: str, number: str) -> None:
    assert found(text) == [("professional_id", "warn", number)]


@pytest.mark.parametrize(("text", "plate"), [
    ("il est reparti en ZX-482-TY", "ZX-482-TY"),
    ("plaque zx-482-ty", "zx-482-ty"),
    ("ambulance immatriculée ZZ 731 YC", "ZZ 731 YC"),
    ("ZZ731YC, une clio", "ZZ731YC"),
    ("l'ancienne plaque, 8421 ZZX 38", "8421 ZZX 38"),
    ("une 1-ZZZ-123", "1-ZZZ-123"),
])  # fmt: skip
def test_plates(text: str, plate: str) -> None:
    assert found(text) == [("plate", "warn", plate)]
