"""The practices published last."""

from django.db.models import Min

from practices.selection import live_practices

_ROWS = 6


def latest_references() -> list[str]:
    """Return the practices whose first version came online last, newest first."""
    published = live_practices().order_by().values("reference").annotate(moment=Min("first_published_at"))
    return [row["reference"] for row in published.order_by("-moment", "-reference")[:_ROWS]]
