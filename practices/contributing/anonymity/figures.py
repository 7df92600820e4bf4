"""Exact figures: counts and sums by which a library could be found again.

A figure is exact where it is above ten and not round. Round are: twelve; below a hundred the multiples of five (25,
60); from there on what has one or two digits before its zeros (120, 4 500, 23 000), the multiples of fifty below a
thousand (250, 450) and, from a thousand on, what has three of which the last is a five (1 250, 12 500). Small counts
fit many libraries, and a rounded figure has been made coarse already. So has one after "environ", "rund", "about".

No figures of this kind are shares in per cent, times and spans of time, ages and ranges (12-25), decimals below a
thousand, what numbers an article, a page or a bus line, a level (B1), what follows an acronym (CRI 73), and what is
written as a year is (1853).
"""

import re
from collections.abc import Iterator
from functools import cache

from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.rules import alternatives, phrases, words

_SPACES = " \u00a0\u202f\u2009"
# Digits in groups of three, or without groups; what stands after a decimal sign belongs to it.
_NUMBER = re.compile(
    rf"(?<![\w.,/:+§’'-])(?<!\d[{_SPACES}])(?P<whole>\d{{1,3}}(?:(?P<sign>[{_SPACES}.,’'])\d{{3}})(?:(?P=sign)\d{{3}})*|\d{{1,7}})"
    rf"(?P<decimals>[.,]\d{{1,2}})?(?![\w/:]|[-–]\w|[.,]\d)"
)
_BEFORE = re.compile(r"([\w§°º.]+)[\s\u00a0\u202f]*(?:[-–][\s\u00a0\u202f]*)?$")
_SHARE = re.compile(
    r"[\s\u00a0\u202f]*(?:%|‰|pour[\s\u00a0]cent|pour[\s\u00a0]mille|Prozent|percent|per cent|v\. ?H\.)", re.IGNORECASE
)

# "16 à 25 ans", "12- bis 16-Jährige": from one round or small number to another.
_RANGE = re.compile(
    r"[-–]?[\s\u00a0\u202f]*(?:à|bis|to|et|und|and|ou|oder|or|-|–)[\s\u00a0\u202f]+\d{1,3}(?!\d)[\s\u00a0\u202f-]*(?:ans|Jahr|jähr|Jähr|year|mois|Monat|month|%|Uhr|heures|minutes|Minuten)"
)


def find_figures(text: str, language: str) -> Iterator[IdentifyingMark]:
    """Yield the marks of exact figures: the digits, without what they count."""
    for found in _NUMBER.finditer(text):
        if is_exact(_value(found)) and not _is_something_else(text, found, language):
            yield IdentifyingMark(found.start(), found.end(), MarkKind.FIGURE)


def is_exact(value: float) -> bool:
    """Whether a figure is too exact to fit many libraries, by the rule that this module opens with."""
    number = int(value)
    if number <= 10 or number == 12 or (value != number and value < 1000):
        return False
    if number < 100:
        return number % 5 != 0
    digits = str(number).rstrip("0")
    is_round = len(digits) <= 2 or (number < 1000 and number % 50 == 0)
    return not (is_round or (number >= 1000 and len(digits) == 3 and digits.endswith("5")))


def _value(found: re.Match[str]) -> float:
    whole = re.sub(r"\D", "", found["whole"])
    return float(whole + (found["decimals"] or "").replace(",", "."))


def _is_something_else(text: str, found: re.Match[str], language: str) -> bool:
    """Whether it is a share, a time, a numbered thing or already rounded."""
    after = text[found.end() : found.end() + 30]
    if (
        _SHARE.match(after)
        or _RANGE.match(after)
        or _time(language).match(after)
        or (found["sign"] == "," and language != "en")
    ):
        return True
    before = text[max(0, found.start() - 30) : found.start()]
    if not found["sign"] and re.fullmatch(r"1[789]\d\d|20\d\d", found["whole"]):
        return True
    if _rounded(language).search(before):
        return True
    word = _BEFORE.search(before)
    name = word[1].casefold() if word else ""
    if word and word[1].isupper() and len(word[1]) > 1:
        return True
    return bool(name) and (name in words(language, "numbered") or name.rstrip(".") in words(language, "numbered"))


@cache
def _time(language: str) -> re.Pattern[str]:
    units = alternatives(phrases(language, "units_of_time"))
    return re.compile(
        rf"[\s\u00a0\u202f]*(?:{units}\b|er?\b|ème\b|°|\.(?=[\s\u00a0]+\w)(?![\s\u00a0]+[A-ZÄÖÜ]\w+[\s\u00a0]+[a-z]))",
        re.IGNORECASE,
    )


@cache
def _rounded(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{alternatives(phrases(language, 'approximations'))}\.?[\s\u00a0\u202f]+(?:de[\s\u00a0]+)?$", re.IGNORECASE
    )
