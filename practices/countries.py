"""Names of countries, by their ISO 3166-1 code (from the Unicode CLDR)."""

from functools import cache

from babel import Locale

from practices.models.labels import interface_language


def country_name(code: str, language: str | None = None) -> str:
    """Return the country's name in ``language``, by default the reader's; the code itself where CLDR has no name."""
    return _territories(language or interface_language()).get(code, code)


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale(language).territories)
