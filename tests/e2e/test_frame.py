"""What every page has: one heading, a way back, skip links, the languages, print, send and a date."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import HOME, KINDS, NOT_FOUND, PageKind

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_page_has_its_frame(page: Page, kind: PageKind) -> None:
    page.goto(kind.path_in("de"))
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page).to_have_title(re.compile(r"\w · Passerelle$"))
    expect(page.locator(".skip-links a")).to_have_count(4)
    expect(page.locator(".language-switch [aria-current]")).to_contain_text("Deutsch")
    if kind not in (HOME, NOT_FOUND):
        expect(page.get_by_role("navigation", name="Sie sind hier")).to_be_visible()
    if kind is not NOT_FOUND:
        expect(page.get_by_role("button", name="Drucken")).to_be_visible()
        expect(page.get_by_role("link", name="Per E-Mail senden")).to_be_visible()
        expect(page.locator(".page-updated")).to_contain_text("Zuletzt geändert")
