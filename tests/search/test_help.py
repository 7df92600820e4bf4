"""The search help page, and that what it promises is true."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from practices.thesaurus.loading import load_thesaurus
from search.help import examples
from search.rebuilding import rebuild_index
from tests.factories import a_failed_practice, a_named_practice
from tests.search.results_page import ResultsPage

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _page(client: Client, language: str) -> BeautifulSoup:
    response = client.get(f"/{language}/search/help/")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize(
    ("language", "title", "heading"),
    [
        ("fr", "Comment chercher", "Toutes les langues à la fois"),
        ("de", "So suchen Sie", "Alle Sprachen auf einmal"),
        ("en", "How to search", "All languages at once"),
    ],
)
def test_it_explains_the_search_in_the_language_of_the_reader(
    client: Client, language: str, title: str, heading: str
) -> None:
    soup = _page(client, language)
    assert [each.get_text(strip=True) for each in soup.find_all("h1")] == [title]
    assert heading in [each.get_text(strip=True) for each in soup.find_all("h2")]
    assert {"bibliothèque:", "Bibliothek:", "lieu:", "Ort:"} <= {each.get_text() for each in soup.find_all("code")}


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_every_example_is_a_link_to_a_page_of_results(client: Client, language: str) -> None:
    a_named_practice()
    rebuild_index()
    links = [str(link["href"]) for link in _page(client, language).select(".help-example a")]
    assert len(links) == len(examples(language, ""))
    for link in links:
        assert client.get(link).status_code == 200


def test_the_words_that_an_example_promises_are_found_by_it(client: Client) -> None:
    load_thesaurus()
    for language in ("fr", "de", "en"):
        for example in examples(language, f"/{language}/search/").values():
            pages = [a_named_practice(language=spoken, title=f"Titel: {word}") for spoken, word in example.found]
            rebuild_index()
            titles = ResultsPage.of(client, example.url).titles
            assert {page.title for page in pages} <= set(titles)
            for page in pages:
                page.delete()


@pytest.mark.parametrize(
    ("language", "repaired"), [("fr", "illettrisme"), ("de", "Analphabetismus"), ("en", "illiteracy")]
)
def test_the_mistyped_example_is_repaired(client: Client, language: str, repaired: str) -> None:
    a_named_practice(title="L’illettrisme, Analphabetismus, illiteracy")
    rebuild_index()
    page = ResultsPage.of(client, examples(language, f"/{language}/search/")["mistyped"].url)
    assert repaired.casefold() in page.text(".repaired em").casefold()


def test_words_for_failure_bring_practices_that_tell_one_to_the_top(client: Client) -> None:
    a_named_practice(title="Des jeunes à la bibliothèque")
    failed = a_failed_practice(title="Un atelier avec des jeunes")
    rebuild_index()
    page = ResultsPage.of(client, examples("fr", "/fr/search/")["failure"].url)
    assert page.titles[0] == failed.title


def test_the_results_page_and_an_empty_result_lead_to_it(client: Client) -> None:
    for question in ("", "?q=xyzzy"):
        page = ResultsPage.of(client, f"/en/search/{question}")
        assert page.soup.select_one('a[href="/en/search/help/"]') is not None
