"""Return codes: twenty letters and digits of Crockford's base 32, 100 random bits, in groups of four.

The alphabet lacks I, L, O and U, so that nobody confuses signs when copying a code from paper.
"""

import hashlib
import re
import secrets

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 20
_GROUP = 4
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = re.compile(r"[\s\-–—.]+")


def new_code() -> str:
    """Return a fresh code, grouped as people read it: ``7K2M-…``."""
    return _grouped("".join(secrets.choice(_ALPHABET) for _position in range(_LENGTH)))


def read_code(typed: str) -> str | None:
    """Return the code that somebody typed, grouped, or None where it cannot be one.

    Small letters, blanks, missing dashes, and O for 0 or I and L for 1 are forgiven.
    """
    plain = _BETWEEN.sub("", typed).upper().translate(_MEANT)
    is_code = len(plain) == _LENGTH and set(plain) <= set(_ALPHABET)
    return _grouped(plain) if is_code else None


def hash_of(code: str) -> str:
    """Return the hash under which a grouped code is stored."""
    return hashlib.sha256(code.replace("-", "").encode()).hexdigest()


def _grouped(plain: str) -> str:
    return "-".join(plain[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))
