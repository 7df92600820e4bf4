"""What the results page shows beside the engine's answer; the app that knows practices gives it.

`search` imports no other app, so that app registers one `Display` when it starts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.core.exceptions import ImproperlyConfigured

from search.values import Suggestion


class Card(Protocol):
    """A practice in brief. What else it has is between that app and the templates."""

    @property
    def url(self) -> str:
        """Where the reader reads it."""
        ...


@dataclass(frozen=True, kw_only=True)
class ConceptLink:
    """A concept beside another one, by its label in the reader's language."""

    code: str
    label: str


@dataclass(frozen=True, kw_only=True)
class ConceptCard:
    """A concept in brief. `labels` are the preferred ones by language, `note` is in the reader's and may be empty."""

    code: str
    labels: Mapping[str, str]
    note: str
    broader: tuple[ConceptLink, ...] = ()
    narrower: tuple[ConceptLink, ...] = ()


class Display(Protocol):
    """Cards, addresses and dates of what was found; concepts in words."""

    def cards(self, ids: Iterable[str], language: str) -> Mapping[str, Card]:
        """Return the cards of those documents that a reader of `language` may see; few queries, however many."""
        ...

    def concept(self, code: str, language: str) -> ConceptCard | None:
        """Return a concept for a reader of `language`; None where there is none of that code. Two queries."""
        ...

    def topics(self, prefix: str, language: str) -> Sequence[Suggestion]:
        """Return the concepts that are no tags and have a label, hidden ones included, that begins like `prefix`.

        The best come first. No `count` is known; where a hidden label is alike, `matched_label` is the shown one.
        """
        ...

    def is_hidden_label(self, code: str, label: str) -> bool:
        """Tell whether a concept is found by a label that readers never see."""
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
