"""One demo site and one browser for all browser tests.

``E2E_SITE=http://127.0.0.1:8000`` tests a demo that is running already, which is quicker in daily work. Whatever a page
asks the browser to fetch from elsewhere, and whatever the browser complains of, fails the test that met it.
"""

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from deploy.debian import CHROMIUM
from deploy.demo_site import serve_demo

_OWN_HOST = "127.0.0.1"


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the running demo; ``page.goto`` takes paths below it."""
    if running := os.environ.get("E2E_SITE"):
        yield running.rstrip("/")
        return
    with serve_demo(tmp_path_factory.mktemp("demo")) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Use Debian's Chromium, which a test machine may run as root."""
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args(base_url: str) -> dict[str, Any]:
    """Open pages in a wide window of a French reader."""
    return {"base_url": base_url, "locale": "fr-FR", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A new page that keeps its word: no request leaves this machine, nothing is wrong in its console."""
    complaints: list[str] = []
    watch(context, complaints)
    page = context.new_page()
    yield page
    assert complaints == []


def watch(context: BrowserContext, complaints: list[str]) -> None:
    """Write down every request to another host and every complaint of the browser about the pages of ``context``."""

    def on_request(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != _OWN_HOST:
            complaints.append(f"asks another machine: {request.url}")

    def on_console(message: ConsoleMessage) -> None:
        # The browser also logs the status of a page that is meant to be missing.
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            complaints.append(f"{message.type} in the console: {message.text}")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", lambda error: complaints.append(f"script error: {error.error}"))


@pytest.fixture
def narrow_page(page: Page) -> Page:
    """A page as wide as a small telephone."""
    page.set_viewport_size({"width": 360, "height": 740})
    return page
