"""Our question as the index's query. Built from terms only: typed text never meets a parser."""

from collections.abc import Iterable, Mapping

import tantivy
from tantivy import Occur, Query

from search.analysis.matching import All, AtLeast, Best, Node, Sum, Term
from search.engines.tantivy.schema import FACETS

Filters = Mapping[str, tuple[str, ...]]


def to_query(node: Node, schema: tantivy.Schema) -> Query:
    """Return the query of a tree of terms."""
    match node:
        case Term(field, key, weight):
            return Query.boost_query(Query.term_query(schema, field, key), weight)
        case Sum(nodes):
            return _joined(Occur.Should, nodes, schema)
        case All(nodes):
            return _joined(Occur.Must, nodes, schema)
        case Best(nodes, others):
            return Query.disjunction_max_query([to_query(inner, schema) for inner in nodes], others)
        case AtLeast(minimum, required, welcome):
            return Query.boolean_query(
                [
                    (Occur.Must, _joined(Occur.Should, required, schema, minimum)),
                    (Occur.Should, _joined(Occur.Should, welcome, schema)),
                ]
            )


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
