"""A neutral wording for each mark, and the text with the wordings that the author takes."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from practices.contributing.anonymity.coarsening import round_figure
from practices.contributing.anonymity.date_wordings import replace_date
from practices.contributing.anonymity.gazetteer import Place, gazetteer
from practices.contributing.anonymity.grammar import REPLACE, Replacement
from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.place_class import TownSize, class_of
from practices.contributing.anonymity.rules import LANGUAGES, alternatives, phrases, read_data, words
from practices.exchange.library_kinds import library_kind

_ADJECTIVE = re.compile(r"[a-zé]|.*(?:er|ers|ischen?|ischer|ian|ais|aise)$")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Proposal:
    """``wording`` would take the place of ``text[start:end]``, which holds the mark and small words before it."""

    mark: IdentifyingMark
    start: int
    end: int
    wording: str


@dataclass(frozen=True)
class Choice:
    """What the author decided for ``text[start:end]``: the wording to put there, or None to keep what stands there."""

    start: int
    end: int
    wording: str | None


def propose(text: str, language: str, marks: Sequence[IdentifyingMark]) -> tuple[Proposal, ...]:
    """Return a proposal for each mark, in order and without overlaps; marks are those of ``mark`` for the same text."""
    own = language if language in LANGUAGES else "en"
    proposals: list[Proposal] = []
    last = 0
    for each in sorted(marks):
        around = Around(text[max(last, each.start - 60) : each.start], text[each.end : each.end + 40])
        found = _replacement(around, text[each.start : each.end], each.kind, own)
        start, last = each.start - found.taken, each.end + found.taken_after
        proposals.append(Proposal(each, start, last, _with_capital(text, start, found.wording)))
    return tuple(proposals)


def apply(text: str, choices: Iterable[Choice]) -> str:
    """Return the text with the chosen wordings; what has no choice, or one of None, stays.

    Raises ValueError where two choices overlap or one lies outside the text.
    """
    pieces: list[str] = []
    last = 0
    for choice in sorted((each for each in choices if each.wording is not None), key=lambda each: each.start):
        if not last <= choice.start <= choice.end <= len(text):
            raise ValueError(f"a choice from {choice.start} to {choice.end} overlaps another or leaves the text")
        pieces += [text[last : choice.start], choice.wording or ""]
        last = choice.end
    return "".join(pieces) + text[last:]


@dataclass(frozen=True)
class Around:
    """What stands before and after a name."""

    before: str
    after: str


def _replacement(around: Around, name: str, kind: MarkKind, language: str) -> Replacement:
    replace = _BY_KIND.get(kind)
    return replace(around, name, language) if replace else Replacement(0, _wordings(language)["contact"])


def _library(around: Around, name: str, language: str) -> Replacement:
    known = _wordings(language)["libraries"]
    return REPLACE[language](around.before, known.get(library_kind(name).value, known["default"]))


def _institution(around: Around, name: str, language: str) -> Replacement:
    """Return a noun for the institution, or nothing where that noun stands before the name."""
    rows = _wordings(language)["institutions"]
    noun = next(noun for pattern, noun in rows if re.search(pattern, name, re.IGNORECASE))
    is_said = re.search(rf"\b{re.escape(noun[1])}\s$", around.before, re.IGNORECASE)
    return Replacement(1, "") if is_said else REPLACE[language](around.before, noun)


def _date(around: Around, name: str, language: str) -> Replacement:
    return replace_date(around.before, name, language, _wordings(language))


def _person(around: Around, name: str, language: str) -> Replacement:
    """Return nothing where a role before the name says enough, else a person."""
    before = around.before
    roles = alternatives(phrases(language, "roles"))
    after_role = re.search(rf"\b{roles}(?P<between>,?\s+)$", before, re.IGNORECASE)
    if after_role:
        is_enclosed = "," in after_role["between"] and around.after.startswith(",")
        return Replacement(len(after_role["between"]), "", taken_after=int(is_enclosed))
    first = re.split(r"[\s.]", name.casefold())[0]
    is_man = first in {"m", "monsieur", "mr", "herr", "herrn"}
    wording = _wordings(language)["person"]["man" if is_man else "unknown"]
    if language == "de":
        is_genitive = name.endswith("s") and re.match(r"\s[A-ZÄÖÜ]", around.after)
        return Replacement(0, "jemandes") if is_genitive else REPLACE["de"](before, wording)
    small = re.search(_BEFORE_NAME[language], before, re.IGNORECASE)
    is_of = small is not None and small.group().startswith("de ") and wording.startswith("une")
    return Replacement(len(small.group()) if small else 0, f"d’{wording}" if is_of else wording)


_BEFORE_NAME = {
    "fr": r"\b(?:de\s(?:l[ae]\s)?)?(?:(?:l[ae]|un|une)\s(?:petite?|jeune|vieux|vieille)\s)?$",
    "en": r"\b(?:(?:the\s)?(?:little|young|old)\s)?$",
}


def _place(around: Around, name: str, language: str) -> Replacement:
    wordings, before = _wordings(language), around.before
    place = gazetteer().find(name) or gazetteer().find(name.removesuffix("s"))
    if place is None and " " not in name and _ADJECTIVE.match(name):
        ending = (
            "r"
            if re.search(r"\b\w?ein\s$", before, re.IGNORECASE)
            else "n"
            if language == "de" and re.search(r"\b(?:d(?:ie|er|en|em|es)|viele\w?)\s$", before, re.IGNORECASE)
            else ""
        )
        return Replacement(0, wordings["adjective"] + ending)
    said = re.match(rf"\s(?={alternatives(phrases('en', 'area_words'))}\b)", around.after)
    if language == "en" and said:
        return Replacement(0, "", taken_after=len(said.group()))
    area = re.search(_area_before(language), before, re.IGNORECASE)
    noun = _place_noun(place, name, language, is_in_area=bool(area))
    found = REPLACE[language](before[: area.start()] if area else before, noun)
    is_open = ", " in found.wording and re.match(r"\s\w", around.after)
    return Replacement(found.taken + len(area.group() if area else ""), found.wording + ("," if is_open else ""))


def _area_before(language: str) -> str:
    """Return a pattern for "quartier de la", "Stadtteil": the neutral noun says as much."""
    areas = alternatives(phrases(language, "area_words"))
    return rf"\b{areas}\s+(?:(?:de\s+la|des|du|de|of)\s+|d['’]|de\s+l['’])?$" if language != "en" else r"(?!)"


def _place_noun(place: Place | None, name: str, language: str, *, is_in_area: bool) -> tuple[str, str, str]:
    wordings = _wordings(language)
    if place is None or place.is_district or (not place.country and not place.population):
        kind = "district" if is_in_area or (place and place.is_district) else _unlisted(name, language)
        gender, noun, rest = wordings["places"][kind]
        return gender, noun, rest
    known = class_of(place)
    where = _where(known.country, known.part, language)
    if place.is_region or known.size is TownSize.UNKNOWN:
        gender, noun, rest = wordings["places"]["region" if place.is_region else "unknown"]
    else:
        gender, noun, rest = wordings["towns"][known.size.value]
    if language == "fr" and where:
        return gender, noun, f"{rest}, {where}" if rest else where
    return gender, noun, f"{rest} {where}".strip()


def _unlisted(name: str, language: str) -> str:
    is_street = any(character.isdigit() for character in name) or any(
        re.search(rf"{word}\b", name, re.IGNORECASE) for word in words(language, "street_words") if len(word) > 3
    )
    return "street" if is_street else "unknown"


def _where(country: str, part: str, language: str) -> str:
    """Return "dans l’ouest de la France", or the country where no part is known."""
    wordings = _wordings(language)
    if part and country in wordings["countries"]:
        start = "dans " if language == "fr" else ""
        whole = part in ("paris-area", "overseas")
        return f"{start}{wordings['parts'][part]}" + ("" if whole else f" {wordings['countries'][country]}")
    alone: str = wordings["countries_alone"].get(country, "")
    return alone


def _age(_around: Around, written: str, language: str) -> Replacement:
    """Return the age as a band of five years below twenty, of ten above."""
    found = _DIGITS.search(written)
    age = int(found.group()) if found else 0
    width = 5 if age < 20 else 10
    low = age // width * width
    if age >= 90:
        band = {"fr": "plus de 90", "de": "über 90", "en": "over 90"}[language]
        return Replacement(0, _DIGITS.sub(band, written, count=1))
    joins = {
        "fr": f"{low} à {low + width - 1}",
        "de": f"{low} bis {low + width - 1}",
        "en": f"{low} to {low + width - 1}",
    }
    if re.search(r"\d[-‑]", written):
        joins |= {"de": f"{low}- bis {low + width - 1}", "en": f"{low}-to-{low + width - 1}"}
    return Replacement(0, _DIGITS.sub(joins[language], written, count=1))


def _figure(around: Around, written: str, language: str) -> Replacement:
    whole = re.sub(r"[.,]\d{1,2}$", "", written)
    number = round_figure(int(re.sub(r"\D", "", whole)))
    sign = {"fr": "\u202f", "de": ".", "en": ","}[language]
    wording = f"{_wordings(language)['about']} {number:,}".replace(",", sign)
    is_of = language == "fr" and re.search(r"\bde\s$", around.before)
    return Replacement(3, f"d’{wording}") if is_of else Replacement(0, wording)


_BY_KIND: dict[MarkKind, Callable[[Around, str, str], Replacement]] = {
    MarkKind.PERSON: _person,
    MarkKind.PLACE: _place,
    MarkKind.LIBRARY: _library,
    MarkKind.INSTITUTION: _institution,
    MarkKind.DATE: _date,
    MarkKind.AGE: _age,
    MarkKind.FIGURE: _figure,
}


def _with_capital(text: str, start: int, wording: str) -> str:
    """Return the wording with a capital where a sentence begins with it."""
    before = text[:start].rstrip(" \u00a0\u202f")
    begins = not before or before[-1] in ".!?\n"
    return wording[:1].upper() + wording[1:] if begins else wording


@cache
def _wordings(language: str) -> Any:
    return read_data("wordings")[language]
