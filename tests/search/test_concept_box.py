"""The concept above the results, and searching it itself."""

import pytest
from django.test import Client

from practices.models import Concept
from search.rebuilding import rebuild_index
from tests.factories import a_german_practice, a_named_practice
from tests.search.results_page import ResultsPage

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture(autouse=True)
def _two_practices(site: object, concepts: dict[str, Concept]) -> None:
    literacy = concepts["literacy"]
    literacy.note_en = "Reading and writing for adults."
    literacy.save()
    a_named_practice(title="Lire ensemble")
    a_german_practice(title="Hausaufgaben am Montag", themes=["homework-help"])
    rebuild_index()


def test_concept_that_the_question_names_stands_above_with_its_labels_in_every_language(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=illettrisme")
    assert page.text("#concept-title") == "Concept Adult literacy"
    labels = {str(label["lang"]): label.get_text() for label in page.soup.select(".concept-labels i")}
    assert labels == {"fr": "Lutte contre l’illettrisme", "de": "Alphabetisierung und Grundbildung"}
    assert "Reading and writing for adults." in page.text(".concept-box")
    assert "1 practice is about it or speaks of it." in page.text(".concept-box")


def test_question_without_a_concept_has_no_box(client: Client) -> None:
    assert not ResultsPage.of(client, "/en/search/?q=Montag").has(".concept-box")
    assert not ResultsPage.of(client, "/en/search/").has(".concept-box")


def test_reader_switches_between_the_words_the_concept_and_it_alone(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=learning&country=FR")
    assert page.steps == {
        "What the words find*": "/en/search/?q=learning&country=FR",
        "All about this concept": "/en/search/?q=learning&country=FR&concept=learning",
        "Without narrower concepts": "/en/search/?q=learning&country=FR&concept=learning&narrower=0",
    }
    alone = ResultsPage.of(client, page.steps["Without narrower concepts"])
    assert "Without narrower concepts*" in alone.steps
    assert alone.steps["What the words find"] == "/en/search/?q=learning&country=FR"


def test_narrower_concepts_are_found_unless_they_are_left_out(client: Client) -> None:
    both = ResultsPage.of(client, "/en/search/?concept=learning")
    assert sorted(both.titles) == ["Hausaufgaben am Montag", "Lire ensemble"]
    assert ResultsPage.of(client, "/en/search/?concept=learning&narrower=0").heading == "0 practices"


def test_broader_and_narrower_concepts_are_links(client: Client) -> None:
    links = '.concept-neighbours a[href="/en/search/?concept={}"]'
    assert ResultsPage.of(client, "/en/search/?concept=literacy").text(links.format("learning")) == "Learning"
    page = ResultsPage.of(client, "/en/search/?concept=learning")
    assert page.text(links.format("homework-help")) == "Homework help"


def test_concept_alone_is_a_question_with_a_title_and_no_words_to_go_back_to(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?concept=literacy")
    assert page.titles == ["Lire ensemble"]
    assert page.text("title").startswith("Adult literacy · 1 practice")
    assert list(page.steps) == ["All about this concept*"]


def test_concept_is_a_chip_and_its_cross_takes_it_away(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=lire&concept=learning&narrower=0&country=FR")
    assert page.chips == {
        "Concept: Learning, without narrower concepts": "/en/search/?q=lire&country=FR",
        "Country: France": "/en/search/?q=lire&concept=learning&narrower=0",
    }
    assert page.soup.select("a.clear-all")[0]["href"] == "/en/search/?q=lire"


def test_concept_is_kept_by_orders_and_the_form(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?concept=literacy&narrower=0")
    assert page.sorts["title"] == "/en/search/?concept=literacy&narrower=0&sort=title"
    assert [str(kept["value"]) for kept in page.soup.select('input[name="concept"], input[name="narrower"]')] == [
        "literacy",
        "0",
    ]


@pytest.mark.parametrize("code", ["no-such", "((", "%00", "%F0%9F%98%80", "x" * 5_000])
def test_unknown_concept_is_left_out_and_the_page_says_so(client: Client, code: str) -> None:
    page = ResultsPage.of(client, f"/en/search/?concept={code}")
    assert page.heading == "2 practices"
    assert "does not exist and was left out" in page.notices[0]
    assert not page.chips


def test_concept_that_leaves_nothing_leads_on(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?concept=learning&narrower=0")
    assert page.wider_steps["with narrower concepts"] == ("/en/search/?concept=learning", "2 practices")


def test_box_stands_on_the_first_page_only(client: Client) -> None:
    a_named_practice(title="Lire encore")
    rebuild_index()
    address = "/en/search/?q=illettrisme&page_size=1"
    assert ResultsPage.of(client, address).has(".concept-box")
    assert not ResultsPage.of(client, f"{address}&page=2").has(".concept-box")
