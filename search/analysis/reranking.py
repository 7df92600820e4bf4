"""The first hits in order anew: words of the question that stand in one passage count for more than words apart."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from search.analysis.passages import AskedWords, togetherness
from search.analysis.weights import RERANKED, TOGETHER_WEIGHT

_Found = TypeVar("_Found")
Scored = tuple[float, _Found]


def first_needed(offset: int, page_size: int, asked: AskedWords) -> tuple[int, int]:
    """Return (offset, number) of the hits that an engine must give so that the wanted page can be cut from them."""
    is_touched = bool(asked) and offset < RERANKED
    return (0, max(RERANKED, offset + page_size)) if is_touched else (offset, page_size)


def rerank(
    found: Sequence[Scored[_Found]], asked: AskedWords, packed_of: Callable[[_Found], bytes]
) -> list[Scored[_Found]]:
    """Return hits, given from the first one on, with the first of them in their new order."""
    if not asked:
        return list(found)
    raised = [
        (score * (1 + TOGETHER_WEIGHT * togetherness(packed_of(each), asked)), each) for score, each in found[:RERANKED]
    ]
    # A stable sort: equal hits stay as the engine had them. The rest counts as if no words stood together.
    return sorted(raised, key=lambda scored: -scored[0]) + list(found[RERANKED:])
