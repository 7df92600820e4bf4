"""One search: match, narrow, order, count, make hits of a page. Two requests at once, if nothing is mistyped."""

from collections.abc import Mapping
from dataclasses import dataclass

from search.analysis.hits import HitMaker, hit_maker
from search.analysis.matching import Match, match_question, unscored
from search.analysis.questions import Question, read_question
from search.analysis.reranking import Ranking, first_needed, ranking_for, rerank
from search.analysis.spelling import RepairedText, repair
from search.analysis.vocabulary.current import vocabulary_for
from search.engines.elasticsearch.counting import count_requests, read_counts, read_matched
from search.engines.elasticsearch.documents import from_index, language_of, places_of
from search.engines.elasticsearch.faults import read_faults
from search.engines.elasticsearch.homes import OpenIndex
from search.engines.elasticsearch.paging import Answer, Request, ask
from search.engines.elasticsearch.queries import filter_query, match_query
from search.engines.elasticsearch.schema import ID, NEWEST, title_order
from search.engines.elasticsearch.words import ClusterWords
from search.values import LANGUAGES, Hit, SearchQuery, SearchResults, Sort

_BY_SCORE: tuple[Mapping[str, str], ...] = ({"_score": "desc"}, {ID: "asc"})


@dataclass(frozen=True)
class _Reply:
    """What the cluster answered, and to which of the two ways to ask."""

    answer: Answer
    is_relaxed: bool = False


def search_index(opened: OpenIndex, query: SearchQuery) -> SearchResults:
    """Answer a question."""
    vocabulary = vocabulary_for(query)
    with read_faults():
        words = ClusterWords(opened, query.text)
        repaired = RepairedText(query.text) if query.is_literal else repair(query.text, vocabulary, words)
        question = read_question(repaired.text, vocabulary)
        ranking = ranking_for(question, query) if _order(query) == _BY_SCORE else None
        reply = _ask(opened, query, question, ranking)
    maker = hit_maker(question, query, vocabulary)
    return SearchResults(
        query=query,
        total=reply.answer.total,
        hits=_make_hits(reply.answer, query, maker, ranking),
        facet_counts=read_counts(reply.answer.aggregations, query.facets),
        is_relaxed=reply.is_relaxed,
        words=tuple(word.text for word in question.words),
        repairs=repaired.repairs,
        concepts=question.concepts,
    )


def _ask(opened: OpenIndex, query: SearchQuery, question: Question, ranking: Ranking | None) -> _Reply:
    if not (query.text.strip() or query.concept):
        return _Reply(ask(opened, _request(query, Match(None), ranking)))
    enough = ask(opened, _request(query, match_question(question, query), ranking))
    # Whether to relax is for the words to decide: a filter that leaves nothing must say so.
    if not question.words or read_matched(enough.aggregations, enough.total):
        return _Reply(enough)
    relaxed = match_question(question, query, is_relaxed=True)
    return _Reply(ask(opened, _request(query, relaxed, ranking)), is_relaxed=True)


def _request(query: SearchQuery, match: Match, ranking: Ranking | None) -> Request:
    offset, limit = first_needed(query, ranking)
    return Request(
        query=match_query(match),
        counted=match_query(unscored(match)),
        order=_order(query),
        offset=offset,
        limit=limit,
        post_filter=filter_query(query.filters),
        aggregations=count_requests(query.facets, query.filters),
    )


def _make_hits(answer: Answer, query: SearchQuery, maker: HitMaker, ranking: Ranking | None) -> tuple[Hit, ...]:
    offset, _limit = first_needed(query, ranking)
    found = [(float(hit["_score"] or 0.0), hit["_source"]) for hit in answer.hits]
    ranked = found if ranking is None else rerank(found, ranking, places_of, language_of)
    wanted = ranked[query.offset - offset :][: query.page_size]
    return tuple(maker.make(from_index(source), score, places_of(source)) for score, source in wanted)


def _order(query: SearchQuery) -> tuple[Mapping[str, str], ...]:
    if query.sort is Sort.TITLE:
        return ({title_order(query.language if query.language in LANGUAGES else LANGUAGES[0]): "asc"},)
    if query.sort is Sort.NEWEST or not query.text.strip():
        return ({NEWEST: "desc"},)
    return _BY_SCORE
