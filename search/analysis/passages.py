"""Where words of a practice stand, packed small enough to lie beside every document of an index.

For every key of a text one number says in which of its passages it stands, one bit a passage: words that stand together
count for more. For every term of its words another list says in which chunks (pieces without spaces) it stands, so that
marking need not analyse a found text anew; search libraries call this a term vector. Keys are kept as
32-bit checksums: two that collide may lift a practice by a place or have a chunk looked at in vain, and no more.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import reduce
from itertools import chain
from operator import and_
from typing import Final

from search.analysis.keys import checksum_of
from search.analysis.matching import asked_keys
from search.analysis.questions import Question

_UNSIGNED: Final = "I"
_BITS = 32
_BYTES = 4

AskedWords = tuple[tuple[int, ...], ...]
"""For every required word of a question the checksums of the keys that it is found by."""


def pack_places(passages: Iterable[Iterable[int]], chunks: Iterable[tuple[int, Iterable[int]]]) -> bytes:
    """Return where keys stand, given the checksums of each passage, and for each chunk its place and its checksums.

    Passages beyond the 32nd count as one. Chunks are the pieces without spaces of all texts, each once.
    """
    masks: dict[int, int] = defaultdict(int)
    for place, found in enumerate(passages):
        bit = 1 << min(place, _BITS - 1)
        for checksum in found:
            masks[checksum] |= bit
    chunks_by_term: dict[int, list[int]] = defaultdict(list)
    for place, found in chunks:
        for checksum in found:
            chunks_by_term[checksum].append(place)
    checksums, terms = sorted(masks), sorted(chunks_by_term)
    packed = array(_UNSIGNED, [len(checksums), *checksums, *map(masks.__getitem__, checksums)])
    packed.extend([checksum for checksum in terms for _place in chunks_by_term[checksum]])
    packed.extend(chain.from_iterable(map(chunks_by_term.__getitem__, terms)))
    return packed.tobytes()


def asked_words(question: Question) -> AskedWords:
    """Return what to look for; fewer than two words cannot stand together."""
    words = [tuple(checksum_of(key) for key in asked_keys(word)) for word in question.words if word.is_required]
    return tuple(words) if len(words) > 1 else ()


def togetherness(packed: bytes, asked: AskedWords) -> float:
    """Return the largest share of the asked words that stand in one passage, 0 to 1."""
    if not asked or not packed:
        return 0.0
    view = memoryview(packed).cast(_UNSIGNED)
    number = view[0]
    checksums, masks = view[1 : 1 + number], view[1 + number : 1 + 2 * number]
    found = [mask for word in asked if (mask := _passages_of(word, checksums, masks))]
    if not found:
        return 0.0
    if reduce(and_, found):
        return len(found) / len(asked)
    return max(sum(mask >> place & 1 for mask in found) for place in range(_BITS)) / len(asked)


def chunks_with(packed: bytes, keys: frozenset[int]) -> Set[int]:
    """Return the places of the chunks in which any of these keys, given as checksums, stands."""
    view = memoryview(packed).cast(_UNSIGNED)
    pairs = view[1 + 2 * view[0] :]
    half = len(pairs) // 2
    checksums, places = pairs[:half], pairs[half:]
    found: set[int] = set()
    for checksum in keys.intersection(checksums):
        place = bisect_left(checksums, checksum)
        while place < half and checksums[place] == checksum:
            found.add(places[place])
            place += 1
    return found


def _passages_of(word: Sequence[int], checksums: memoryview, masks: memoryview) -> int:
    passages = 0
    for checksum in word:
        place = bisect_left(checksums, checksum)
        if place < len(checksums) and checksums[place] == checksum:
            passages |= masks[place]
    return passages
