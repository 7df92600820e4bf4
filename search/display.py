"""What the results page shows beside the engine's answer; the app that knows practices gives it.

`search` imports no other app, so that app registers one `Display` when it starts.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from django.core.exceptions import ImproperlyConfigured


class Card(Protocol):
    """A practice in brief. What else it has is between that app and the templates."""

    @property
    def url(self) -> str:
        """Where the reader reads it."""
        ...


class Display(Protocol):
    """Cards, addresses and dates of what was found."""

    def cards(self, ids: Iterable[str], language: str) -> Mapping[str, Card]:
        """Return the cards of those documents that a reader of `language` may see; few queries, however many."""
        ...

    def library_url(self, slug: str) -> str:
        """Return the address of a library's page."""
        ...

    def mail_link(self, title: str, url: str) -> str:
        """Return the address that opens a mail about a page in the reader's own program."""
        ...

    def last_change(self) -> datetime | None:
        """Return when a practice was last published."""
        ...


_displays: list[Display] = []


def register_display(display: Display) -> None:
    """Name the one display; a later call replaces the earlier."""
    _displays[:] = [display]


def get_display() -> Display:
    """Return the registered display."""
    if not _displays:
        raise ImproperlyConfigured("No app has registered how search results are shown.")
    return _displays[0]
