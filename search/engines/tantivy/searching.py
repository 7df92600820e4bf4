"""One search: match, narrow, order, count, and make hits of the wanted page."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import tantivy
from tantivy import Order, Query

from search.analysis.hits import HitMaker, hit_maker
from search.analysis.matching import match_question
from search.analysis.passages import AskedWords, asked_words
from search.analysis.questions import Question, read_question
from search.analysis.reranking import first_needed, rerank
from search.analysis.spelling import RepairedText, repair
from search.analysis.vocabulary.current import vocabulary_for
from search.engines.tantivy.counting import count_facets
from search.engines.tantivy.documents import from_index, places_of
from search.engines.tantivy.faults import read_faults
from search.engines.tantivy.homes import OpenIndex
from search.engines.tantivy.queries import match_query, with_filters
from search.engines.tantivy.schema import NEWEST, SPELLINGS, title_order
from search.values import LANGUAGES, Hit, SearchQuery, SearchResults, Sort

_MOST_SPELLINGS = 20_000


@dataclass(frozen=True)
class _Match:
    """What the words match, before any filter."""

    query: Query
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
        match = _match(searcher, opened.schema, query, question)
        narrowed = with_filters(match.query, query.filters, opened.schema)
        total = _count(searcher, narrowed)
        maker, asked = hit_maker(question, query, vocabulary), asked_words(question, query)
        return SearchResults(
            query=query,
            total=total,
            hits=_make_hits(searcher, narrowed, query, maker, asked) if query.offset < total else (),
            facet_counts=count_facets(searcher, opened.schema, match.query, names=query.facets, filters=query.filters),
            is_relaxed=match.is_relaxed,
            words=tuple(word.text for word in question.words),
            repairs=repaired.repairs,
            concepts=question.concepts,
        )


def _match(searcher: tantivy.Searcher, schema: tantivy.Schema, query: SearchQuery, question: Question) -> _Match:
    if not (query.text.strip() or query.concept):
        return _Match(Query.all_query())
    enough = match_query(match_question(question, query), schema)
    # Whether to relax is for the words to decide: a filter that leaves nothing must say so.
    if not question.words or _count(searcher, enough):
        return _Match(enough)
    return _Match(match_query(match_question(question, query, is_relaxed=True), schema), is_relaxed=True)


def _count(searcher: tantivy.Searcher, query: Query) -> int:
    found = searcher.search(query, limit=1, count=True)
    return int(found.count)  # type: ignore[attr-defined]  # the stubs of tantivy lack it


def _make_hits(
    searcher: tantivy.Searcher, narrowed: Query, query: SearchQuery, maker: HitMaker, asked: AskedWords
) -> tuple[Hit, ...]:
    field, order = _order(query)
    asked = () if field else asked
    offset, limit = first_needed(query.offset, query.page_size, asked)
    found = searcher.search(narrowed, limit=limit, count=False, offset=offset, order_by_field=field, order=order)
    documents = [(0.0 if field else float(score), searcher.doc(address)) for score, address in found.hits]
    ranked = rerank(documents, asked, places_of)[query.offset - offset :][: query.page_size]
    return tuple(maker.make(from_index(document), score, places_of(document)) for score, document in ranked)


def _order(query: SearchQuery) -> tuple[str | None, Order]:
    if query.sort is Sort.TITLE:
        return title_order(query.language if query.language in LANGUAGES else LANGUAGES[0]), Order.Asc
    if query.sort is Sort.NEWEST or not query.text.strip():
        return NEWEST, Order.Desc
    return None, Order.Desc
