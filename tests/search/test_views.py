"""The results page: what was found, by which filters, in which order, on which page."""

import pytest
from django.test import Client

from practices.models import PracticePage
from search.rebuilding import rebuild_index
from tests.factories import (
    a_failed_practice,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)
from tests.queries import count_queries
from tests.search.results_page import ResultsPage

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture
def _three_practices(site: object, concepts: object) -> None:
    """A French practice on literacy, a German one on homework, a French failure for children."""
    a_named_practice(title="Lire ensemble", started="2016", evidence="E1")
    a_german_practice(title="Hausaufgaben am Montag", themes=["homework-help"], evidence="E0")
    a_failed_practice(title="Un soir sans public", audiences=["children"])
    rebuild_index()


three_practices = pytest.mark.usefixtures("_three_practices")


@three_practices
def test_results_without_words_show_every_practice_of_every_language(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/")
    assert page.heading == "3 practices"
    assert sorted(page.titles) == ["Hausaufgaben am Montag", "Lire ensemble", "Un soir sans public"]
    assert page.text("title").startswith("3 practices")


@three_practices
def test_words_find_practices_by_a_theme_in_another_language(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=Analphabetismus")
    assert sorted(page.titles) == ["Lire ensemble", "Un soir sans public"]
    assert page.soup.select(".hit-found")[0].get_text(" ", strip=True).startswith("Found by: Analphabetismus")
    assert "Adult literacy" in page.soup.select(".hit-found")[0].get_text()


@three_practices
def test_hit_in_another_language_is_marked_with_it_and_read_inside_the_interface(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=Hausaufgaben")
    (link,) = page.soup.select(".hit-title a")
    assert link["lang"] == "de"
    assert str(link["href"]).startswith("/en/practices/")
    assert "in German" in page.text(".hit-place")


def test_practice_in_two_languages_is_one_hit_in_the_readers_own(client: Client) -> None:
    a_translation_of(a_german_practice(title="Lesekreis"), "fr", title="Cercle de lecture")
    rebuild_index()
    assert ResultsPage.of(client, "/fr/search/?q=Lesekreis").titles == ["Cercle de lecture"]
    assert ResultsPage.of(client, "/de/search/?q=cercle").titles == ["Lesekreis"]


@three_practices
def test_found_word_is_marked_in_title_and_text_escaped(client: Client) -> None:
    a_named_practice(title="Le <b>potager</b> & nous")
    rebuild_index()
    page = ResultsPage.of(client, "/en/search/?q=potagers")
    assert "Le &lt;b&gt;<mark>potager</mark>&lt;/b&gt; &amp; nous" in page.response.content.decode()


def test_library_of_an_anonymous_practice_is_not_named(client: Client) -> None:
    an_anonymous_practice()
    rebuild_index()
    assert "Library removed for anonymity" in ResultsPage.of(client, "/en/search/").text(".hit-place")


@three_practices
def test_practice_withdrawn_since_the_index_was_written_is_not_shown(client: Client) -> None:
    PracticePage.objects.get(title="Lire ensemble").unpublish()
    assert sorted(ResultsPage.of(client, "/en/search/").titles) == ["Hausaufgaben am Montag", "Un soir sans public"]


# Facets


@three_practices
def test_facets_count_practices_by_labels_in_the_readers_language(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/")
    assert page.counts("theme") == {"Adult literacy": 2, "Homework help": 1}
    assert page.counts("country") == {"France": 2, "Germany": 1}
    assert page.counts("language") == {"French": 2, "German": 1}
    assert ResultsPage.of(client, "/de/search/").counts("audience") == {"Alle": 2, "Kinder": 1}


@three_practices
def test_scale_shows_its_zeros_in_order_without_a_box(client: Client) -> None:
    rows = ResultsPage.of(client, "/en/search/").facet("evidence")
    assert [row.label[:2] for row in rows] == ["E0", "E1", "E2", "E3", "E4", "E5"]
    assert [(row.count, row.has_box) for row in rows[:3]] == [(1, True), (2, True), (0, False)]


@three_practices
def test_filter_on_failures_finds_only_practices_that_tell_one(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?tells=failure")
    assert page.titles == ["Un soir sans public"]
    assert page.heading == "1 practice"


@three_practices
def test_counts_of_a_facet_leave_out_its_own_filter(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?theme=literacy")
    assert page.counts("theme") == {"Adult literacy": 2, "Homework help": 1}
    assert page.counts("language") == {"French": 2}


@three_practices
def test_two_values_of_one_facet_widen_and_a_second_facet_narrows(client: Client) -> None:
    assert len(ResultsPage.of(client, "/en/search/?theme=literacy&theme=homework-help").titles) == 3
    page = ResultsPage.of(client, "/en/search/?theme=literacy&theme=homework-help&audience=children")
    assert page.titles == ["Un soir sans public"]


@three_practices
def test_selected_value_stays_shown_and_checked_when_it_finds_nothing(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?theme=homework-help&country=FR")
    assert page.heading == "0 practices"
    selected = [row for row in page.facet("theme") if row.is_checked]
    assert [(row.label, row.count) for row in selected] == [("Homework help", 0)]
    assert [row.label for row in page.facet("country") if row.is_checked] == ["France"]


@three_practices
def test_closed_facet_opens_when_it_filters(client: Client) -> None:
    is_open = '[data-remember="facet-country"][open]'
    assert not ResultsPage.of(client, "/en/search/").has(is_open)
    assert ResultsPage.of(client, "/en/search/?country=DE").has(is_open)


def test_long_facet_folds_all_but_the_most_frequent_values(client: Client) -> None:
    for kind in ("municipal", "departmental", "national", "mobile", "university", "school"):
        a_named_practice(library=a_library(f"Bibliothèque {kind}", kind=kind))
    rebuild_index()
    page = ResultsPage.of(client, "/en/search/")
    folded = page.soup.select('[data-remember="facet-library_kind-more"] .facet-option')
    assert (len(page.facet("library_kind")), len(folded)) == (6, 2)
    assert page.text('[data-remember="facet-library_kind-more"] summary') == "2 other kinds"


# Chips, order, pages


@three_practices
def test_every_filter_has_a_chip_that_takes_it_away_alone(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=lire&theme=literacy&theme=homework-help&country=FR")
    assert page.chips == {
        "Theme: Adult literacy": "/en/search/?q=lire&theme=homework-help&country=FR",
        "Theme: Homework help": "/en/search/?q=lire&theme=literacy&country=FR",
        "Country: France": "/en/search/?q=lire&theme=literacy&theme=homework-help",
    }
    assert page.soup.select("a.clear-all")[0]["href"] == "/en/search/?q=lire"
    assert "3 active filters" in page.text(".filters > summary")


@three_practices
def test_without_words_the_newest_come_first_and_relevance_is_not_offered(client: Client) -> None:
    assert ResultsPage.of(client, "/en/search/").sorts == {
        "newest*": "/en/search/?sort=newest",
        "title": "/en/search/?sort=title",
    }


@three_practices
def test_order_keeps_words_and_filters(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=lire&country=FR&sort=title")
    assert page.sorts == {
        "relevance": "/en/search/?q=lire&country=FR",
        "newest": "/en/search/?q=lire&country=FR&sort=newest",
        "title*": "/en/search/?q=lire&country=FR&sort=title",
    }
    (kept,) = page.soup.select('input[name="sort"]')
    assert kept["value"] == "title"


@three_practices
def test_titles_can_be_ordered_by_the_alphabet(client: Client) -> None:
    titles = ResultsPage.of(client, "/en/search/?sort=title").titles
    assert titles == ["Hausaufgaben am Montag", "Lire ensemble", "Un soir sans public"]


def test_pages_hold_twenty_and_lead_to_each_other(client: Client) -> None:
    for number in range(21):
        a_named_practice(title=f"Lire {number:02}")
    rebuild_index()
    first = ResultsPage.of(client, "/en/search/?q=lire&sort=title")
    second = ResultsPage.of(client, "/en/search/?q=lire&sort=title&page=2")
    assert (len(first.titles), second.titles) == (20, ["Lire 20"])
    assert first.page_links == {"1*": "/en/search/?q=lire&sort=title", "2": "/en/search/?q=lire&sort=title&page=2"}
    assert first.text(".pagination-range") == "Results 1 to 20 of 21."
    assert second.text(".pagination-range") == "Results 21 to 21 of 21."
    assert first.soup.select('a[rel="next"]')[0]["href"] == "/en/search/?q=lire&sort=title&page=2"
    assert not second.has('a[rel="next"]')
    assert "page 2" in second.text("title")


@three_practices
def test_address_restores_words_filters_and_order(client: Client) -> None:
    page = ResultsPage.of(client, "/en/search/?q=lire&theme=literacy&sort=title")
    (field,) = page.soup.select("#search-field")
    assert field["value"] == "lire"
    assert [row.label for row in page.facet("theme") if row.is_checked] == ["Adult literacy"]
    assert "title*" in page.sorts
    assert (
        page.soup.select(".page-address a")[0]["href"]
        == "http://testserver/en/search/?q=lire&theme=literacy&sort=title"
    )


# In place


@three_practices
def test_htmx_gets_the_region_alone_and_caches_keep_both_apart(client: Client) -> None:
    whole = ResultsPage.of(client, "/en/search/?q=lire")
    region = ResultsPage.of(client, "/en/search/?q=lire", **{"HX-Request": "true"})
    assert region.titles == whole.titles
    assert (whole.has("h1"), region.has("h1")) == (True, False)
    assert not region.has("html")
    assert region.text("#results-status") == whole.heading == region.heading == "3 practices"
    assert region.text("title").startswith("lire · 3 practices")
    for page in (whole, region):
        assert "HX-Request" in page.response.headers["Vary"]


@three_practices
def test_htmx_that_restores_an_old_page_gets_the_whole(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert ResultsPage.of(client, "/en/search/?q=lire", **headers).has("h1")


# Cost


@pytest.mark.parametrize("number", [3, 25])
def test_results_cost_at_most_twelve_queries_however_many_practices(client: Client, number: int) -> None:
    for _each in range(number):
        a_german_practice()
        a_named_practice()
    rebuild_index()
    address = "/en/search/?q=cercle+Lesekreis&theme=literacy&country=FR&country=DE"
    assert count_queries(client, address) <= 12
