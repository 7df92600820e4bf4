"""What is asked for: the development queries, and pages that must be there."""

import pytest
from django.test import Client
from wagtail.models import Site

from bench.addresses import api_searches, home_pages, results_pages
from bench.pages import PageError, asking, query_counts
from bench.questions import questions


def test_development_queries_are_asked_with_every_facet_counted() -> None:
    query = questions()[0].as_query()

    assert len(questions()) == 24
    assert query.text == questions()[0].text
    assert query.language == questions()[0].language
    assert {"theme", "tells", "country"} <= set(query.facets)


def test_results_are_asked_for_in_three_interfaces() -> None:
    pages = results_pages()

    assert len(pages) == 72
    assert {page.split("/")[1] for page in pages} == {"fr", "de", "en"}
    assert all("?q=" in page for page in pages)


@pytest.mark.usefixtures("site")
def test_every_address_of_the_site_answers() -> None:
    for address in (*home_pages(), results_pages()[0], api_searches()[0]):
        asking(address, Client())()


@pytest.mark.usefixtures("site")
def test_page_that_is_not_there_is_no_quick_page() -> None:
    with pytest.raises(PageError, match="/fr/nowhere/ answers 404"):
        asking("/fr/nowhere/", Client())()


def test_queries_are_counted_with_a_warm_and_an_empty_cache(site: Site) -> None:
    counts = query_counts(home_pages(), Client())

    assert 0 < counts.warm <= counts.cold
