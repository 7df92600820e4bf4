"""Mistyped words: what was looked for instead, and the way back to what was typed."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from search.rebuilding import rebuild_index
from tests.factories import a_german_practice, a_named_practice
from tests.search.results_page import ResultsPage

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture(autouse=True)
def _two_practices(site: object, concepts: object) -> None:
    a_named_practice(title="Lire ensemble")
    a_german_practice(title="Hausaufgaben am Montag", themes=["homework-help"])
    rebuild_index()


def test_page_says_what_it_searched_for_and_marks_the_repaired_word(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=analfabetismus+lire")
    assert page.text(".repaired").startswith("Results for “analphabetismus lire”.")
    assert page.texts(".repaired em") == ["analphabetismus"]
    assert "Lire ensemble" in page.titles


def test_what_was_typed_can_be_searched_instead(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=analfabetismus&country=FR")
    (link,) = page.soup.select(".repaired a")
    assert link.get_text() == "Search instead for “analfabetismus”"
    assert link["href"] == "/en/search/?q=analfabetismus&country=FR&literal=1"
    literal = ResultsPage.of(client, str(link["href"]))
    assert literal.heading == "0 practices"
    assert "exactly as typed" in literal.text(".repaired")
    assert literal.soup.select(".repaired a")[0]["href"] == "/en/search/?q=analfabetismus&country=FR"


def test_literal_search_is_kept_by_orders_chips_and_the_form(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=lire&country=FR&literal=1")
    assert page.sorts["title"] == "/en/search/?q=lire&country=FR&literal=1&sort=title"
    assert page.chips["Country: France"] == "/en/search/?q=lire&literal=1"
    (kept,) = page.soup.select('input[name="literal"]')
    sent = urlencode({"q": "lire", "literal": str(kept["value"])})
    assert ResultsPage.of(client, f"/en/search/?{sent}").has('input[name="literal"]')


def test_other_words_in_the_same_form_are_repaired_again(client: Client) -> None:
    assert ResultsPage.of(client, "/en/search/?q=analfabetismus&literal=lire").has(".repaired em")


def test_repair_is_said_when_a_filter_leaves_nothing(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=analfabetismus&theme=homework-help&country=FR")
    assert page.heading == "0 practices"
    assert page.texts(".repaired em") == ["analphabetismus"]


def test_repair_is_announced_with_the_count(client: Client) -> None:
    region = ResultsPage.of(client, "/en/search/?q=analfabetismus", **{"HX-Request": "true"})
    assert region.text("#results-status").endswith("Results for “analphabetismus”.")


def test_repaired_question_is_escaped(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=%3Cb%3E+analfabetismus")
    assert "“&lt;b&gt; <em>analphabetismus</em>”" in page.response.content.decode()


def test_words_that_exist_are_left_alone(client: Client) -> None:
    assert not ResultsPage.of(client, "/en/search/?q=lire+Analphabetismus").has(".repaired")
