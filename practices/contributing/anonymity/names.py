"""First and last names, from the lists that Faker keeps for the countries that readers of libraries come from."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from practices.contributing.anonymity.rules import read_data

_NEAR = ("fr_FR", "fr_CH", "fr_BE", "fr_CA", "de_DE", "de_AT", "de_CH", "de_LU", "en_GB", "en_US")
_FAR = (
    "fr_DZ", "tr_TR", "pl_PL", "vi_VN", "it_IT", "es_ES", "pt_PT", "nl_NL", "ro_RO", "hr_HR", "cs_CZ", "hu_HU", "sk_SK",
    "en_PK", "en_NG", "en_IN", "en_KE", "lt_LT", "da_DK", "sv_SE", "az_AZ",
)  # fmt: skip
_FIRST = ("first_names", "first_names_female", "first_names_male", "first_names_unisex")
_LAST = ("last_names", "male_last_names", "unisex_last_names", "last_names_male", "last_names_female")


@cache
def first_names() -> frozenset[str]:
    """Return first names, without regard to case."""
    return near_first_names() | frozenset(_collect(_FAR, _FIRST))


@cache
def near_first_names() -> frozenset[str]:
    """Return the first names of the countries whose languages we read, and those most met besides."""
    return frozenset({*_collect(_NEAR, _FIRST), *read_data("names")["first"]})


@cache
def last_names() -> frozenset[str]:
    """Return last names, without regard to case."""
    return near_last_names() | frozenset(_collect(_FAR, _LAST))


@cache
def near_last_names() -> frozenset[str]:
    """Return the last names of the countries whose languages we read, and those most met besides."""
    return frozenset({*_collect(_NEAR, _LAST), *read_data("names")["last"]})


def _collect(locales: tuple[str, ...], attributes: tuple[str, ...]) -> Iterator[str]:
    for locale in locales:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for attribute in attributes:
            names = getattr(provider, attribute, ())
            if not isinstance(names, property):
                # A name of one or two letters says nothing.
                yield from (name.casefold() for name in names if len(name) > 2)
