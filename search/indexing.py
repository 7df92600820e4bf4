"""The index follows the database: what changed is noted in the same transaction and applied after commit.

The database is the truth. Whatever an engine does, a save stands; what could not be applied waits in
PendingChange and is tried again at the next change, on later searches and after a rebuild. A document
that cannot be indexed as it is keeps no other one waiting; after MOST_REFUSALS tries it waits for its next change
or for a rebuild.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from django.db import DatabaseError, OperationalError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from search.engine import DocumentsRefused, EngineError, IndexUnavailable, SearchEngine
from search.models import ChangeReason, PendingChange
from search.registry import get_engine, get_source
from search.throttle import Throttle
from search.values import SearchDocument

logger = logging.getLogger(__name__)

MOST_REFUSALS = 10
"""So often a document is tried that was refused each time: for about three quarters of an hour."""

_BATCH = 200
_SMALL_BATCH = 50
_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(minutes=10)
_LONGEST_REASON = 500

_is_held_back: ContextVar[bool] = ContextVar("is_held_back", default=False)
_catch_up = Throttle(seconds=5)


class _Outcome(NamedTuple):
    """How many documents were applied, and whether there is any use in trying more now."""

    applied: int
    may_go_on: bool


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
        update_fields=["reason", "marked", "next_try", "attempts", "refusals", "last_error"],
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
    return _apply_batch(limit).applied


def apply_due() -> int:
    """Bring every document that is due up to date, batch after batch; return how many were applied."""
    applied, may_go_on = _apply_batch(_BATCH)
    while may_go_on:
        more, may_go_on = _apply_batch(_BATCH)
        applied += more
    return applied


def apply_all() -> int:
    """Bring every waiting document up to date, also those that were to wait longer; return how many."""
    PendingChange.objects.update(next_try=timezone.now(), refusals=0)
    return apply_due()


def catch_up_sometimes() -> None:
    """Apply what waits, at most every few seconds per process; nearly free otherwise. Never raises."""
    if not _catch_up.is_open():
        return
    try:
        apply_pending(limit=_SMALL_BATCH)
    except DatabaseError:
        logger.exception("Changes that wait for the search index could not be read.")


def _apply_batch(limit: int) -> _Outcome:
    due = PendingChange.objects.filter(next_try__lte=timezone.now(), refusals__lt=MOST_REFUSALS)
    rows = list(due[:limit])
    return _apply_or_postpone(rows) if rows else _Outcome(0, may_go_on=False)


def _apply_or_postpone(rows: Sequence[PendingChange]) -> _Outcome:
    try:
        return _apply(rows)
    except (EngineError, OperationalError) as error:
        level = logging.INFO if isinstance(error, IndexUnavailable) else logging.WARNING
        logger.log(level, "%d changes wait for the search index: %s", len(rows), error)
        _postpone(rows, error)
        return _Outcome(0, may_go_on=False)
    except Exception as error:
        if len(rows) > 1:
            return _apply_halves(rows)
        logger.exception("%s could not be made ready for the search index.", rows[0].document_id)
        _refuse(rows, {rows[0].document_id: f"{type(error).__name__}: {error}"})
        return _Outcome(0, may_go_on=True)


def _apply_halves(rows: Sequence[PendingChange]) -> _Outcome:
    """Find the one document that cannot be read: it must not keep the others waiting."""
    middle = len(rows) // 2
    first, second = _apply_or_postpone(rows[:middle]), _apply_or_postpone(rows[middle:])
    return _Outcome(first.applied + second.applied, first.may_go_on and second.may_go_on)


def _apply(rows: Sequence[PendingChange]) -> _Outcome:
    engine = get_engine()
    # Asked first: a rebuild that begins later reads what is committed now.
    is_rebuilding = engine.status().is_rebuilding
    ids = [row.document_id for row in rows]
    documents = list(get_source().load_documents(ids))
    refused = _index(engine, documents) if documents else {}
    found = {document.id for document in documents}
    if gone := [identifier for identifier in ids if identifier not in found]:
        engine.remove(gone)
    _refuse([row for row in rows if row.document_id in refused], refused)
    taken = [row for row in rows if row.document_id not in refused]
    if is_rebuilding:
        # The new index may have been made without them: keep the rows until it is in use.
        _wait(taken, timezone.now() + _FIRST_PAUSE)
        return _Outcome(0, may_go_on=False)
    return _Outcome(_settle(taken), may_go_on=True)


def _index(engine: SearchEngine, documents: Sequence[SearchDocument]) -> Mapping[str, str]:
    """Index what can be; return why the others cannot, by id."""
    try:
        engine.index(documents)
    except DocumentsRefused as error:
        logger.warning("%s", error)
        return error.reasons
    return {}


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
        row.last_error = str(error)[:_LONGEST_REASON]
        row.next_try = timezone.now() + min(_pause_after(row.attempts), _LONGEST_PAUSE)
    PendingChange.objects.bulk_update(rows, ["attempts", "last_error", "next_try"])


def _refuse(rows: Sequence[PendingChange], reasons: Mapping[str, str]) -> None:
    """Note why documents cannot be indexed. One that was changed meanwhile is another one: it has its own tries."""
    for row in rows:
        _unchanged(row).update(
            attempts=row.attempts + 1,
            refusals=row.refusals + 1,
            last_error=reasons[row.document_id][:_LONGEST_REASON],
            next_try=timezone.now() + _pause_after(row.refusals + 1),
        )


def _unchanged(row: PendingChange) -> "QuerySet[PendingChange]":
    return PendingChange.objects.filter(pk=row.pk, marked=row.marked)


def _pause_after(attempts: int) -> timedelta:
    """Return twice as long for each try that failed."""
    return _FIRST_PAUSE * (1 << min(attempts - 1, MOST_REFUSALS))


def _wait(rows: Sequence[PendingChange], until: datetime) -> None:
    PendingChange.objects.filter(pk__in=[row.pk for row in rows]).update(next_try=until)
