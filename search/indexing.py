"""The index follows the database: what changed is noted in the same transaction and applied after commit.

The database is the truth. Whatever an engine does, a save stands; what could not be applied waits in
PendingChange and is tried again at the next change, on later searches and after a rebuild.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from itertools import groupby

from django.db import DatabaseError, transaction
from django.utils import timezone

from search.engine import EngineError, IndexUnavailable
from search.models import ChangeReason, PendingChange
from search.registry import get_engine, get_source
from search.throttle import Throttle

logger = logging.getLogger(__name__)

_BATCH = 200
_SMALL_BATCH = 50
_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(minutes=10)
_MOST_DOUBLINGS = 7

_is_held_back: ContextVar[bool] = ContextVar("is_held_back", default=False)
_catch_up = Throttle(seconds=5)


def mark_changed(ids: Iterable[str], reason: ChangeReason = ChangeReason.CHANGED) -> None:
    """Note that these documents changed, inside the caller's transaction; the index follows after commit.

    Never raises because of an engine: what cannot be applied waits in PendingChange.
    """
    now = timezone.now()
    rows = [
        PendingChange(document_id=identifier, reason=reason, created=now, marked=now, next_try=now)
        for identifier in dict.fromkeys(ids)
    ]
    PendingChange.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["document_id"],
        update_fields=["reason", "marked", "next_try", "attempts", "last_error"],
    )
    if rows and not _is_held_back.get():
        transaction.on_commit(apply_pending, robust=True)


@contextmanager
def hold_back() -> Iterator[None]:
    """Let many saves pass without touching the index; apply them together at the end."""
    token = _is_held_back.set(True)
    try:
        yield
    finally:
        _is_held_back.reset(token)
        transaction.on_commit(apply_due, robust=True)


def apply_pending(limit: int = _BATCH) -> int:
    """Bring documents that are due up to date; return how many were applied. Engine errors only make them wait."""
    due = list(PendingChange.objects.filter(next_try__lte=timezone.now())[:limit])
    return _apply_or_postpone(due) if due else 0


def apply_due() -> int:
    """Bring every document that is due up to date, batch after batch; return how many were applied."""
    applied = 0
    while done := apply_pending():
        applied += done
    return applied


def apply_all() -> int:
    """Bring every waiting document up to date, also those that were to wait longer; return how many."""
    PendingChange.objects.update(next_try=timezone.now())
    return apply_due()


def catch_up_sometimes() -> None:
    """Apply what waits, at most every few seconds per process; nearly free otherwise. Never raises."""
    if not _catch_up.is_open():
        return
    try:
        apply_pending(limit=_SMALL_BATCH)
    except DatabaseError:
        logger.exception("Changes that wait for the search index could not be read.")


def _apply_or_postpone(rows: Sequence[PendingChange]) -> int:
    try:
        return _apply(rows)
    except EngineError as error:
        level = logging.INFO if isinstance(error, IndexUnavailable) else logging.WARNING
        logger.log(level, "%d changes wait for the search index: %s", len(rows), error)
        _postpone(rows, error)
        return 0
    except Exception as error:
        # One document that cannot be read must not keep the others waiting.
        if len(rows) > 1:
            return sum(_apply_or_postpone([row]) for row in rows)
        logger.exception("%s could not be made ready for the search index.", rows[0].document_id)
        _postpone(rows, error)
        return 0


def _apply(rows: Sequence[PendingChange]) -> int:
    engine = get_engine()
    # Asked first: a rebuild that begins later reads what is committed now.
    is_rebuilding = engine.status().is_rebuilding
    ids = [row.document_id for row in rows]
    documents = list(get_source().load_documents(ids))
    if documents:
        engine.index(documents)
    found = {document.id for document in documents}
    if gone := [identifier for identifier in ids if identifier not in found]:
        engine.remove(gone)
    if is_rebuilding:
        # The new index may have been made without them: keep the rows until it is in use.
        _wait(rows, timezone.now() + _FIRST_PAUSE)
        return 0
    return _settle(rows)


def _settle(rows: Sequence[PendingChange]) -> int:
    """Delete what was applied. A row that somebody touched meanwhile is applied once more.

    Two processes may apply one document at the same time, and the older state may come last: the one
    that finds its row gone or changed puts it back.
    """
    settled = 0
    again: list[str] = []
    for marked, same in groupby(sorted(rows, key=_marked), key=_marked):
        ids = [row.document_id for row in same]
        deleted, _ = PendingChange.objects.filter(document_id__in=ids, marked=marked).delete()
        settled += deleted
        if deleted < len(ids):
            again += ids
    if again:
        mark_changed(again)
    return settled


def _marked(row: PendingChange) -> datetime:
    return row.marked


def _postpone(rows: Sequence[PendingChange], error: Exception) -> None:
    for row in rows:
        row.attempts += 1
        row.last_error = str(error)[:500]
        row.next_try = timezone.now() + _pause_after(row.attempts)
    PendingChange.objects.bulk_update(rows, ["attempts", "last_error", "next_try"])


def _pause_after(attempts: int) -> timedelta:
    doubled = _FIRST_PAUSE * (1 << min(attempts - 1, _MOST_DOUBLINGS))
    return min(doubled, _LONGEST_PAUSE)


def _wait(rows: Sequence[PendingChange], until: datetime) -> None:
    PendingChange.objects.filter(pk__in=[row.pk for row in rows]).update(next_try=until)
