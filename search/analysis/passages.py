"""Which words of a practice stand together, packed small enough to lie beside every document of an index.

For every key of a text one number says in which of its passages it stands, one bit a passage. Keys are kept as
32-bit checksums: two that collide may lift a practice by a place, and no more.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_

from search.analysis.keys import checksum_of
from search.analysis.matching import asked_keys
from search.analysis.questions import Question

_UNSIGNED = "I"
_BITS = 32
_BYTES = 4

AskedWords = tuple[tuple[int, ...], ...]
"""For every required word of a question the checksums of the keys that it is found by."""


def pack_passages(passages: Iterable[Iterable[int]]) -> bytes:
    """Return which keys stand in which passages, given the checksums of each; those beyond the 32nd count as one."""
    masks: dict[int, int] = defaultdict(int)
    for place, found in enumerate(passages):
        bit = 1 << min(place, _BITS - 1)
        for checksum in found:
            masks[checksum] |= bit
    checksums = sorted(masks)
    return array(_UNSIGNED, checksums).tobytes() + array(_UNSIGNED, [masks[key] for key in checksums]).tobytes()


def asked_words(question: Question) -> AskedWords:
    """Return what to look for; fewer than two words cannot stand together."""
    words = [tuple(checksum_of(key) for key in asked_keys(word)) for word in question.words if word.is_required]
    return tuple(words) if len(words) > 1 else ()


def togetherness(packed: bytes, asked: AskedWords) -> float:
    """Return the largest share of the asked words that stand in one passage, 0 to 1."""
    if not asked or not packed:
        return 0.0
    checksums, masks = _unpack(packed)
    found = [mask for word in asked if (mask := _passages_of(word, checksums, masks))]
    if not found:
        return 0.0
    if reduce(and_, found):
        return len(found) / len(asked)
    return max(sum(mask >> place & 1 for mask in found) for place in range(_BITS)) / len(asked)


def where(packed: bytes, keys: frozenset[int]) -> int:
    """Return the passages in which any of these keys, given as checksums, stands; one bit a passage."""
    checksums, masks = _unpack(packed)
    passages = 0
    for checksum in keys.intersection(checksums):
        passages |= masks[bisect_left(checksums, checksum)]
    return passages


def is_among(place: int, passages: int) -> bool:
    """Tell whether the passage with this number, counted from 0, is one of ``passages`` as ``where`` returns them."""
    return bool(passages >> min(place, _BITS - 1) & 1)


def _unpack(packed: bytes) -> "tuple[array[int], array[int]]":
    half = len(packed) // 2
    checksums, masks = array(_UNSIGNED), array(_UNSIGNED)
    checksums.frombytes(packed[:half])
    masks.frombytes(packed[half:])
    return checksums, masks


def _passages_of(word: Sequence[int], checksums: "array[int]", masks: "array[int]") -> int:
    passages = 0
    for checksum in word:
        place = bisect_left(checksums, checksum)
        if place < len(checksums) and checksums[place] == checksum:
            passages |= masks[place]
    return passages
