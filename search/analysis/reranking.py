"""The first hits in order anew: words that stand together count for more, and one hit comes from the other language.

The knowledge base is there to lead from one language to the other, so where the first ten hits of a question are all
told in the reader's language, the best one of the next that is told in another takes the tenth place.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from search.analysis.passages import AskedWords, asked_words, togetherness
from search.analysis.questions import Question
from search.analysis.weights import FIRST_HITS, RERANKED, TOGETHER_WEIGHT
from search.values import SearchQuery

_Found = TypeVar("_Found")
Scored = tuple[float, _Found]


@dataclass(frozen=True)
class Ranking:
    """How to order the first hits of a question: its words that should stand together, the language of its reader."""

    asked: AskedWords
    language: str


def ranking_for(question: Question, query: SearchQuery) -> Ranking | None:
    """Return how to order the hits of a question that are ordered by relevance; None: as the engine has them."""
    return Ranking(asked_words(question), query.language) if question.words and not query.similar_to else None


def first_needed(query: SearchQuery, ranking: Ranking | None) -> tuple[int, int]:
    """Return (offset, number) of the hits that an engine must give so that the wanted page can be cut from them."""
    is_touched = ranking is not None and query.offset < RERANKED
    return (0, max(RERANKED, query.offset + query.page_size)) if is_touched else (query.offset, query.page_size)


def rerank(
    found: Sequence[Scored[_Found]],
    ranking: Ranking,
    packed_of: Callable[[_Found], bytes],
    language_of: Callable[[_Found], str],
) -> list[Scored[_Found]]:
    """Return hits, given from the first one on, with the first of them in their new order.

    ``packed_of`` gives where a hit's words stand (see ``search.analysis.passages``), ``language_of`` its original
    language.
    """
    first = list(found[:RERANKED])
    if ranking.asked:
        raised = [
            (score * (1 + TOGETHER_WEIGHT * togetherness(packed_of(hit), ranking.asked)), hit) for score, hit in first
        ]
        # A stable sort: equal hits stay as the engine had them. The rest counts as if no words stood together.
        first = sorted(raised, key=lambda scored: -scored[0])
    return _with_foreign(first, ranking.language, language_of) + list(found[RERANKED:])


def _with_foreign(
    hits: list[Scored[_Found]], language: str, language_of: Callable[[_Found], str]
) -> list[Scored[_Found]]:
    foreign = (place for place, (_score, hit) in enumerate(hits) if language_of(hit) != language)
    place = next(foreign, 0)
    if place < FIRST_HITS:
        return hits
    return [*hits[: FIRST_HITS - 1], hits[place], *hits[FIRST_HITS - 1 : place], *hits[place + 1 :]]
