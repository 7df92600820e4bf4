"""Labels in the three languages of the interface, one column a language."""

from django.db import models
from django.utils.translation import get_language

LANGUAGES = ("fr", "de", "en")


def interface_language() -> str:
    """Return the two-letter code of the active language, or English where it is none of ours."""
    code = (get_language() or "en")[:2]
    return code if code in LANGUAGES else "en"


def in_language(row: models.Model, prefix: str, language: str | None = None) -> str:
    """Return ``row.<prefix>_<language>``, by default in the reader's language."""
    return str(getattr(row, f"{prefix}_{language or interface_language()}"))
