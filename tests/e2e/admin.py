"""The way into the admin for the browser tests."""

import re

from playwright.sync_api import Page, expect


def log_in(page: Page, name: str) -> None:
    """Log in with one of the demo's accounts."""
    page.goto("/admin/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(f"{name}-passerelle")
    page.locator("button[type=submit]").click()
    expect(page).to_have_url(re.compile("/admin/$"))
