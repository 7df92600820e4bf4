"""Whoever comes to a wrong address is helped on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import FOREIGN_PRACTICE, PRACTICE

pytestmark = pytest.mark.e2e


def test_address_of_another_language_offers_the_page_there(page: Page) -> None:
    answer = page.goto(PRACTICE.path_in("fr").replace("/fr/", "/de/"))
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Diese Seite gibt es nicht auf Deutsch.")
    page.get_by_role("main").get_by_role("link", name=re.compile("point relais emploi")).click()
    expect(page).to_have_url(FOREIGN_PRACTICE.path_in("de"))
    expect(page.locator(".notice")).to_contain_text("auf Französisch")


def test_content_page_of_another_language_is_offered_in_all(page: Page) -> None:
    page.goto("/fr/kooperation/")
    offers = page.locator(".offer").get_by_role("link")
    assert {offer.get_attribute("hreflang") for offer in offers.all()} == {"fr", "de", "en"}
    offers.filter(has_text="Coopération").click()
    expect(page).to_have_url("/fr/cooperation/")


def test_words_of_the_address_are_ready_to_be_searched_for(page: Page) -> None:
    page.goto("/fr/ateliers-conversation/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas.")
    field = page.get_by_role("combobox")
    expect(field).to_have_value("ateliers conversation")
    page.get_by_role("main").get_by_role("button", name="Chercher").click()
    expect(
        page.locator(".hit").filter(has_text=re.compile("ateliers de conversation", re.IGNORECASE)).first
    ).to_be_visible()


def test_wrong_address_answers_in_the_language_of_its_prefix(page: Page) -> None:
    for language, words in (("fr", "n’existe pas"), ("de", "gibt es nicht"), ("en", "does not exist")):
        page.goto(f"/{language}/nothing-here/")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_page_that_does_not_exist_in_a_list_is_told_kindly(page: Page) -> None:
    for path in ("/fr/search/?page=0", "/fr/search/?page=1000000000"):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 404
        expect(page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first).to_be_visible()
