"""German compounds: the words a long word is made of, each with its place in it.

Every part must stand in the dictionary: nouns anywhere, verb stems and adjectives before the last
part. The reading with the fewest and plainest parts wins. The whole word stays a term beside its parts.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from search.analysis.data import read_words
from search.analysis.dictionary import is_german_adjective, is_german_noun, is_german_verb_stem

_SHORTEST_COMPOUND = 7
_LONGEST_COMPOUND = 60
_SHORTEST_PART = 3
_MOST_PARTS = 4
_LINKS = ("s", "es", "n", "en", "er", "e")

# Costs of a part: every part costs, unlikely ones cost more. Two plain nouns are 2.0.
_PART_COST = 1.0
_SHORT_COST = 0.5
_STEM_COST = 0.3
_LINK_COST = 0.15


class CompoundPart(NamedTuple):
    """A word inside a compound. `end` takes in the linking letters, which `text` leaves out."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    cost: float
    parts: tuple[CompoundPart, ...]


def split_compound(word: str) -> tuple[CompoundPart, ...]:
    """Return the parts of a German compound in order, or nothing if it is none.

    "Grundbildungsprojekt" gives "grundbildung" (to 13, with its s) and "projekt".
    """
    lowered = word.lower()
    has_length = _SHORTEST_COMPOUND <= len(lowered) <= _LONGEST_COMPOUND
    return _split(lowered) if has_length and len(lowered) == len(word) else ()


def split_deeply(word: str) -> tuple[CompoundPart, ...]:
    """Return the smallest parts: "Großstadtbibliothek" gives "groß", "stadt" and "bibliothek"."""
    return tuple(leaf for part in split_compound(word) for leaf in _leaves(part))


def _leaves(part: CompoundPart) -> tuple[CompoundPart, ...]:
    inner = split_deeply(part.text)
    if not inner:
        return (part,)
    moved = [CompoundPart(leaf.text, leaf.start + part.start, leaf.end + part.start) for leaf in inner]
    return (*moved[:-1], moved[-1]._replace(end=part.end))


@lru_cache(maxsize=50_000)
def _split(word: str) -> tuple[CompoundPart, ...]:
    # readings[i]: the cheapest way to read the letters from i on, by number of parts.
    readings: dict[int, _Reading] = {len(word): _Reading(0.0, ())}
    for start in range(len(word) - _SHORTEST_PART, -1, -1):
        best = _best_from(word, start, readings)
        if best is not None:
            readings[start] = best
    whole = readings.get(0)
    return whole.parts if whole is not None and 1 < len(whole.parts) <= _MOST_PARTS else ()


def _best_from(word: str, start: int, readings: dict[int, _Reading]) -> _Reading | None:
    best: _Reading | None = None
    # Where a reading begins, this part may end; the nearest first.
    for end in reversed(readings):
        if end - start < _SHORTEST_PART or (start, end) == (0, len(word)):
            continue
        found = _last_part(word[start:]) if end == len(word) else _inner_part(word[start:end])
        if found is None:
            continue
        cost, text = found
        rest = readings[end]
        if best is None or cost + rest.cost < best.cost:
            best = _Reading(cost + rest.cost, (CompoundPart(text, start, end), *rest.parts))
    return best


@lru_cache(maxsize=100_000)
def _last_part(text: str) -> tuple[float, str] | None:
    is_part = _can_be_part(text) and (is_german_noun(text) or is_german_adjective(text))
    return (_PART_COST + _shortness(text), text) if is_part else None


@lru_cache(maxsize=100_000)
def _inner_part(text: str) -> tuple[float, str] | None:
    """Return the cost and the spelling of a part with its linking letters, if it is one."""
    linked = [(_LINK_COST, text[: -len(link)]) for link in _LINKS if text.endswith(link)]
    found = [(extra, base) for extra, base in [(0.0, text), *linked] if _can_be_part(base) and is_german_noun(base)]
    if _can_be_part(text) and (is_german_verb_stem(text) or is_german_adjective(text)):
        found.append((_STEM_COST, text))
    return min(((_PART_COST + extra + _shortness(base), base) for extra, base in found), default=None)


def _can_be_part(text: str) -> bool:
    if len(text) <= _SHORTEST_PART:
        return text in read_words("short-compound-parts.de")
    return text not in read_words("not-compound-parts.de")


def _shortness(text: str) -> float:
    return _SHORT_COST if len(text) <= _SHORTEST_PART else 0.0
