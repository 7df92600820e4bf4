"""Our question as the index's query. Built from terms only: typed text never meets a parser."""

from collections.abc import Iterable, Mapping

import tantivy
from tantivy import Occur, Query

from search.analysis.keys import GAP
from search.analysis.matching import All, AnyOf, AtLeast, Best, Identity, Match, Node, Sequence, Sum, Term
from search.engines.tantivy.schema import EXACT, FACETS, ID, TERMS

_ONE = 1
Filters = Mapping[str, tuple[str, ...]]


def match_query(match: Match, schema: tantivy.Schema) -> Query:
    """Return the query of a whole question."""
    scored = Query.all_query() if match.scored is None else to_query(match.scored, schema)
    if not (match.required or match.excluded):
        return scored
    required = [Query.const_score_query(to_query(node, schema), 0.0) for node in match.required]
    excluded = [(Occur.MustNot, to_query(node, schema)) for node in match.excluded]
    return Query.boolean_query([*((Occur.Must, part) for part in (scored, *required)), *excluded])


def to_query(node: Node, schema: tantivy.Schema) -> Query:
    """Return the query of a tree of terms."""
    match node:
        case Sum(nodes) | All(nodes):
            return _joined(Occur.Should if isinstance(node, Sum) else Occur.Must, nodes, schema)
        case Best(nodes, others):
            return Query.disjunction_max_query([to_query(inner, schema) for inner in nodes], others)
        case AtLeast(minimum, required, welcome):
            return Query.boolean_query(
                [
                    (Occur.Must, _joined(Occur.Should, required, schema, minimum)),
                    (Occur.Should, _joined(Occur.Should, welcome, schema)),
                ]
            )
        case Term() | AnyOf() | Sequence() | Identity():
            return _leaf(node, schema)


def _leaf(node: Term | AnyOf | Sequence | Identity, schema: tantivy.Schema) -> Query:
    match node:
        case Term(key, weight):
            return Query.boost_query(Query.term_query(schema, TERMS, key), weight)
        case AnyOf(keys):
            return Query.term_set_query(schema, TERMS, list(keys))
        case Sequence(keys):
            return _in_a_row(keys, schema)
        case Identity(identifier):
            return Query.term_query(schema, ID, identifier)


def _in_a_row(keys: tuple[str, ...], schema: tantivy.Schema) -> Query:
    words: list[str | tuple[int, str]] = [(place, key) for place, key in enumerate(keys) if key != GAP]
    if len(words) == _ONE:
        return Query.term_query(schema, EXACT, words[0][1])
    return Query.phrase_query(schema, EXACT, words)


def with_filters(query: Query, filters: Filters, schema: tantivy.Schema) -> Query:
    """Return the query restricted by each facet to any of its codes; scores stay as they are."""
    restrictions = [
        Query.const_score_query(Query.term_set_query(schema, f"{FACETS}.{name}", list(codes)), 0.0)
        for name, codes in filters.items()
        if codes
    ]
    if not restrictions:
        return query
    return Query.boolean_query([(Occur.Must, part) for part in (query, *restrictions)])


def _joined(occur: Occur, nodes: Iterable[Node], schema: tantivy.Schema, minimum: int | None = None) -> Query:
    return Query.boolean_query([(occur, to_query(node, schema)) for node in nodes], minimum)
