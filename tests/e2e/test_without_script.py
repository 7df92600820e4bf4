"""Everything works without JavaScript; what needs it is not shown."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.page_kinds import FOREIGN_PRACTICE, KINDS, NOT_FOUND, PageKind

pytestmark = pytest.mark.e2e


@pytest.fixture
def plain_page(browser: Browser, base_url: str) -> Iterator[Page]:
    """A page of a browser without JavaScript."""
    with browser.new_context(base_url=base_url, java_script_enabled=False, locale="fr-FR") as context:
        yield context.new_page()


def test_reader_searches(plain_page: Page) -> None:
    plain_page.goto("/fr/")
    plain_page.get_by_label("Chercher une pratique").fill("illettrisme")
    plain_page.get_by_role("main").get_by_role("button", name="Chercher").click()
    expect(plain_page).to_have_url(re.compile(r"/fr/search/\?q=illettrisme"))
    expect(plain_page.locator(".hit").filter(has_text="Alpha-Siegel")).to_be_visible()


def test_search_field_promises_no_suggestions(plain_page: Page) -> None:
    plain_page.goto("/fr/")
    expect(plain_page.get_by_role("searchbox")).to_be_visible()
    expect(plain_page.get_by_role("combobox")).to_have_count(0)
    plain_page.get_by_role("searchbox").press_sequentially("illett")
    expect(plain_page.get_by_role("listbox")).to_have_count(0)


def test_reader_filters_and_removes_the_filter(plain_page: Page) -> None:
    plain_page.goto("/fr/search/?q=illettrisme")
    plain_page.get_by_role("checkbox", name="Échec").check()
    plain_page.get_by_role("button", name="Appliquer les filtres").click()
    expect(plain_page).to_have_url(re.compile("q=illettrisme.*tells=failure|tells=failure.*q=illettrisme"))
    for words in plain_page.locator(".hit .tells").all_inner_texts():
        assert "échec" in words
    plain_page.get_by_role("link", name=re.compile("Retirer le filtre")).click()
    expect(plain_page.locator(".chip")).to_have_count(0)


def test_reader_turns_and_sorts_the_list(plain_page: Page) -> None:
    plain_page.goto("/fr/search/")
    plain_page.get_by_role("link", name="titre", exact=True).click()
    plain_page.get_by_role("link", name="Page suivante").click()
    expect(plain_page).to_have_url(re.compile("sort=title.*page=2|page=2.*sort=title"))
    expect(plain_page.locator(".hit")).to_have_count(20)


def test_reader_reads_a_practice_and_opens_a_definition(plain_page: Page) -> None:
    plain_page.goto(FOREIGN_PRACTICE.path_in("fr"))
    expect(plain_page.get_by_role("heading", level=1)).to_contain_text("Gefangenenbücherei")
    badge = plain_page.locator("details.scale").first
    badge.locator("summary").click()
    expect(badge.locator(".scale-meaning")).to_be_visible()
    expect(plain_page.get_by_role("button", name="Imprimer")).to_be_hidden()
    expect(plain_page.get_by_role("link", name="Envoyer par courriel")).to_be_visible()


def test_filters_open_on_a_telephone(plain_page: Page) -> None:
    plain_page.set_viewport_size({"width": 360, "height": 740})
    plain_page.goto("/de/search/")
    plain_page.locator(".filters > summary").click()
    plain_page.get_by_role("checkbox", name="Scheitern").check()
    plain_page.get_by_role("button", name="Filter anwenden").click()
    expect(plain_page).to_have_url(re.compile("tells=failure"))


def test_reader_switches_the_language(plain_page: Page) -> None:
    plain_page.goto("/fr/search/?q=illettrisme")
    plain_page.get_by_role("link", name="Deutsch").click()
    expect(plain_page).to_have_url(re.compile(r"/de/search/\?q=illettrisme"))


def test_refused_message_keeps_what_was_written(plain_page: Page) -> None:
    plain_page.goto("/fr/contact/")
    plain_page.get_by_label("Votre message").fill("Bonjour")
    plain_page.get_by_label("Votre adresse électronique").fill("nobody@")
    plain_page.get_by_role("button", name="Envoyer le message").click()
    expect(plain_page.locator(".error-summary")).to_be_visible()
    expect(plain_page.get_by_label("Votre message")).to_have_value("Bonjour")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_page_is_whole(plain_page: Page, kind: PageKind) -> None:
    answer = plain_page.goto(kind.path_in("fr"))
    assert answer is not None
    assert answer.status == (404 if kind is NOT_FOUND else 200)
    expect(plain_page.get_by_role("heading", level=1)).to_have_count(1)
