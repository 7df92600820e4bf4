"""Editors work in the admin, and nothing they open asks another machine (the page watches its own requests)."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.admin import log_in, open_practice

pytestmark = pytest.mark.e2e


def test_editor_opens_every_part_of_the_admin(page: Page) -> None:
    log_in(page, "editor")
    for path in (
        "/admin/",
        "/admin/pages/",
        "/admin/practice_list/",
        "/admin/snippets/practices/library/",
        "/admin/snippets/practices/concept/",
        "/admin/images/",
        "/admin/documents/",
        "/admin/reports/workflow/",
        "/admin/localize/reports/translations/",
    ):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        page.wait_for_load_state("networkidle")
        expect(page.locator("main")).to_be_visible()


def test_list_of_practices_shows_language_outcome_and_evidence(page: Page) -> None:
    log_in(page, "editor")
    page.goto("/admin/practice_list/?q=Gefangenenbücherei")
    row = page.get_by_role("row").filter(has_text="de-025")
    expect(row).to_contain_text("Deutsch")
    expect(row).to_contain_text("Arrêté avant terme")
    expect(row).to_contain_text("E2 rapporté")


def test_editor_previews_a_practice_before_readers_see_it(page: Page) -> None:
    log_in(page, "editor")
    open_practice(page, "Gefangenenbücherei")
    page.get_by_role("button", name=re.compile("aperçu|prévisualis", re.IGNORECASE)).first.click()
    preview = page.frame_locator("iframe").first
    # The draft is sent and the page built: two requests, one after the other.
    heading = preview.get_by_role("heading", level=1)
    expect(heading).to_contain_text("Gefangenenbücherei Münster", timeout=20_000)


def test_editor_finds_themes_by_their_words(page: Page) -> None:
    log_in(page, "editor")
    open_practice(page, "Gefangenenbücherei")
    expect(page.get_by_role("checkbox", name=re.compile("Prison et justice"))).to_be_checked()


def test_translators_are_offered_to_translate_and_reviewers_are_not(page: Page) -> None:
    log_in(page, "translator")
    open_practice(page, "Gefangenenbücherei")
    # By its address: the reviewer's admin speaks German.
    offer = page.locator('a[href*="/localize/submit/page/"]')
    actions = page.get_by_role("navigation", name=re.compile("^(Actions|Aktionen)$")).get_by_role("button")
    actions.click()
    expect(offer).to_be_visible()
    address = page.url
    page.context.clear_cookies()
    log_in(page, "reviewer")
    page.goto(address)
    expect(page.get_by_role("main")).to_contain_text("Gefangenenbücherei")
    page.wait_for_load_state()
    actions.click()
    expect(page.locator('[data-tippy-root] a[href$="/history/"]')).to_be_visible()
    expect(offer).to_have_count(0)
