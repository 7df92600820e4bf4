"""Beginnings of terms as Lucene's regular expressions, the only way to restrict which terms are counted."""

from collections.abc import Iterable


def begins_with_any(beginnings: Iterable[str]) -> str:
    """Return the pattern of all terms with one of the beginnings, which mean themselves."""
    return f"({'|'.join(_literally(beginning) for beginning in beginnings)}).*"


def _literally(text: str) -> str:
    # A sign with a backslash means itself; a letter with one may mean a class.
    return "".join(f"\\{sign}" if sign.isascii() and not sign.isalnum() else sign for sign in text)
