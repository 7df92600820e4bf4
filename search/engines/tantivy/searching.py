"""One search: match, narrow, order, count, and make hits of the wanted page."""

from collections.abc import Collection, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace

import tantivy
from tantivy import Order

from search.analysis.hits import HitMaker, hit_maker
from search.analysis.matching import Match, match_question, unscored
from search.analysis.questions import Question, read_question
from search.analysis.reranking import Ranking, first_needed, ranking_for, rerank
from search.analysis.spelling import RepairedText, repair
from search.analysis.vocabulary.current import vocabulary_for
from search.engines.beside import beside
from search.engines.tantivy.counting import Counts, count_facets
from search.engines.tantivy.documents import from_index, language_of, places_of
from search.engines.tantivy.faults import read_faults
from search.engines.tantivy.homes import OpenIndex
from search.engines.tantivy.queries import match_query, with_filters
from search.engines.tantivy.schema import NEWEST, SPELLINGS, title_order
from search.values import LANGUAGES, Hit, SearchQuery, SearchResults, Sort

_MOST_SPELLINGS = 20_000


@dataclass(frozen=True)
class _Found:
    """How many practices the words and the filters leave, the first of them, and what is counted meanwhile."""

    counts: "Future[Counts]"
    total: int
    hits: tuple[tuple[float, tantivy.DocAddress], ...]
    is_relaxed: bool = False


@dataclass(frozen=True)
class _Words:
    """The words of the index, for repairs."""

    searcher: tantivy.Searcher

    def has_word(self, word: str) -> bool:
        return bool(self.searcher.doc_freq(SPELLINGS, word))

    def which(self, words: Collection[str]) -> Collection[str]:
        return {word for word in words if self.has_word(word)}

    def words_with_prefix(self, prefix: str) -> Iterator[tuple[str, int]]:
        return iter(self.searcher.terms_with_prefix(SPELLINGS, prefix, limit=_MOST_SPELLINGS))


def search_index(opened: OpenIndex, query: SearchQuery) -> SearchResults:
    """Answer a question from an open index."""
    with read_faults():
        searcher = opened.index.searcher()
        vocabulary = vocabulary_for(query)
        repaired = RepairedText(query.text) if query.is_literal else repair(query.text, vocabulary, _Words(searcher))
        question = read_question(repaired.text, vocabulary)
        ranking = None if _order(query)[0] else ranking_for(question, query)
        found = _ask(opened, searcher, query, question, ranking)
        return SearchResults(
            query=query,
            total=found.total,
            hits=_make_hits(searcher, found, query, hit_maker(question, query, vocabulary), ranking),
            facet_counts=found.counts.result(),
            is_relaxed=found.is_relaxed,
            words=tuple(word.text for word in question.words),
            repairs=repaired.repairs,
            concepts=question.concepts,
        )


def _ask(
    opened: OpenIndex, searcher: tantivy.Searcher, query: SearchQuery, question: Question, ranking: Ranking | None
) -> _Found:
    if not (query.text.strip() or query.concept):
        return _find(opened, searcher, query, Match(None), ranking)
    enough = match_question(question, query)
    found = _find(opened, searcher, query, enough, ranking)
    # Whether to relax is for the words to decide: a filter that leaves nothing must say so.
    if found.total or not question.words or (query.active_filters and _has_any(opened, searcher, enough)):
        return found
    relaxed = match_question(question, query, is_relaxed=True)
    return replace(_find(opened, searcher, query, relaxed, ranking), is_relaxed=True)


def _find(
    opened: OpenIndex, searcher: tantivy.Searcher, query: SearchQuery, match: Match, ranking: Ranking | None
) -> _Found:
    counted = match_query(unscored(match), opened.schema)
    counts = beside.start(count_facets, opened, searcher, counted, names=query.facets, filters=query.filters)
    field, order = _order(query)
    offset, limit = first_needed(query, ranking)
    found = searcher.search(
        with_filters(match_query(match, opened.schema), query.filters, opened.schema),
        limit=limit,
        # A page far behind the last one must not make the engine keep room for it.
        offset=min(offset, searcher.num_docs),
        order_by_field=field,
        order=order,
    )
    total = int(found.count)  # type: ignore[attr-defined]  # the stubs of tantivy lack it
    return _Found(counts, total, tuple((0.0 if field else float(score), address) for score, address in found.hits))


def _has_any(opened: OpenIndex, searcher: tantivy.Searcher, match: Match) -> bool:
    return bool(searcher.search(match_query(unscored(match), opened.schema), limit=1, count=False).hits)


def _make_hits(
    searcher: tantivy.Searcher, found: _Found, query: SearchQuery, maker: HitMaker, ranking: Ranking | None
) -> tuple[Hit, ...]:
    offset, _limit = first_needed(query, ranking)
    documents = [(score, searcher.doc(address)) for score, address in found.hits]
    ranked = documents if ranking is None else rerank(documents, ranking, places_of, language_of)
    wanted = ranked[query.offset - offset :][: query.page_size]
    return tuple(maker.make(from_index(document), score, places_of(document)) for score, document in wanted)


def _order(query: SearchQuery) -> tuple[str | None, Order]:
    if query.sort is Sort.TITLE:
        return title_order(query.language if query.language in LANGUAGES else LANGUAGES[0]), Order.Asc
    if query.sort is Sort.NEWEST or not query.text.strip():
        return NEWEST, Order.Desc
    return None, Order.Desc
