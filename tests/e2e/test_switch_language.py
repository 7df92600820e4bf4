"""The language switch leads to the same page in the other language."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import FOREIGN_PRACTICE, KINDS, NOT_FOUND, PRACTICE, PageKind

pytestmark = pytest.mark.e2e

_SWITCHED = [kind for kind in KINDS if kind not in (PRACTICE, FOREIGN_PRACTICE, NOT_FOUND)]
# An original's place in the other language is that of a foreign practice, and the other way round.
_PAIRS = [
    *((kind.path_in("fr"), kind.path_in("de")) for kind in _SWITCHED),
    (PRACTICE.path_in("fr"), FOREIGN_PRACTICE.path_in("de")),
    (FOREIGN_PRACTICE.path_in("fr"), PRACTICE.path_in("de")),
]


def switch(page: Page, language: str) -> None:
    """Choose a language in the header, by its own name."""
    page.locator(".language-switch").get_by_role("link", name=language).click()


@pytest.mark.parametrize(("french", "german"), _PAIRS)
def test_switch_leads_to_the_same_page_and_back(page: Page, french: str, german: str) -> None:
    page.goto(french)
    switch(page, "Deutsch")
    expect(page).to_have_url(german)
    expect(page.locator("html")).to_have_attribute("lang", "de")
    switch(page, "Français")
    expect(page).to_have_url(french)
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_switch_keeps_search_and_filters_after_a_change_in_place(page: Page) -> None:
    page.goto("/fr/search/?q=illettrisme")
    page.get_by_role("checkbox", name="Échec").check()
    expect(page.get_by_role("link", name="Tout effacer")).to_be_visible()
    switch(page, "Deutsch")
    expect(page.get_by_role("combobox")).to_have_value("illettrisme")
    expect(page.get_by_role("checkbox", name="Scheitern")).to_be_checked()


def test_english_reader_reaches_the_same_page(page: Page) -> None:
    for kind in _SWITCHED:
        page.goto(kind.path_in("de"))
        switch(page, "English")
        expect(page).to_have_url(kind.path_in("en"))


def test_switch_can_be_used_on_a_telephone(narrow_page: Page) -> None:
    narrow_page.goto(PageKind.path_in(PRACTICE, "fr"))
    switch(narrow_page, "Deutsch")
    expect(narrow_page).to_have_url(FOREIGN_PRACTICE.path_in("de"))
