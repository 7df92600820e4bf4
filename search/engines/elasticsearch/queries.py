"""Our question as a query of Elasticsearch. Built from terms only: typed text never meets a parser."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from search.analysis.encoding import clean
from search.analysis.keys import GAP
from search.analysis.matching import All, AnyOf, AtLeast, Best, Identity, Match, Node, Sequence, Sum, Term
from search.engines.elasticsearch.documents import facet_term
from search.engines.elasticsearch.schema import EXACT, FACETS, ID, TERMS

Query: TypeAlias = Mapping[str, Any]
Filters: TypeAlias = Mapping[str, tuple[str, ...]]

EVERYTHING: Query = {"match_all": {}}
_NOTHING: Query = {"match_none": {}}


def match_query(match: Match) -> Query:
    """Return the query of a whole question."""
    scored = EVERYTHING if match.scored is None else to_query(match.scored)
    if not (match.required or match.excluded):
        return scored
    return _bool(
        must=[scored],
        filter=[to_query(node) for node in match.required],
        must_not=[to_query(node) for node in match.excluded],
    )


def to_query(node: Node) -> Query:
    """Return the query of a tree of terms."""
    match node:
        case Sum(nodes):
            return _any(nodes)
        case All(nodes):
            return _bool(must=[to_query(inner) for inner in nodes]) if nodes else _NOTHING
        case Best(nodes, others):
            return {"dis_max": {"queries": [to_query(inner) for inner in nodes], "tie_breaker": others}}
        case AtLeast(minimum, required, welcome):
            return _bool(must=[_any(required, minimum)], should=[to_query(inner) for inner in welcome])
        case Term() | AnyOf() | Sequence() | Identity():
            return _leaf(node)


def filter_query(filters: Filters, *, without: str = "") -> Query | None:
    """Return what restricts each facet to any of its codes, the facet `without` left out; None without any."""
    restrictions = [
        {"terms": {FACETS: [facet_term(name, code) for code in codes]}}
        for name, codes in filters.items()
        if codes and name != without
    ]
    return _bool(filter=restrictions) if restrictions else None


def _leaf(node: Term | AnyOf | Sequence | Identity) -> Query:
    match node:
        case Term(key, weight):
            return {"term": {TERMS: {"value": clean(key), "boost": weight}}}
        case AnyOf(keys):
            return {"terms": {TERMS: [clean(key) for key in keys]}}
        case Sequence(keys):
            return {"match_phrase": {EXACT: {"query": clean(" ".join(keys))}}} if set(keys) - {GAP} else _NOTHING
        case Identity(identifier):
            return {"term": {ID: {"value": clean(identifier)}}}


def _any(nodes: Iterable[Node], minimum: int = 1) -> Query:
    alternatives = [to_query(node) for node in nodes]
    # Without alternatives, Elasticsearch would match everything.
    return _bool(should=alternatives, minimum_should_match=minimum) if alternatives else _NOTHING


def _bool(**clauses: Any) -> Query:
    return {"bool": {name: value for name, value in clauses.items() if value}}
