"""When a practice ran, in the words of a list or a title line."""

from django.utils.translation import gettext as _

from practices.models.partial_dates import year_of
from practices.models.scales import Life

_GOES_ON = (Life.RUNNING, Life.BECAME_PERMANENT)


def years_line(started: str, ended: str, life: str) -> str:
    """Return for instance "since 2016", "2012–2013", "until 2019"; empty where nothing is known."""
    first, last = year_of(started), year_of(ended)
    if first and last:
        return str(first) if first == last else f"{first}–{last}"
    if first:
        return _("since %(year)s") % {"year": first} if life in _GOES_ON else _("from %(year)s") % {"year": first}
    return _("until %(year)s") % {"year": last} if last else ""
