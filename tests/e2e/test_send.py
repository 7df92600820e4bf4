"""A reader sends a page with the mail program of their own machine."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import CONTENT, FOREIGN_PRACTICE, RESULTS, SEMINAR, THEME, PageKind

pytestmark = pytest.mark.e2e


def mail_of(page: Page, words: str) -> dict[str, str]:
    """Return subject and body of the mail that the page offers, and to whom it goes."""
    address = page.get_by_role("link", name=words).get_attribute("href")
    assert address is not None
    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    assert "+" not in parts.query, "mail programs do not read a plus as a space"
    return {"to": parts.path, **{name: values[0] for name, values in parse_qs(parts.query).items()}}


def test_practice_is_sent_with_title_teaser_and_permanent_address(page: Page, base_url: str) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    mail = mail_of(page, "Envoyer par courriel")
    assert mail["to"] == ""
    assert mail["subject"].startswith("Gefangenenbücherei Münster")
    assert "als erste Gefängnisbücherei „Bibliothek des Jahres“" in mail["body"]
    assert mail["body"].endswith(f"{base_url}/p/de-025/")
    page.goto(f"{base_url}/p/de-025/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gefangenenbücherei Münster")


def test_search_is_sent_with_its_filters(page: Page, base_url: str) -> None:
    page.goto("/de/search/?q=Bewerbung&tells=failure")
    mail = mail_of(page, "Per E-Mail senden")
    assert "Bewerbung" in mail["subject"]
    assert f"{base_url}/de/search/?q=Bewerbung&tells=failure" in mail["body"]


@pytest.mark.parametrize("kind", [THEME, SEMINAR, CONTENT, RESULTS], ids=lambda kind: kind.name)
def test_every_page_can_be_sent_by_its_address(page: Page, base_url: str, kind: PageKind) -> None:
    page.goto(kind.path_in("fr"))
    assert base_url + kind.path_in("fr") in mail_of(page, "Envoyer par courriel")["body"]
