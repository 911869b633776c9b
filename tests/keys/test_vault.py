"""Seals and tokens, for any text and any member."""

import base64

import pytest
from cryptography.fernet import Fernet, InvalidToken
from hypothesis import given, settings
from hypothesis import strategies as st

from core.vault import KeyMissing, Vault, is_key, new_key

KEYS = [new_key() for _ in range(3)]
OLD, NEW = Vault(KEYS[:1]), Vault([KEYS[1], KEYS[0]])
texts = st.text(st.characters(codec="utf-8"))
parts = st.tuples(
    st.integers(0, 2**63 - 1), st.sampled_from(["draft", "pseudonym"]), st.text("abc:-", max_size=4), st.integers(1)
)


@given(texts)
def test_what_is_sealed_opens_again(text: str) -> None:
    assert OLD.open(OLD.seal(text)) == text


@given(texts)
def test_a_new_first_key_still_opens_what_the_old_one_sealed(text: str) -> None:
    assert NEW.open(OLD.seal(text)) == text
    assert Vault([KEYS[1]]).open(NEW.renew(OLD.seal(text))) == text


@given(texts)
def test_without_the_key_nothing_opens(text: str) -> None:
    stranger = Vault([KEYS[2]])
    for attempt in (stranger.open, stranger.renew):
        with pytest.raises(KeyMissing):
            attempt(OLD.seal(text))


@given(texts, st.data())
def test_a_seal_that_was_touched_does_not_open(text: str, data: st.DataObject) -> None:
    raw = bytearray(base64.urlsafe_b64decode(OLD.seal(text)))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1
    with pytest.raises(KeyMissing):
        OLD.open(base64.urlsafe_b64encode(bytes(raw)))


@given(texts)
def test_a_seal_shows_neither_its_time_nor_that_two_texts_are_the_same(text: str) -> None:
    first, second = OLD.seal(text), OLD.seal(text)
    assert first != second
    for sealed in (first, second, NEW.renew(first)):
        assert base64.urlsafe_b64decode(sealed)[1:9] == bytes(8)


@given(parts, parts)
def test_a_token_tells_every_part_from_every_other(
    one: tuple[int, str, str, int], two: tuple[int, str, str, int]
) -> None:
    assert (OLD.token(*one) == OLD.token(*two)) == (one == two)
    assert len(OLD.token(*one)) == 32


@given(parts)
@settings(max_examples=50)
def test_a_token_depends_on_the_first_key_alone(one: tuple[int, str, str, int]) -> None:
    assert OLD.token(*one) != NEW.token(*one)
    assert NEW.token(*one) == Vault([KEYS[1]]).token(*one)


def test_sealing_and_indexing_do_not_use_the_secret_key_itself() -> None:
    with pytest.raises(InvalidToken):
        Fernet(KEYS[0]).decrypt(OLD.seal("text"))


def test_the_fingerprint_is_the_first_keys_and_does_not_tell_it() -> None:
    assert OLD.fingerprint == Vault([KEYS[0], KEYS[2]]).fingerprint != NEW.fingerprint
    assert KEYS[0] not in OLD.fingerprint


@pytest.mark.parametrize("wrong", ["", "short", "x" * 42, "é" * 44])
def test_a_malformed_key_is_refused(wrong: str) -> None:
    assert not is_key(wrong)
    with pytest.raises(ValueError):  # noqa: PT011 -- the message is Fernet's own
        Vault([wrong])


def test_no_key_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="no secret key"):
        Vault([])


def test_parts_do_not_run_into_one_another() -> None:
    assert OLD.token(1, "23") != OLD.token(12, "3")
    assert OLD.token("draft", "") != OLD.token("draft")
