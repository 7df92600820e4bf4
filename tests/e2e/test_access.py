"""No kind of page has a fault that axe knows of, in any language, light or dark, wide or narrow (WCAG 2.2 AA)."""

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.page_kinds import KINDS, LANGUAGES, PageKind

pytestmark = pytest.mark.e2e

_OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_page_has_no_violation(page: Page, kind: PageKind, language: str) -> None:
    page.goto(kind.path_in(language))
    found = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in _SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} px, {scheme}: {line}" for line in _violations(page)]
    assert found == []


def test_opened_panels_have_no_violation(page: Page) -> None:
    for path in ("/fr/search/", "/fr/", "/p/de-025/"):
        page.goto(path)
        page.evaluate("for (const panel of document.querySelectorAll('details')) panel.open = true")
        assert _violations(page) == []


def test_suggestions_have_no_violation(page: Page) -> None:
    page.goto("/fr/")
    page.get_by_role("combobox").press_sequentially("illett")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert _violations(page) == []


def test_refused_message_has_no_violation(page: Page) -> None:
    page.goto("/de/contact/")
    page.locator("main form").evaluate("form => { form.noValidate = true; form.requestSubmit(); }")
    page.locator(".error-summary").wait_for()
    assert _violations(page) == []


def _violations(page: Page) -> list[str]:
    """Return what axe finds, one line for each element."""
    results = Axe().run(page, options=_OPTIONS)
    return [
        f"{violation['id']}: {node['html'][:200]} ({node['failureSummary'][:300]})"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
