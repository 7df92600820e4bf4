"""Names of countries, by their ISO 3166-1 code (from the Unicode CLDR)."""

from functools import cache

from babel import Locale

from practices.models.labels import interface_language


def country_name(code: str, language: str | None = None) -> str:
    """Return the country's name in ``language``, by default the reader's; the code itself where CLDR has no name."""
    return _territories(language or interface_language()).get(code, code)


_NEIGHBOURS = ("FR", "DE", "AT", "BE", "CH", "LU")


def country_names(language: str | None = None) -> list[tuple[str, str]]:
    """Return (code, name) of the world's countries: those the collection comes from first, the others by name."""
    names = _territories(language or interface_language())
    others = [(code, name) for code, name in names.items() if _is_country(code) and code not in _NEIGHBOURS]
    return [(code, names[code]) for code in _NEIGHBOURS] + sorted(others, key=lambda pair: pair[1])


def _is_country(code: str) -> bool:
    # CLDR also names continents (numbers) and codes that stand for no country.
    return code.isalpha() and code not in {"ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"}


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale(language).territories)
