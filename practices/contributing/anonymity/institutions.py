"""Institutions called by their proper name; a plain "das Jobcenter", "la mission locale" is none."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from practices.contributing.anonymity.dictionary import is_everyday, is_listed
from practices.contributing.anonymity.gazetteer import gazetteer
from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.known_names import NameTable
from practices.contributing.anonymity.place_names import place_at
from practices.contributing.anonymity.proper_names import french_name_after, german_name_after, has_proper_part
from practices.contributing.anonymity.rules import LANGUAGES, phrases, words
from practices.contributing.anonymity.tokens import Token

# "Lesewelt e. V.", "Verein für Bildung e.V."
_REGISTERED = re.compile(
    r"(?<![\w&-])(?:[A-ZÄÖÜ][\w&-]{0,60}\s(?:(?:für|der|und|in|im|zur|des|von|&|am|gegen|mit)\s(?:die\s|den\s|der\s)?)?){1,6}?e\.\s?V\."
)
# What follows such a name still belongs to it.
_ENGLISH_NOT_PART = frozenset(
    [
        "the",
        "a",
        "an",
        "our",
        "this",
        "that",
        "and",
        "but",
        "in",
        "on",
        "at",
        "with",
        "by",
        "from",
        "for",
        "each",
        "every",
        "no",
    ]
)


def find_institutions(tokens: Sequence[Token], language: str, towns: Collection[str]) -> Iterator[IdentifyingMark]:
    """Yield the marks of institutions."""
    for index in range(len(tokens)):
        for first, after in _spans_at(tokens, index, language, towns):
            yield IdentifyingMark(tokens[first].start, tokens[after - 1].end, MarkKind.INSTITUTION)


def find_registered(text: str) -> Iterator[IdentifyingMark]:
    """Yield the marks of German registered associations."""
    for found in _REGISTERED.finditer(text):
        yield IdentifyingMark(_after_head(found), found.end(), MarkKind.INSTITUTION)


def _after_head(found: re.Match[str]) -> int:
    head = re.match(
        r"(?:Der|Die|Das|Den|Dem|Vom|Beim|Verein|Vereins|Trägerverein|Mit|Im|Ein|Unser|\s)+\s", found.group()
    )
    return found.start() + (head.end() if head else 0)


def _spans_at(tokens: Sequence[Token], index: int, language: str, towns: Collection[str]) -> Iterator[tuple[int, int]]:
    end = _known().end_at(tokens, index) if tokens[index].is_capital else None
    if end is not None:
        yield index, _with_place(tokens, end, language, towns)
    head_end = _heads("fr").end_at(tokens, index) if language == "fr" else None
    if head_end is not None:
        after = french_name_after(tokens, head_end - 1, "institution_modifiers")
        if after is not None:
            yield index, after
    if tokens[index].is_capital and language == "de":
        yield from _german(tokens, index, towns)
    if tokens[index].is_capital and language == "en":
        yield from _english(tokens, index)


def _with_place(tokens: Sequence[Token], end: int, language: str, towns: Collection[str]) -> int:
    """Return the end of a known name together with the town after it: "Diakonie Wuppertal", "Emmaüs de Lille"."""
    small = end
    while language == "fr" and small < len(tokens) and tokens[small].low in ("de", "du", "d'") and small == end:
        small += 1
    if small >= len(tokens) or not tokens[small].follows or (small > end and not tokens[end].follows):
        return end
    place = place_at(tokens, small, language, towns)
    return place.after if place and place.is_sure else end


def _german(tokens: Sequence[Token], index: int, towns: Collection[str]) -> Iterator[tuple[int, int]]:
    head_end = _heads("de").end_at(tokens, index)
    if head_end is not None:
        after = german_name_after(tokens, head_end - 1, towns)
        if after is None and tokens[index].low in words("de", "named_institutions"):
            after = _after_plain_name(tokens, head_end)
        before = place_at(tokens, index - 1, "de", towns) if index and tokens[index].follows else None
        is_described = bool(
            before and before.is_sure and tokens[index - 1].low.endswith("er") and before.after == index
        )
        if after is not None or is_described:
            yield index - is_described, after or head_end
    tail = tokens[index].text.replace("‑", "-").rpartition("-")[2].casefold()
    is_compound = tail != tokens[index].low and tail.endswith(tuple(words("de", "institution_tails")))
    if (
        is_compound
        and gazetteer().find(tail) is None
        and is_everyday(tail.capitalize(), "de")
        and has_proper_part(tokens[index])
    ):
        yield index, index + 1


def _after_plain_name(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after a single noun that follows without an article: "Grundschule Sonnenhügel"."""
    has_noun = index < len(tokens) and tokens[index].follows and tokens[index].is_capital
    return index + 1 if has_noun and not is_listed(tokens[index].text) else None


def _english(tokens: Sequence[Token], index: int) -> Iterator[tuple[int, int]]:
    """Yield "Hillside Primary School", "St Mary's School"; "the Primary School" names none."""
    if tokens[index].low not in words("en", "institution_tails"):
        return
    first = index
    while first and _is_joined(tokens, first) and index - first < 6:
        first -= 1
    generic = words("en", "generic_before_tail") | words("en", "institution_tails")
    named = [token for token in tokens[first:index] if token.low not in generic and token.low not in ("'s", "of", "&")]
    if named:
        yield first, index + 1


def _is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before belongs to the same name."""
    before = tokens[index - 1]
    if not (tokens[index].follows or tokens[index].gap == ". ") or before.low in _ENGLISH_NOT_PART:
        return False
    return before.is_capital or before.low == "'s"


@cache
def _heads(language: str) -> NameTable:
    return NameTable.of(phrases(language, "institution_heads"))


@cache
def _known() -> NameTable:
    return NameTable.of(name for language in LANGUAGES for name in phrases(language, "institutions"))
