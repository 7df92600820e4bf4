"""An empty result says why and offers the nearest wider questions that find something."""

import pytest
from django.test import Client

from search.rebuilding import rebuild_index
from tests.factories import a_german_practice, a_named_practice
from tests.search.results_page import ResultsPage

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture(autouse=True)
def _two_practices(site: object, concepts: object) -> None:
    a_named_practice(title="Lire ensemble")
    a_german_practice(title="Hausaufgaben", themes=["homework-help"])
    rebuild_index()


def _empty(client: Client, query: str) -> ResultsPage:
    page = ResultsPage.of(client, f"/en/search/?{query}")
    assert page.heading == "0 practices"
    assert page.text(".empty-state h2") == "Nothing found"
    assert not page.has(".hit, .pagination, .sort-line")
    return page


def test_filters_that_exclude_each_other_are_taken_away_one_by_one(client: Client) -> None:
    page = _empty(client, "theme=homework-help&country=FR")
    assert page.text(".empty-state > p") == "No practice passes all the filters together."
    assert page.wider_steps == {
        "without the filter “Theme”": ("/en/search/?country=FR", "1 practice"),
        "without the filter “Country”": ("/en/search/?theme=homework-help", "1 practice"),
        "without any filter": ("/en/search/", "2 practices"),
    }


def test_words_that_pass_no_filter_say_so(client: Client) -> None:
    page = _empty(client, "q=ensemble&country=DE")
    assert page.text(".empty-state > p") == "No practice with these words passes all the filters."
    assert page.wider_steps["without the filter “Country”"] == ("/en/search/?q=ensemble", "1 practice")


def test_unknown_word_offers_everything(client: Client) -> None:
    page = _empty(client, "q=xyzzy")
    assert page.text(".empty-state > p") == "None of the words stands in a practice or in the name of a theme."
    assert page.wider_steps == {"all practices": ("/en/search/", "2 practices")}


def test_words_that_do_not_stand_in_a_row_are_offered_without_quotation_marks(client: Client) -> None:
    page = _empty(client, "q=%22ensemble+lire%22")
    label = "the words without quotation marks and other signs"
    assert page.wider_steps[label] == ("/en/search/?q=ensemble+lire", "2 practices")


def test_mistyped_end_of_a_word_leads_to_the_theme_it_begins_like(client: Client) -> None:
    page = _empty(client, "q=illetxyzabc")
    assert page.wider_steps["everything about “Adult literacy”"] == ("/en/search/?theme=literacy", "1 practice")


def test_wider_question_starts_at_its_first_page_and_keeps_the_order(client: Client) -> None:
    page = _empty(client, "q=ensemble&country=DE&sort=title")
    assert page.wider_steps["without the filter “Country”"][0] == "/en/search/?q=ensemble&sort=title"


def test_no_more_steps_are_offered_than_a_reader_takes_in(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.wider._MOST_STEPS", 2)
    page = _empty(client, "theme=homework-help&country=FR")
    assert [*page.wider_steps] == ["without the filter “Theme”", "without the filter “Country”"]
