"""The editors' report of words that find nothing, and adding them to a concept."""

import csv
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse

from practices.admin.roles import EDITORS, REVIEWERS, TRANSLATORS
from practices.models import Concept, ConceptLabel
from search.engine import SearchEngine
from search.models import WantedWords
from search.rebuilding import rebuild_index
from search.values import SearchQuery
from tests.factories import a_german_practice, a_named_practice
from tests.practices.conftest import ClientOf
from tests.practices.steps import commits

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture
def desk(client_of: ClientOf) -> Client:
    """Give an editor's browser, in English."""
    return client_of(EDITORS, "en")


def ask(words: str, times: int = 3, *, language: str = "fr", kind: str = "nothing", day: str = "2026-03-04") -> None:
    """Let readers have asked for words on one day."""
    WantedWords.objects.create(words=words, language=language, kind=kind, count=times, day=date.fromisoformat(day))


def rows(client: Client, **asked: Any) -> list[list[str]]:
    """Return the cells of every row of the report."""
    soup = BeautifulSoup(client.get(reverse("search_words"), asked).content, "html.parser")
    cells = [[" ".join(cell.get_text().split()) for cell in row.find_all("td")] for row in soup.select("tbody tr")]
    return [row for row in cells if row]


def words(client: Client, **asked: Any) -> set[str]:
    """Return the words in the report."""
    return {row[0] for row in rows(client, **asked)}


def form_of(client: Client, address: str) -> dict[str, str]:
    """Return the fields of the form at this address with the values that it shows."""
    form = BeautifulSoup(client.get(address).content, "html.parser").select_one("main form")
    assert isinstance(form, Tag)
    fields = {str(control["name"]): str(control.get("value", "")) for control in form.select("input[type=text]")}
    fields |= {str(control["name"]): str(control["value"]) for control in form.select("input[checked]")}
    chosen = {str(control["name"]): control.select_one("option[selected]") for control in form.select("select")}
    return fields | {name: str(option["value"]) if option else "" for name, option in chosen.items()}


def link_of(client: Client) -> str:
    """Return the link that the only row offers."""
    soup = BeautifulSoup(client.get(reverse("search_words")).content, "html.parser")
    return str(soup.select("tbody a[href*=search-words]")[0]["href"])


def test_the_report_tells_words_language_answer_number_and_last_day(desk: Client) -> None:
    ask("potager", 2)
    ask("potager", 5, day="2026-04-01")
    assert rows(desk) == [["potager", "Français", "Nothing found", "7", "April 1, 2026", "Add “potager” to a concept"]]


def test_words_asked_fewer_than_three_times_in_all_are_not_shown(desk: Client) -> None:
    ask("rare", 2)
    ask("potager", 2, language="de")
    ask("potager", 1, kind="repaired")
    assert {tuple(row[:4]) for row in rows(desk)} == {
        ("potager", "Deutsch", "Nothing found", "2"),
        ("potager", "Français", "Spelling repaired", "1"),
    }


def test_the_most_wanted_come_first(desk: Client) -> None:
    for text, times in (("un", 3), ("deux", 9), ("trois", 5)):
        ask(text, times)
    assert [row[0] for row in rows(desk)] == ["deux", "trois", "un"]


def test_filters_by_answer_language_and_concept(desk: Client) -> None:
    ask("un")
    ask("zwei", language="de", kind="foreign")
    ask("illettrisme")
    assert words(desk, kind="foreign") == {"zwei"}
    assert words(desk, language="fr") == {"un", "illettrisme"}
    assert words(desk, label="missing") == {"un", "zwei"}
    assert words(desk, label="added") == {"illettrisme"}
    assert words(desk, kind="unknown") == {"un", "zwei", "illettrisme"}


def test_an_empty_report_says_so(desk: Client) -> None:
    assert "No words have found too little three times or more." in desk.get(reverse("search_words")).content.decode()
    ask("un")
    html = desk.get(reverse("search_words"), {"kind": "foreign"}).content.decode()
    assert "No words pass these filters." in html


def test_the_report_is_also_a_spreadsheet(desk: Client) -> None:
    ask("potager")
    response = desk.get(reverse("search_words"), {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert list(csv.reader(lines))[1:] == [["potager", "fr", "nothing", "3", "2026-03-04"]]


def test_the_form_is_filled_in_with_the_row(desk: Client) -> None:
    ask("hausaufgabn", language="de", kind="repaired")
    assert (
        form_of(desk, link_of(desk)).items()
        >= {
            "label": "hausaufgabn",
            "language": "de",
            "kind": "hidden",
            "concept": "",
        }.items()
    )


def test_words_that_find_nothing_are_proposed_as_an_alternative_label(desk: Client) -> None:
    ask("potager")
    assert form_of(desk, link_of(desk))["kind"] == "alternative"


def test_concepts_are_chosen_by_their_label_in_lists(client_of: ClientOf) -> None:
    html = client_of(EDITORS, "de").get(reverse("search_words_add")).content
    groups = BeautifulSoup(html, "html.parser").select("select[name=concept] optgroup")
    listed = [[option.get_text() for option in group.find_all("option")] for group in groups]
    assert listed == [["Alle", "Kinder"], ["Alphabetisierung und Grundbildung", "Hausaufgabenhilfe", "Lernen"]]


def test_added_words_find_the_practices_of_the_concept_at_once(
    desk: Client, concepts: dict[str, Concept], engine: SearchEngine
) -> None:
    page = a_german_practice(title="Montags", themes=["homework-help"])
    a_named_practice(title="Un soir")
    rebuild_index()
    assert engine.search(SearchQuery(text="bachotage", language="fr")).total == 0
    ask("bachotage")
    fields = form_of(desk, link_of(desk)) | {"label": "Bachotage", "concept": str(concepts["homework-help"].pk)}
    with commits():
        html = desk.post(link_of(desk), fields, follow=True).content.decode()
    assert "“Bachotage” is now a label of “Homework help”: the search knows it." in html
    assert [hit.id for hit in engine.search(SearchQuery(text="bachotage", language="fr")).hits] == [page.reference]
    assert rows(desk)[0][-1] == "Label of “Homework help”"


def test_a_label_that_another_concept_has_is_refused_with_its_name(desk: Client, concepts: dict[str, Concept]) -> None:
    fields = {"label": " ILLETTRISME", "language": "fr", "kind": "hidden", "concept": concepts["homework-help"].pk}
    html = desk.post(reverse("search_words_add"), fields).content.decode()
    assert "“ILLETTRISME” stands at the concept “Adult literacy” already" in html
    html = desk.post(reverse("search_words_add"), fields | {"concept": concepts["literacy"].pk}).content.decode()
    assert "“ILLETTRISME” is a label of “Adult literacy” already." in html
    assert ConceptLabel.objects.count() == 2


def test_the_same_word_in_another_language_is_no_clash(desk: Client, concepts: dict[str, Concept]) -> None:
    fields = {"label": "Illettrisme", "language": "en", "kind": "hidden", "concept": concepts["literacy"].pk}
    assert desk.post(reverse("search_words_add"), fields).status_code == 302


def test_an_incomplete_form_is_shown_again_with_what_was_typed(desk: Client) -> None:
    html = desk.post(reverse("search_words_add"), {"label": "Bachotage", "language": "xx"}).content.decode()
    assert "Bachotage" in html
    assert html.count("This field is required.") == 2
    assert not ConceptLabel.objects.filter(label="Bachotage").exists()


def test_the_history_of_the_concept_names_who_added_the_label(desk: Client, concepts: dict[str, Concept]) -> None:
    concept = concepts["literacy"]
    fields = {"label": "Alpha", "language": "fr", "kind": "alternative", "concept": concept.pk}
    desk.post(reverse("search_words_add"), fields)
    history = desk.get(reverse("wagtailsnippets_practices_concept:history", args=[concept.pk])).content.decode()
    assert f"{EDITORS}-en" in history


@pytest.mark.parametrize("role", [EDITORS, REVIEWERS])
def test_editors_and_reviewers_find_it_in_the_reports(client_of: ClientOf, role: str) -> None:
    client = client_of(role, "en")
    assert "Words that find nothing" in client.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("search_words", "search_words_results", "search_words_add"):
        assert client.get(reverse(name)).status_code == 200


def test_translators_and_strangers_are_kept_out(client_of: ClientOf, client: Client) -> None:
    translator = client_of(TRANSLATORS, "en")
    assert "Words that find nothing" not in translator.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("search_words", "search_words_results", "search_words_add"):
        assert urlsplit(translator.get(reverse(name)).headers["Location"]).path == reverse("wagtailadmin_home")
        assert client.get(reverse(name)).status_code == 302
    assert translator.post(reverse("search_words_add"), {"label": "x"}).status_code == 302
