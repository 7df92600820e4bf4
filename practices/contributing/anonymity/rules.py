"""The words and patterns of each language, read once from ``data/<language>.yaml``."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = ("fr", "de", "en")


def phrases(language: str, key: str) -> tuple[str, ...]:
    """Return the entries of a list as they are written."""
    return tuple(str(entry) for entry in _data(language).get(key, ()))


@cache
def words(language: str, key: str) -> frozenset[str]:
    """Return the entries of a list without regard to case."""
    return frozenset(entry.casefold() for entry in phrases(language, key))


@cache
def words_of_all(key: str) -> frozenset[str]:
    """Return the entries of a list in all languages."""
    return frozenset().union(*(words(language, key) for language in LANGUAGES))


def alternatives(entries: Iterable[str]) -> str:
    """Return a pattern for any of the entries, the longest first; any kind of space may stand between their words."""
    longest_first = sorted(set(entries), key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, entry.split())) for entry in longest_first) + ")"


def read_data(name: str) -> Any:
    """Return what one file of the package's data holds."""
    return yaml.safe_load((files(__package__) / "data" / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def _data(language: str) -> dict[str, Any]:
    data: dict[str, Any] = read_data(language)
    return data
