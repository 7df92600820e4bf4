"""The periods that practices are filtered by: five years each, from the first seminar's time on."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from practices.models.partial_dates import year_of
from search.facets import Label


@dataclass(frozen=True)
class Period:
    """Some years, both ends included; None means open."""

    code: str
    label: Label
    first: int | None
    last: int | None

    def overlaps(self, first: int, last: int) -> bool:
        """Whether the practice ran in at least one of these years."""
        return (self.last is None or first <= self.last) and (self.first is None or last >= self.first)


PERIODS = (
    Period("2025-", _("since 2025"), 2025, None),
    Period("2020-2024", "2020–2024", 2020, 2024),
    Period("2015-2019", "2015–2019", 2015, 2019),
    Period("2010-2014", "2010–2014", 2010, 2014),
    Period("2005-2009", "2005–2009", 2005, 2009),
    Period("-2004", _("before 2005"), None, 2004),
)
UNKNOWN_PERIOD = "unknown"


def periods_of(started: str, ended: str, *, is_running: bool) -> tuple[str, ...]:
    """Return the codes of the periods it ran in.

    An unknown end counts as running only where ``is_running`` says so; else the start alone is known.
    """
    first = year_of(started) or year_of(ended)
    if first is None:
        return (UNKNOWN_PERIOD,)
    last = year_of(ended) or (9999 if is_running else first)
    return tuple(period.code for period in PERIODS if period.overlaps(first, last))
