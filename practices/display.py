"""How search shows practices (the ``Display`` of this project)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Max
from django.urls import reverse

from practices.cards import PracticeCard, cards_by_reference
from practices.mail_links import mail_link
from practices.selection import live_practices


class PracticeDisplay:
    """Cards, addresses and dates of practices."""

    def cards(self, ids: Iterable[str], language: str) -> Mapping[str, PracticeCard]:
        """Return the cards of those references that readers may see; two queries."""
        return cards_by_reference(ids, language)

    def library_url(self, slug: str) -> str:
        """Return the address of a library's page."""
        return reverse("practices:library", args=[slug])

    def mail_link(self, title: str, url: str) -> str:
        """Return a ``mailto:`` address about a page."""
        return mail_link(title, "", url)

    def last_change(self) -> datetime | None:
        """Return when a practice was last published."""
        moment: datetime | None = live_practices().aggregate(moment=Max("last_published_at"))["moment"]
        return moment
