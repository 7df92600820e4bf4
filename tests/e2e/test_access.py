"""No kind of page has a fault that axe knows of, in any language, light or dark, wide or narrow (WCAG 2.2 AA)."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.e2e.page_kinds import KINDS, LANGUAGES, PageKind

pytestmark = pytest.mark.e2e

_ALL_RULES: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
# A dark page is the same page in other colours: only these rules can find more there.
_COLOUR_RULES: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
_RUN = "options => axe.run(options).then(results => results.violations)"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_page_has_no_violation(page: Page, kind: PageKind, language: str) -> None:
    page.goto(kind.path_in(language))
    found = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("light", _ALL_RULES), ("dark", _COLOUR_RULES)):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            found += [f"{width} px, {scheme}: {line}" for line in _violations(page, rules)]
    assert found == []


def test_faults_would_be_found(page: Page) -> None:
    page.goto("/fr/")
    page.evaluate("document.querySelector('h1').style.color = '#b8a89c'")
    page.evaluate("document.querySelector('.site-header').insertAdjacentHTML('beforeend', '<button></button>')")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        rules = {line.partition(":")[0] for line in _violations(page, _ALL_RULES)}
        assert "button-name" in rules
        assert ("color-contrast" in rules) is (scheme == "light")


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


def _violations(page: Page, rules: dict[str, Any] = _ALL_RULES) -> list[str]:
    """Return what axe finds, one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{violation['id']}: {node['html'][:200]} ({node['failureSummary'][:300]})"
        for violation in page.evaluate(_RUN, rules)
        for node in violation["nodes"]
    ]
