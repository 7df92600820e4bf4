"""Addresses: streets with or without a number, and postal codes with their town."""

import re
from collections.abc import Iterator
from functools import cache

from practices.contributing.anonymity.dictionary import is_everyday
from practices.contributing.anonymity.gazetteer import gazetteer
from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.names import near_first_names
from practices.contributing.anonymity.rules import alternatives, phrases, words
from search.analysis.compounds import split_compound

_UPPER = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ"
# A full stop belongs to an initial or to "St." only.
_NAME = rf"(?:[{_UPPER}][\w’'-]{{0,40}}|[{_UPPER}]t?\.(?=[ -]?[{_UPPER}]))"
_TOWN = (
    rf"(?:[DFABL]-|CH-)?\d{{4,5}}\s+[{_UPPER}][\w’'-]{{0,40}}"
    rf"(?:[ -](?:[{_UPPER}][\w’'-]{{0,40}}|am|an|der|sur|sous|en|la|le|les)){{0,6}}"
)
_BOROUGH = re.compile(
    r"\b\d{1,2}\s?(?:er|e|ème|ᵉ)\s+arrondissement\b|\b\d{1,2}\.\s(?:Wiener\s)?(?:Gemeindeb|Stadtb|B)ezirk\b"
)
# Without a capital letter no name follows.
_FRENCH_NAME = (
    r"(?:(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])?"
    rf"{_NAME}(?:[\s-](?:(?:de\s+la|de|du|des|et)\s+)?{_NAME})*|du\s+\d{{1,2}}(?:er)?\s+\w+\s+(?:19|20)\d\d)"
)
_NUMBER = r"\d{1,4}(?:\s?(?:bis|ter|[a-z]\b))?"


def find_streets(text: str) -> Iterator[IdentifyingMark]:
    """Yield the marks of addresses; every language's way of writing counts in every text, as towns do."""
    found = (
        *_french().finditer(text),
        *_BOROUGH.finditer(text),
        *(each for each in _postal().finditer(text) if gazetteer().find(each["town"])),
        *(each for each in _german().finditer(text) if _is_street(each)),
        *(each for each in _english().finditer(text) if each["name"].split()[0].casefold() not in _NOT_ENGLISH),
    )
    for each in found:
        yield IdentifyingMark(each.start(), each.end(), MarkKind.PLACE)


_NOT_ENGLISH = frozenset(
    ["the", "a", "our", "this", "that", "in", "on", "at", "by", "from", "near", "high", "main", "every", "no", "which"]
)


@cache
def _french() -> re.Pattern[str]:
    street = alternatives(form for word in phrases("fr", "street_words") for form in (word, word.capitalize()))
    return re.compile(
        rf"(?:\b{_NUMBER},?\s+)?\b(?:{street}|(?:[Aa]v|[Bb]d)\.)\s+{_FRENCH_NAME}"
        rf"(?:,?\s+(?:n°\s?)?{_NUMBER}(?![\w.]))?(?:,?\s+(?:à\s+)?{_TOWN})?"
    )


@cache
def _german() -> re.Pattern[str]:
    ends = alternatives(phrases("de", "street_words"))
    alone = alternatives(word.capitalize() for word in phrases("de", "street_words"))
    return re.compile(
        rf"(?<![\w-])(?P<name>{_NAME}?(?:{ends})|(?P<lead>[{_UPPER}][\wß]{{0,40}}(?:er|e[rns]?))\s(?:{alone})"
        rf"|[{_UPPER}][\w-]{{0,40}}-(?:{alone})|(?:Am|An der|An den|Auf dem|Auf der)\s{_NAME}(?=\s\d))"
        rf"(?![\wäöüß-])\.?(?P<number>\s\d{{1,4}}(?:\s?[a-z]\b)?(?![\w.,]\d))?(?P<town>,?\s+{_TOWN})?"
    )


def _is_street(found: re.Match[str]) -> bool:
    """Whether a compound names a street and not a thing ("Arbeitsplatz", "Umweg")."""
    name = found["name"].casefold()
    if found["number"] or found["town"]:
        return name not in words("de", "not_streets")
    if found["lead"]:
        return not is_everyday(found["lead"].lower(), "de") or found["lead"].endswith("er")
    if name.endswith(("straße", "strasse", "gasse", "str", "str.")):
        return name not in words("de", "not_streets")
    return (
        "-" not in name and name.endswith(("platz", "allee", "chaussee", "damm")) and _is_proper_compound(found["name"])
    )


def _is_proper_compound(name: str) -> bool:
    """Whether "Alexanderplatz" and not "Einzelplatz": the dictionary knows all names of men and women, too."""
    parts = [part.text for part in split_compound(name)]
    is_named = bool(parts) and parts[0] in near_first_names() and parts[0] not in words("de", "not_names")
    return is_named or not is_everyday(name, "de")


@cache
def _english() -> re.Pattern[str]:
    ends = alternatives(word.capitalize() for word in phrases("en", "street_words"))
    return re.compile(
        rf"(?<![\w’'-])(?:\d{{1,4}}[a-c]?,?\s+)?(?<![’'-])\b(?P<name>{_NAME}(?:\s{_NAME}){{0,2}}?)\s{ends}\b"
        rf"(?:,\s+{_NAME}(?:\s{_NAME})?\s+[A-Z]{{1,2}}\d[\dA-Z]?\s?\d[A-Z]{{2}})?"
    )


@cache
def _postal() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,-])(?:[DFABL]-|CH-)?\d{{4,5}}\s+(?P<town>{_NAME}(?:-[\w’'-]+)?)")
