"""From an address to a question and back."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.facets import Facet
from search.query import MAX_TEXT_LENGTH, ParsedQuery, ProblemKind, clean_text, parse_query, to_query_string
from search.values import SearchQuery, Sort

FACETS = (
    Facet(name="theme", label="Theme", choices=lambda: {"literacy": "Literacy", "health": "Health"}),
    Facet(name="country", label="Country", choices=lambda: {"DE": "Germany", "FR": "France"}),
)


def parse(address: str) -> ParsedQuery:
    """Read an address in the French interface."""
    return parse_query(QueryDict(address), language="fr", facets=FACETS)


def test_empty_address_asks_for_everything() -> None:
    parsed = parse("")
    assert parsed.query == SearchQuery(language="fr", facets=("theme", "country"))
    assert parsed.problems == ()


def test_every_parameter_is_understood() -> None:
    query = parse("q=école&theme=health&theme=literacy&country=DE&sort=newest&page=3&page_size=50").query
    assert query == SearchQuery(
        text="école",
        language="fr",
        filters={"theme": ("health", "literacy"), "country": ("DE",)},
        sort=Sort.NEWEST,
        page=3,
        page_size=50,
        facets=("theme", "country"),
    )


def test_unknown_codes_are_left_out_and_reported() -> None:
    parsed = parse("theme=nonsense&theme=health&country=XX&country=")
    assert parsed.query.filters == {"theme": ("health",)}
    assert [(p.kind, p.parameter, p.value) for p in parsed.problems] == [
        (ProblemKind.UNKNOWN_CODE, "theme", "nonsense"),
        (ProblemKind.UNKNOWN_CODE, "country", "XX"),
    ]
    assert parsed.is_page_valid


@pytest.mark.parametrize("page", ["0", "-1", "1.5", "abc", "²", "9" * 5000, "٣"])
def test_impossible_page_is_reported_and_the_first_is_asked(page: str) -> None:
    parsed = parse(f"page={page}")
    assert parsed.query.page == 1
    assert not parsed.is_page_valid


def test_page_far_behind_is_a_page() -> None:
    assert parse("page=1000000000").query.page == 10**9


@pytest.mark.parametrize(("asked", "given_size"), [("100", 100), ("101", 100), ("0", 20), ("x", 20)])
def test_page_size_has_bounds(asked: str, given_size: int) -> None:
    parsed = parse(f"page_size={asked}")
    assert parsed.query.page_size == given_size
    assert bool(parsed.problems) == (asked != "100")


def test_unknown_order_is_relevance() -> None:
    parsed = parse("sort=best")
    assert parsed.query.sort is Sort.RELEVANCE
    assert [problem.kind for problem in parsed.problems] == [ProblemKind.UNKNOWN_SORT]


def test_endless_text_is_cut_and_reported() -> None:
    parsed = parse("q=" + "a" * 10_000)
    assert len(parsed.query.text) == MAX_TEXT_LENGTH
    assert [problem.kind for problem in parsed.problems] == [ProblemKind.TEXT_TOO_LONG]


def test_control_characters_and_half_characters_are_dropped() -> None:
    assert clean_text(" un\x00jardin \ud800\n potager\t😀 ") == "un jardin potager 😀"


def test_address_restores_the_question() -> None:
    address = "q=un+jardin&theme=health&theme=literacy&country=DE&sort=title&page_size=50&page=2"
    assert to_query_string(parse(address).query) == address
    assert to_query_string(SearchQuery()) == ""


def test_filters_are_added_and_taken_away_from_the_first_page_on() -> None:
    query = parse("q=jardin&theme=health&page=4").query
    wider = query.with_filter("theme", "literacy")
    assert to_query_string(wider) == "q=jardin&theme=health&theme=literacy"
    assert wider.with_filter("theme", "literacy") == wider
    assert to_query_string(wider.without_filter("theme", "health")) == "q=jardin&theme=literacy"
    assert to_query_string(wider.without_filter("theme")) == "q=jardin"
    assert wider.with_filter("country", "DE").without_filters().filters == {}
    assert wider.active_filters == (("theme", "health"), ("theme", "literacy"))
    assert wider.is_selected("theme", "health")
    assert not wider.is_selected("country", "DE")


@given(st.dictionaries(st.sampled_from(["q", "theme", "country", "sort", "page", "page_size"]), st.text()))
def test_no_address_breaks_the_reading(values: dict[str, str]) -> None:
    address = QueryDict(mutable=True)
    address.update(values)
    parsed = parse_query(address, language="fr", facets=FACETS)
    assert parsed.query.page >= 1
    assert 1 <= parsed.query.page_size <= 100
    again = parse_query(QueryDict(to_query_string(parsed.query)), language="fr", facets=FACETS)
    assert again.query == parsed.query
