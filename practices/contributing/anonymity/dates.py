"""Dates: days, months with a year, spans of them, years.

A season, a weekday or a month without a year is none: each comes back every year or week.
"""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.rules import alternatives, words

_YEAR = r"(?:1[789]|20)\d\d(?!\d)"
_SEASONS = {
    "fr": "printemps|été|automne|hiver",
    "de": "Frühjahr|Frühling|Sommer|Herbst|Winter|Jahreswende|Jahreswechsel",
    "en": "spring|summer|autumn|winter|fall",
}
_DAY = {
    "fr": r"(?:[12]\d|3[01]|0?[1-9])(?:er)?",
    "de": r"(?:[12]\d|3[01]|0?[1-9])\.",
    "en": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
}
_RANGE = {
    "fr": r"(?:à|au|et|jusqu['’]au|jusqu['’]à|-|–)",
    "de": r"(?:bis(?:\s+zum)?|und|-|–|/)",
    "en": r"(?:to|and|until|through|-|–)",
}
_NUMERIC = (
    r"(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-[01]\d-[0-3]\d"
    r"|\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d)(?![\d/]|\.\d)"
)
_YEARS = (
    rf"{_YEAR}\s?(?:[-–/]\s?(?:{_YEAR}|\d\d(?!\d))"
    r"|\s(?:à|bis|to|until|jusqu['’]en)\s(?:fin\s|début\s|Ende\s|Anfang\s|late\s|early\s|mid-)?"
    rf"{_YEAR})"
)
_COUNTED = (
    "habitant|personne|visit|entrée|usager|lect|livres|documents|Person|Besuch|Mensch|Einwohn|Medien|Stück|people|books"
)
# A year is none where it counts something, names a law or a decade.
_NOT_BEFORE_YEAR = (
    r"(?<![\w.,’'/+-])(?<!\d[ \u00a0\u202f])(?<!années )(?<!loi de )(?<!Agenda )(?<!§ )(?<!n° )(?<!Nr\. )"
)
_NOT_AFTER_YEAR = (
    r"(?!er\b|s\b|[-‑]?[A-Za-zéäöü]"
    rf"|[\u00a0\u202f ]?(?:€|%|\d{{3}}\b|[Ee]uros?\b|{_COUNTED}|Franken|francs|CHF))"
)


def find_dates(text: str, language: str) -> Iterator[IdentifyingMark]:
    """Yield the marks of dates."""
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            yield IdentifyingMark(found.start(), found.end(), MarkKind.DATE)


@cache
def month_names(language: str) -> dict[str, int]:
    """Return the names of the months and their short forms, without full stop and in small letters, by their number."""
    months = Locale(language).months
    names = {
        name.rstrip(".").lower(): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[context][width].items()
    }
    return names | _MORE_MONTHS.get(language, {})


_MORE_MONTHS = {
    "de": {
        "jänner": 1,
        "feber": 2,
        "jan": 1,
        "feb": 2,
        "mär": 3,
        "mrz": 3,
        "apr": 4,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "okt": 10,
        "nov": 11,
        "dez": 12,
    },
    "en": {"sept": 9},
}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns, those that take in most first."""
    short = alternatives(name for name in month_names(language) if len(name) < 6)
    month = rf"(?:{alternatives(month_names(language))}\b|{short}\.(?=\s+\d|\s+[a-zà-ü(]|,))"
    weekdays = set(Locale(language).days["format"]["wide"].values())
    weekday = rf"(?:{alternatives(weekdays)},?\s+(?:(?:le|den|dem|the)\s+)?)?"
    day, span = _DAY[language], _RANGE[language]
    dated = rf"{day}\s*{month}(?:\s+{_YEAR})?"
    if language == "en":
        dated = rf"(?:{day}\s+(?:of\s+)?{month}(?:,?\s+{_YEAR})?|{month}\s+{day}(?:,?\s+{_YEAR})?(?![\d:]))"
    spans = rf"{weekday}{day}(?:\s*{month}(?:\s+{_YEAR})?)?\s*{span}\s*(?:au\s+)?{weekday}{dated}"
    months = rf"{month}(?:\s+{_YEAR})?\s*{span}\s*{month}\s+{_YEAR}"
    with_year = rf"(?:{month}|{_SEASONS[language]})(?:\s+(?:de\s+|of\s+|des\s+Jahres\s+)?)?\s{_YEAR}(?:/\d\d(?!\d))?"
    written = (spans, months, weekday + dated, with_year)
    numeric = rf"(?<![\d.,/-]){weekday}{_NUMERIC}"
    ends = (rf"(?<![\w.,]){pattern}" for pattern in written)
    years = (rf"{_NOT_BEFORE_YEAR}{_YEARS}{_NOT_AFTER_YEAR}", rf"{_NOT_BEFORE_YEAR}{_YEAR}{_NOT_AFTER_YEAR}")
    every = (*ends, numeric, *_short_days(language), *years)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in every)


def _short_days(language: str) -> tuple[str, ...]:
    """Return the patterns of a day and a month in digits without a year, which need a small word before."""
    before = "|".join(rf"(?<=\b{word}\s)" for word in sorted(words(language, "bare_day_words")))
    if language == "de":
        return (rf"(?:{before})(?:[12]\d|3[01]|0?[1-9])\.\s?(?:1[0-2]|0?[1-9])\.(?!\d)",)
    return (rf"(?:{before})(?:[12]\d|3[01]|0?[1-9])/(?:1[0-2]|0[1-9])(?![\d/])",)
