"""How search shows practices (the ``Display`` of this project)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import Max
from django.urls import reverse

from practices.cards import PracticeCard, cards_by_reference
from practices.concept_cards import concept_card
from practices.mail_links import mail_link
from practices.selection import live_practices
from practices.topic_suggestions import concept_labels
from search.display import ConceptCard
from search.values import Suggestion


class PracticeDisplay:
    """Cards, addresses and dates of practices; concepts in words."""

    def cards(self, ids: Iterable[str], language: str) -> Mapping[str, PracticeCard]:
        """Return the cards of those references that readers may see; two queries."""
        return cards_by_reference(ids, language)

    def concept(self, code: str, language: str) -> ConceptCard | None:
        """Return a concept with its labels, its note and its neighbours; two queries."""
        return concept_card(code, language)

    def topics(self, prefix: str, language: str) -> Sequence[Suggestion]:
        """Return the topics that have a label like ``prefix``, the best first; their practices are not counted."""
        return concept_labels().topics(prefix, language)

    def is_hidden_label(self, code: str, label: str) -> bool:
        """Tell whether readers never see this label of a concept."""
        return concept_labels().is_hidden(code, label)

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
