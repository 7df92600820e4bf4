"""Puts a neutral noun in the place of a name, with the article and the preposition that its language asks for.

A name's article and preposition stand before it ("à la médiathèque Jean-Moulin", "im Jobcenter Neukölln"): they are
replaced together with it. Only what is common is known here; the author can set the rest right.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Replacement:
    """``wording`` takes the place of the name, of ``taken`` characters before it and of ``taken_after`` after it."""

    taken: int
    wording: str
    taken_after: int = 0


# Before a noun with an indefinite article: what stands there, and what stands there then.
_FRENCH_ARTICLE = r"(?:l[ae]s?\s+|l['’])?"
_FRENCH = (
    (re.compile(rf"\b(?:de\s+{_FRENCH_ARTICLE}|d['’]|du\s+|des\s+)$", re.IGNORECASE), "d’"),
    (
        re.compile(rf"(?<![\w’'])(?:à\s+{_FRENCH_ARTICLE}|aux?\s+|en\s+|dans\s+{_FRENCH_ARTICLE})$", re.IGNORECASE),
        "dans ",
    ),
    (re.compile(r"\b(?:l[ae]s?\s+|l['’]|[Cc]ette\s+|[Cc]e\s+)$", re.IGNORECASE), ""),
)
_CONTRACTED = {"im": "in", "am": "in", "vom": "von", "zum": "zu", "zur": "zu", "beim": "bei", "ins": "in"}
_DATIVE = ["in", "an", "auf", "aus", "bei", "von", "mit", "zu", "nach", "seit", "gegenüber"]
_ACCUSATIVE = ["für", "durch", "gegen", "ohne", "um", "über"]
_ARTICLE = r"(?P<article>der|die|das|dem|den|des)"
_GERMAN = re.compile(
    rf"\b(?P<preposition>{'|'.join([*_CONTRACTED, *_DATIVE, *_ACCUSATIVE])})(?:\s+{_ARTICLE})?\s+$", re.IGNORECASE
)
_GERMAN_ARTICLE = re.compile(rf"\b(?P<preposition>)?{_ARTICLE}\s+$", re.IGNORECASE)
_ENDINGS = {
    "nominative": {"f": "e", "m": "", "n": ""},
    "accusative": {"f": "e", "m": "en", "n": ""},
    "dative": {"f": "er", "m": "em", "n": "em"},
    "genitive": {"f": "er", "m": "es", "n": "es"},
}
_BY_ARTICLE = {"die": "nominative", "das": "nominative", "dem": "dative", "den": "accusative", "des": "genitive"}


def replace_french(before: str, noun: Sequence[str]) -> Replacement:
    """Return the noun with "un" or "une" in the place of a name that follows ``before``."""
    phrase = _join("une" if noun[0] == "f" else "un", noun)
    for pattern, preposition in _FRENCH:
        found = pattern.search(before)
        if found:
            return Replacement(len(found.group()), preposition + phrase)
    return Replacement(0, phrase)


def replace_english(before: str, noun: Sequence[str]) -> Replacement:
    """Return the noun with "a" or "an" in the place of a name that follows ``before``."""
    found = re.search(
        r"\b(?P<at>at\s+)?(?:the\s+)?(?:(?:rural|little|nearby|central|inner)\s+)?$", before, re.IGNORECASE
    )
    phrase = _join("an" if noun[1][0] in "aeio" else "a", noun)
    start = ("in " if noun[1] == "street" else found["at"]) if found and found["at"] else ""
    return Replacement(len(found.group()) if found else 0, start + phrase)


def replace_german(before: str, noun: Sequence[str]) -> Replacement:
    """Return the noun with "ein" in the case that the words before the name ask for."""
    found = _GERMAN.search(before) or _GERMAN_ARTICLE.search(before)
    preposition = (found["preposition"] or "").lower() if found else ""
    article = (found["article"] or "").lower() if found else ""
    if not found or not (preposition or article):
        return Replacement(0, _german_noun(noun, "nominative"))
    case = _case(preposition, article, is_first=_begins_sentence(before, found.start()))
    plain = "in" if preposition == "nach" else _CONTRACTED.get(preposition, preposition)
    case = "accusative" if preposition in ("nach", "ins") else case
    return Replacement(len(found.group()), f"{plain} {_german_noun(noun, case)}".strip())


def _case(preposition: str, article: str, *, is_first: bool) -> str:
    if preposition in _ACCUSATIVE or (preposition in ("in", "an", "auf") and article in ("die", "das", "den")):
        return "accusative"
    if preposition:
        return "dative"
    if article == "der":
        return "nominative" if is_first else "genitive"
    return _BY_ARTICLE[article]


def _german_noun(noun: Sequence[str], case: str) -> str:
    gender, name, rest = noun
    adjective, _, own = name.rpartition(" ")
    # "einer öffentlichen Bibliothek": an adjective in -e takes -en beside these articles.
    if adjective and case in ("dative", "genitive"):
        adjective += "n"
    own += "s" if case == "genitive" and gender != "f" else ""
    return _join("ein" + _ENDINGS[case][gender], (gender, f"{adjective} {own}".strip(), rest))


def _join(article: str, noun: Sequence[str]) -> str:
    comma = "" if not noun[2] else " "
    return f"{article} {noun[1]}{comma}{noun[2]}"


def _begins_sentence(before: str, index: int) -> bool:
    return not before[:index].strip() or before[:index].rstrip()[-1] in ".!?:\n"


REPLACE: dict[str, Callable[[str, Sequence[str]], Replacement]] = {
    "fr": replace_french,
    "de": replace_german,
    "en": replace_english,
}
