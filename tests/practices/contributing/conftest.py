"""Somebody who tells, in a browser of their own."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Site

from practices.contributing import browser
from practices.models import Concept
from tests.practices.contributing.writer import Writer


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests write as fast as they can."""
    monkeypatch.setattr(browser, "_SECONDS_TO_WRITE", -1)


@pytest.fixture
def a_writer(site: Site, concepts: dict[str, Concept]) -> Callable[..., Writer]:
    """Give somebody with an open form; keywords as `Writer` takes them."""

    def begin(**options: Any) -> Writer:
        return Writer(Client(), **options)

    return begin


@pytest.fixture
def writer(a_writer: Callable[..., Writer]) -> Writer:
    """Give a German who has the failure report open."""
    return a_writer()
