"""The practices published last."""

from django.db.models import Min

from practices.cards import PracticeCard, cards_by_reference
from practices.selection import live_practices

_ROWS = 6


def latest_practices() -> list[PracticeCard]:
    """Return the practices whose first version came online last, newest first."""
    published = live_practices().order_by().values("reference").annotate(moment=Min("first_published_at"))
    references = [row["reference"] for row in published.order_by("-moment", "-reference")[:_ROWS]]
    cards = cards_by_reference(references)
    return [cards[reference] for reference in references]
