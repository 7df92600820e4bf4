"""How the search is, for editors and operators: engine, index, and what waits."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Min
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from search.indexing import MOST_REFUSALS
from search.models import PendingChange
from search.registry import get_engine, get_source
from search.values import EngineStatus, IndexState

_SENTENCES: Mapping[IndexState, Promise] = {
    IndexState.READY: gettext_lazy("The search answers."),
    IndexState.MISSING: gettext_lazy("There is no index: the search does not answer until it is built."),
    IndexState.DAMAGED: gettext_lazy("The index is damaged: the search does not answer until it is rebuilt."),
    IndexState.OUTDATED: gettext_lazy(
        "The index was made by another version of this program: the search does not answer until it is rebuilt."
    ),
    IndexState.UNREACHABLE: gettext_lazy("The search engine cannot be reached. What is saved meanwhile is not lost."),
}


_MOST_REFUSED = 20
"""So many practices that cannot be indexed are told one by one."""


@dataclass(frozen=True, kw_only=True)
class RefusedPractice:
    """A practice that cannot be indexed as it is. `next_try` is None when only a change or a rebuild tries again."""

    reference: str
    reason: str
    next_try: datetime | None

    def words(self) -> str:
        """Say why, and what comes next."""
        if self.next_try is None:
            return _("%(reason)s (tried again when the practice changes or the index is rebuilt)") % vars(self)
        values = {"reason": self.reason, "moment": _moment(self.next_try)}
        return _("%(reason)s (tried again from %(moment)s)") % values


@dataclass(frozen=True, kw_only=True)
class SearchState:
    """What the engine says and what the database says. `waiting_since` is None while nothing waits.

    `refused` are the first of `refused_count` practices that wait because of themselves, not of the engine.
    """

    engine: str
    status: EngineStatus
    practices: int
    waiting: int
    waiting_since: datetime | None
    last_error: str
    refused: tuple[RefusedPractice, ...] = ()
    refused_count: int = 0

    @property
    def sentence(self) -> str:
        """The state in words."""
        return str(_SENTENCES[self.status.state])

    @property
    def is_short(self) -> bool:
        """Whether the index answers but does not hold as many practices as readers may see."""
        return self.status.is_ready and self.status.documents != self.practices

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return (what, how it is) in the order of display, in the reader's language."""
        status = self.status
        unknown = pgettext("state of the search", "unknown")
        indexed = unknown if status.documents is None else str(status.documents)
        running, resting = (
            pgettext("state of the search", "is running"),
            pgettext("state of the search", "is not running"),
        )
        rows = (
            (pgettext("state of the search", "State"), self.sentence),
            (pgettext("state of the search", "Reason"), status.detail),
            (pgettext("state of the search", "Engine"), self.engine),
            (_("Practices in the index"), indexed),
            (_("Practices that readers may see"), str(self.practices)),
            (_("Version of the index"), status.schema_version or unknown),
            (pgettext("state of the search", "Built"), _moment(status.built_at) if status.built_at else unknown),
            (pgettext("state of the search", "Rebuild"), running if status.is_rebuilding else resting),
            (_("Changes that wait"), self._waiting_words()),
            (_("Why they wait"), self.last_error),
            (_("Practices that cannot be indexed"), str(self.refused_count or "")),
            *((practice.reference, practice.words()) for practice in self.refused),
        )
        return tuple((name, " ".join(value.split())) for name, value in rows if value)

    def _waiting_words(self) -> str:
        if self.waiting_since is None:
            return pgettext("changes that wait", "none")
        since = ngettext("%(count)d, since %(moment)s", "%(count)d, the first since %(moment)s", self.waiting)
        return since % {"count": self.waiting, "moment": _moment(self.waiting_since)}


def read_state() -> SearchState:
    """Ask the engine and the database."""
    first = PendingChange.objects.aggregate(first=Min("created"))["first"]
    failed = PendingChange.objects.filter(refusals=0).exclude(last_error="").order_by("-attempts").first()
    refused = PendingChange.objects.filter(refusals__gt=0)
    return SearchState(
        engine=engine_name(settings.SEARCH_URL),
        status=get_engine().status(),
        practices=len(list(get_source().current_ids())),
        waiting=PendingChange.objects.count(),
        waiting_since=first,
        last_error=failed.last_error if failed else "",
        refused=tuple(_refused(row) for row in refused[:_MOST_REFUSED]),
        refused_count=refused.count(),
    )


def _refused(row: PendingChange) -> RefusedPractice:
    return RefusedPractice(
        reference=row.document_id,
        reason=row.last_error,
        next_try=row.next_try if row.refusals < MOST_REFUSALS else None,
    )


def engine_name(url: str) -> str:
    """Return a SEARCH_URL without what must stay secret: user, password, and everything behind a question mark."""
    scheme, _colon, rest = url.partition("://")
    address, *behind = re.split(r"[?#]", rest, maxsplit=1)
    # A password may hold any character, written out or not: only what follows the last @ is surely none.
    place = "" if any("@" in part for part in behind) else address.rpartition("@")[2]
    name = _("embedded in this program (tantivy)") if scheme.startswith("tantivy") else scheme
    return f"{name}, {place}" if place else name


def _moment(moment: datetime) -> str:
    return date_format(localtime(moment), "DATETIME_FORMAT")
