"""The masked text, and where findings stand in a text that is not plain."""

from typing import get_args

import pytest

from core.guard import LABELS, Finding, Kind, inspect, mask


@pytest.mark.parametrize(("text", "masked"), [
    ("Mme Poulain, née le 12/03/1956, 06 39 98 12 47", "Mme [nom], née le [date de naissance], [téléphone]"),
    ("IPP 4578123 : jean@example.org", "IPP [numéro de dossier] : [adresse e-mail]"),
    ("rien à masquer", "rien à masquer"),
    ("", ""),
    ("[nom] vient demain, [téléphone]", "[nom] vient demain, [téléphone]"),
    ("[nom] du 12/03/1956", "[nom] du [date de naissance]"),  # a name once masked is a name still
    ("homme de 43 ans, seul boulanger de Vaucourt-le-Vieux", "homme de [détail], [détail] de [détail]"),
])  # fmt: skip
def test_mask(text: str, masked: str) -> None:
    assert mask(text, inspect(text)) == masked


def test_every_kind_has_its_label() -> None:
    assert set(LABELS) == set(get_args(Kind))
    assert len(set(LABELS.values())) == len(LABELS)
    assert [inspect(label) for label in LABELS.values()] == [()] * len(LABELS)


@pytest.mark.parametrize(("findings", "masked"), [
    ([Finding(0, 4, "name"), Finding(5, 9, "phone", "block")], "[nom] [téléphone] klmn"),
    ([Finding(5, 9, "phone", "block"), Finding(0, 4, "name")], "[nom] [téléphone] klmn"),
    ([Finding(0, 7, "name"), Finding(5, 9, "url")], "[nom] klmn"),
    ([Finding(0, 7, "name"), Finding(5, 9, "phone", "block")], "[téléphone] klmn"),
    ([Finding(0, 9, "address", "block"), Finding(2, 4, "name")], "[adresse] klmn"),
    ([Finding(0, 4, "name"), Finding(0, 9, "address", "block")], "[adresse] klmn"),
    ([Finding(0, 4, "name"), Finding(4, 9, "phone", "block")], "[nom][téléphone] klmn"),
    ([], "abcd efgh klmn"),
])  # fmt: skip
def test_overlapping_findings_share_a_label(findings: list[Finding], masked: str) -> None:
    assert mask("abcd efgh klmn", findings) == masked


@pytest.mark.parametrize(("text", "covered"), [
    ("👩‍⚕️ Mme Poulain", "Poulain"),
    ("Mme Poulai\u0301n\u0301 !", "Poulai\u0301n\u0301"),
    ("Mme P\u200bou\u00adlain\u200d.", "P\u200bou\u00adlain\u200d"),
    ("ﬁn. Mme Poulain", "Poulain"),
    ("Mme Griﬃn", "Griﬃn"),
    ("tél\u00a0:\u202f06\u00a039\u00a098\u00a012\u00a047", "06\u00a039\u00a098\u00a012\u00a047"),
    ("İİ 0639981247", "0639981247"),
    ("né le 12\u204403\u20441956", "12\u204403\u20441956"),
])  # fmt: skip
def test_offsets_are_those_of_the_text_as_given(text: str, covered: str) -> None:
    assert [text[finding.start : finding.end] for finding in inspect(text)] == [covered]


@pytest.mark.parametrize(("text", "masked"), [
    ("le numéro de Mme Marie-Antoinette Duplessis-Bellière de La Fontaine, oui, son numéro à elle est le 77 123 45 67",
     "le numéro de Mme [nom], oui, son numéro à elle est le [téléphone]"),
    ("son numéro à Mme Marie-Antoinette Duplessis-Bellière de La Fontaine est le 77 123 45 67",
     "son numéro à Mme [nom] est le [téléphone]"),
    ("0[@]GMAIL.0@GMAIL", "[adresse e-mail].[adresse e-mail]"),
])  # fmt: skip
def test_what_is_gone_no_longer_hides_the_rest(text: str, masked: str) -> None:
    assert mask(text, inspect(text)) == masked
