"""Seasons and parts of decades in the place of dates."""

import re
from collections.abc import Mapping
from typing import Any

from practices.contributing.anonymity.coarsening import Season, season_of
from practices.contributing.anonymity.dates import month_names
from practices.contributing.anonymity.grammar import Replacement

_YEAR = re.compile(r"(?<!\d)(1[789]\d\d|20\d\d)(?!\d)")
_DIGITS = re.compile(r"\d{1,2}[./-]\s?(\d{1,2})[./-]|\d{4}-(\d\d)|^(\d{1,2})/\d{4}|\d{1,2}[./]\s?(\d{1,2})\.?$")


def replace_date(before: str, date: str, language: str, words: Mapping[str, Any]) -> Replacement:
    """Return a season where a month is told, else the third of a decade, with the preposition that goes with it."""
    month, year = _month(date, language), _YEAR.search(date)
    if _SPAN.search(date):
        before = _START_OF_SPAN.sub(lambda found: _AS_A_POINT[found[1].lower()], before)
    if month is None and year is None:
        return Replacement(0, _several_days(language))
    if month is None and year is not None:
        return _REPLACE_YEAR[language](before, int(year[1]), words)
    season = _own_season(date, words) or season_of(month or 1)
    return _REPLACE_SEASON[language](before, words["seasons"][season.value], year[1] if year else "", season)


# "du 3 au 5 mai" becomes one season: what led to its first day leads to a point in time now, of the same length.
_SPAN = re.compile(r"\d\.?\s?(?:[–-]|\s(?:à|au|bis|to|until)\s)|\w\s(?:à|au|bis|to|until)\s")
_START_OF_SPAN = re.compile(r"\b(du|de|vom|von|from)(?=\s$)", re.IGNORECASE)
_AS_A_POINT = {"du": "au", "de": "en", "vom": "am ", "von": "im ", "from": "in  "}


def _month(date: str, language: str) -> int | None:
    names = month_names(language)
    for word in re.findall(r"[^\W\d_]+", date.lower()):
        if word in names:
            return names[word]
    found = _DIGITS.search(date)
    number = int(next((group for group in found.groups() if group), 0)) if found else 0
    return number if 1 <= number <= 12 else None


def _own_season(date: str, words: Mapping[str, Any]) -> Season | None:
    lowered = date.lower()
    return next((Season(code) for code, name in words["seasons"].items() if name.lower() in lowered), None)


def _several_days(language: str) -> str:
    return {"fr": "un jour", "de": "eines Tages", "en": "one day"}[language]


def _taken(pattern: str, before: str) -> tuple[int, str]:
    found = re.search(pattern, before, re.IGNORECASE)
    return (len(found.group()), found[1].lower()) if found else (0, "")


def _french_season(before: str, name: str, year: str, season: Season) -> Replacement:
    taken, word = _taken(
        r"\b(jusqu['’]au|depuis(?:\s+le)?|dès(?:\s+le)?|du|de|d['’]|en|le|au|à\s+partir\s+du)\s*$", before
    )
    dated = f"{name} {year}".strip()
    article = "le " if season is Season.SPRING else "l’"
    if not word:
        return Replacement(0, dated)
    if word.startswith(("depuis", "dès")):
        return Replacement(taken, f"{word.split()[0]} {article}{dated}")
    if word.startswith(("du", "de", "d'", "d’", "à")):
        start = "à partir " if word.startswith("à") else ""
        return Replacement(taken, f"{start}du {dated}" if season is Season.SPRING else f"{start}de l’{dated}")
    if word.startswith("jusqu"):
        return Replacement(taken, f"jusqu’au {dated}" if season is Season.SPRING else f"jusqu’à l’{dated}")
    return Replacement(taken, f"au {dated}" if season is Season.SPRING else f"en {dated}")


def _german_season(before: str, name: str, year: str, season: Season) -> Replacement:
    taken, word = _taken(
        r"\b(am|im|vom|von|zum|seit(?:\s+dem)?|ab(?:\s+dem)?|bis(?:\s+zum)?|nach\s+dem|vor\s+dem|den|der|dem)\s+$",
        before,
    )
    dated = f"{name} {year}".strip()
    if not word:
        return Replacement(0, dated)
    starts = {
        "am": "im",
        "im": "im",
        "vom": "vom",
        "von": "vom",
        "zum": "zum",
        "bis": "bis zum",
        "der": "das",
        "den": "im",
        "dem": "dem",
    }
    start = starts.get(word.split()[0], f"{word.split()[0]} dem")
    return Replacement(taken, f"{start} {dated}")


def _english_season(before: str, name: str, year: str, season: Season) -> Replacement:
    taken, word = _taken(r"\b(on|in)\s+(?:the\s+)?$", before)
    dated = f"{name} {year}".strip()
    return Replacement(taken, f"in {dated}" if word else dated)


def _third(year: int, words: Mapping[str, Any]) -> tuple[str, int]:
    return words["thirds"][0 if year % 10 < 4 else 1 if year % 10 < 7 else 2], year // 10 * 10


def _french_year(before: str, year: int, words: Mapping[str, Any]) -> Replacement:
    taken, word = _taken(r"\b(jusqu['’]en|depuis|dès|entre|en|de|d['’])\s*$", before)
    third, decade = _third(year, words)
    phrase = f"{third} des années {decade}"
    is_feminine = third.startswith("la ")
    if word.startswith("jusqu"):
        return Replacement(taken, "jusqu’" + ("à " + phrase if is_feminine else "au " + phrase.removeprefix("le ")))
    if word in ("en", "entre"):
        return Replacement(taken, "à " + phrase if is_feminine else "au " + phrase.removeprefix("le "))
    if word in ("de", "d'", "d’"):
        return Replacement(taken, "de " + phrase if is_feminine else "du " + phrase.removeprefix("le "))
    return Replacement(0, phrase)


def _german_year(before: str, year: int, words: Mapping[str, Any]) -> Replacement:
    taken, _ = _taken(r"\b(im(?:\s+Jahre?)?|in|Ende|Anfang|Mitte)\s+$", before)
    third, decade = _third(year, words)
    return Replacement(taken, f"{third} der {decade}er-Jahre")


def _english_year(before: str, year: int, words: Mapping[str, Any]) -> Replacement:
    third, decade = _third(year, words)
    taken, led = _taken(r"\b(the\s+year|in)\s+$", before)
    return Replacement(
        taken,
        ("in " if led == "in" else "") + (f"the {third}-{decade}s" if third == "mid" else f"the {third} {decade}s"),
    )


_REPLACE_SEASON = {"fr": _french_season, "de": _german_season, "en": _english_season}
_REPLACE_YEAR = {"fr": _french_year, "de": _german_year, "en": _english_year}
