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


def open_practice(page: Page, title: str) -> None:
    """Open the form of the practice whose title begins so, and wait until its scripts listen."""
    page.goto(f"/admin/practice_list/?q={title}")
    page.get_by_role("main").get_by_role("link", name=re.compile(f"^{title}")).first.click()
    expect(page).to_have_url(re.compile("/edit/"))
    page.wait_for_load_state()
