"""Practice files into the site: each file by itself, so that a bad one never stops the others."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from django.db import transaction
from django.utils.translation import override

from practices.exchange.likeness import KnownRecords
from practices.exchange.reading import Reading, find_files, read_practice
from practices.exchange.report import FileResult, ImportReport, Refusal, RefusedError, Status, Tell
from practices.exchange.writing import write_record
from search.indexing import hold_back


class _Undo(Exception):  # noqa: N818 - no error: it ends a trial
    """Takes back what a trial wrote."""


def import_practices(
    paths: Iterable[Path], *, is_trial: bool = False, tell: Tell = lambda _result: None
) -> ImportReport:
    """Bring the practice files of ``paths`` into the site; a trial writes nothing and reports the same.

    Raises ExchangeError where nothing can be imported at all.
    """
    found = find_files(paths)
    readings = _refuse_repeated([read_practice(path) for path in found.files])
    # What the models refuse is told in the language of the other refusals.
    with override("en"):
        results = _try_all(readings, tell) if is_trial else _import_all(readings, tell)
    return ImportReport(tuple(results), found.passed_over)


def _refuse_repeated(readings: Sequence[Reading]) -> list[Reading]:
    first_by_id: dict[str, Path] = {}
    checked = []
    for reading in readings:
        first = first_by_id.setdefault(reading.record.id, reading.path) if reading.record else reading.path
        if first != reading.path:
            reason = f"“{reading.record.id if reading.record else ''}” stands in {first}, too"
            checked.append(Reading(reading.path, refusals=(Refusal("id", reason),)))
        else:
            checked.append(reading)
    return checked


def _try_all(readings: Sequence[Reading], tell: Tell) -> list[FileResult]:
    results: list[FileResult] = []
    with suppress(_Undo), transaction.atomic():
        results = _import_all(readings, tell)
        raise _Undo
    return results


def _import_all(readings: Sequence[Reading], tell: Tell) -> list[FileResult]:
    known = KnownRecords()
    results = []
    with hold_back():
        for reading in _origins_first(readings):
            result = _import_one(reading, known)
            results.append(result)
            tell(result)
    return results


def _origins_first(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield a practice after those of the same run that it took its idea from; a circle is left as it stands."""
    waiting = list(readings)
    while waiting:
        ids = {reading.record.id for reading in waiting if reading.record}
        ready = [reading for reading in waiting if not (_origins(reading) & ids)] or waiting[:1]
        yield from ready
        waiting = [reading for reading in waiting if reading not in ready]


def _origins(reading: Reading) -> set[str]:
    return {row.origin for row in reading.record.adapted_from} if reading.record else set()


def _import_one(reading: Reading, known: KnownRecords) -> FileResult:
    record = reading.record
    if record is None:
        return FileResult(path=reading.path, status=Status.REFUSED, refusals=reading.refusals)
    try:
        written = write_record(record, reading.path.parent)
    except RefusedError as error:
        return FileResult(path=reading.path, status=Status.REFUSED, reference=record.id, refusals=error.refusals)
    alike = [f"looks like {reference}: same library, near-same title" for reference in known.look_alikes(record)]
    return FileResult(path=reading.path, status=written.status, reference=record.id, notes=(*written.notes, *alike))
