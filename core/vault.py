"""Keys, seals and tokens.

Two sub-keys are derived from each secret key: one seals what members confide, one indexes them. Discord ids are
enumerable, so a token without a key would be no protection.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEAL = b"confrere/seal/1"
INDEX = b"confrere/index/1"
KEY = re.compile(r"[A-Za-z0-9_-]{43}=")


def new_key() -> str:
    """A fresh secret key, as `SECRET_KEYS` takes it."""
    return Fernet.generate_key().decode()


def is_key(text: str) -> bool:
    """Whether `text` is one key and nothing else; Fernet itself overlooks what stands after it."""
    return KEY.fullmatch(text) is not None


class Vault:
    """Seals with the first key, opens with any of them, and makes tokens with the first."""

    def __init__(self, keys: Sequence[str]) -> None:
        """`keys`: Fernet keys, the newest first, at least one. Raises `ValueError` on a malformed one."""
        if not keys:
            raise ValueError("no secret key")
        secrets = [_secret(key) for key in keys]
        self._seal = MultiFernet([Fernet(base64.urlsafe_b64encode(_derive(s, SEAL))) for s in secrets])
        self._index = _derive(secrets[0], INDEX)

    def seal(self, text: str, *, block: int = 1) -> bytes:
        """A sealed copy of `text`, with blanks after it up to a whole number of blocks of so many bytes: a seal is as
        long as what it holds, and JSON reads past them.
        """
        content = text.encode()
        return self.seal_bytes(content + b" " * (-len(content) % block))

    def open(self, sealed: bytes) -> str:
        """What `seal` was given. Raises `KeyMissing` when no key at hand opens it."""
        return self.open_bytes(sealed).decode()

    def seal_bytes(self, data: bytes) -> bytes:
        """A sealed copy, a third longer. Its time is zero: a Fernet token otherwise shows its second."""
        return self._seal.encrypt_at_time(data, 0)

    def open_bytes(self, sealed: bytes) -> bytes:
        """What `seal_bytes` was given. Raises `KeyMissing` when no key at hand opens it."""
        try:
            return self._seal.decrypt(sealed)
        except InvalidToken:
            raise KeyMissing from None

    def renew(self, sealed: bytes) -> bytes:
        """The same content under the first key. Raises `KeyMissing`."""
        try:
            return self._seal.rotate(sealed)
        except InvalidToken:
            raise KeyMissing from None

    def token(self, *parts: str | int) -> bytes:
        """A keyed 256-bit token of `parts`, the same for the same parts; unlinkable without the key."""
        return hmac.digest(self._index, "\x1f".join(map(str, parts)).encode(), hashlib.sha256)

    @property
    def fingerprint(self) -> str:
        """Tells the first key from another without telling the key."""
        return self.token("fingerprint").hex()[:32]


class KeyMissing(Exception):
    """A seal was made with a key that is not at hand."""


def _secret(key: str) -> bytes:
    if not is_key(key):
        raise ValueError("a malformed key")
    return base64.urlsafe_b64decode(key)


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret)
