"""The tables of what was measured with many practices."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bench.measuring import Times, percentile
from bench.scale.engines import Answered, Built
from bench.scale.questions import Asked, Kind
from bench.table import markdown_table, milliseconds, verdict

_MEGABYTE = 1_000_000
_MEMORY_AIM = 600 * _MEGABYTE
_PER_SECOND_AIM = 400.0
EMBEDDED_AIM = 0.040
CLUSTER_AIM = 0.080


@dataclass(frozen=True, kw_only=True)
class Measured:
    """All that was measured of one engine with one number of practices. ``aim`` is for a first page, in seconds."""

    engine: str
    aim: float
    built: Built
    answered: Answered
    saved: Times
    disk: int

    @property
    def documents(self) -> int:
        """The number of practices."""
        return self.built.documents


def questions_table(measured: Measured) -> str:
    """Return the times of first pages by kind of question and by number of filters."""
    head = (
        f"First page, {measured.engine}, {count(measured.documents)} practices",
        *("questions", "p50", "p95", "longest", "processor p95", "aim for p95", ""),
    )
    rows = [_times_row(name, part, measured.aim) for name, part in _parts(measured.answered)]
    return markdown_table(head, rows)


def growth_table(all_measured: Sequence[Measured]) -> str:
    """Return one row for each engine and number of practices, so that growth can be read down the columns."""
    head = (
        *(
            "Engine",
            "practices",
            "rebuilt a second",
            "of computing",
            "rebuild’s memory",
            "index on disk",
            "first page p50",
            "p95",
        ),
        *("suggestions p50", "p95", "save until found p50", "p95"),
        *("reader’s memory", "of it files"),
    )
    return markdown_table(head, [_growth_row(measured) for measured in all_measured])


def aims_table(all_measured: Sequence[Measured]) -> str:
    """Return what was reached beside what was aimed for."""
    return markdown_table(
        ("Engine", "practices", "what", "reached", "aim", ""),
        [row for measured in all_measured for row in _aim_rows(measured)],
    )


def count(number: int) -> str:
    """Return a number as 10,000."""
    return f"{number:,}"


def megabytes(size: int) -> str:
    """Return bytes as ``12 MB``."""
    return f"{size / _MEGABYTE:,.0f} MB"


def _parts(answered: Answered) -> Iterator[tuple[str, Times]]:
    for kind in Kind:
        yield kind.value, _times_of(answered, partial(_is_of_kind, kind=kind))
    for filters in (0, 1, 2):
        name = ("without a filter", "one filter", "two filters")[filters]
        yield name, _times_of(answered, partial(_has_filters, number=filters))
    yield "all", answered.pages


def _is_of_kind(asked: Asked, *, kind: Kind) -> bool:
    return asked.kind is kind


def _has_filters(asked: Asked, *, number: int) -> bool:
    return asked.filters == number


def _times_of(answered: Answered, is_part: Callable[[Asked], bool]) -> Times:
    places = [place for place, asked in enumerate(answered.asked) if is_part(asked)]
    return Times(_pick(answered.pages.seconds, places), _pick(answered.pages.processor, places))


def _pick(values: Sequence[float], places: Iterable[int]) -> tuple[float, ...]:
    return tuple(values[place] for place in places)


def _times_row(name: str, times: Times, aim: float) -> tuple[str, ...]:
    processor = percentile(times.processor, 95)
    cells = (milliseconds(value) for value in (times.p50, times.p95, times.longest, processor, aim))
    return (name, str(len(times.seconds)), *cells, verdict(times.p95, aim))


def _growth_row(measured: Measured) -> tuple[str, ...]:
    times = (measured.answered.pages, measured.answered.suggestions, measured.saved)
    return (
        measured.engine,
        count(measured.documents),
        f"{measured.built.per_second:,.0f}",
        f"{measured.built.per_processor_second:,.0f}",
        megabytes(measured.built.memory),
        megabytes(measured.disk),
        *(milliseconds(value) for each in times for value in (each.p50, each.p95)),
        megabytes(measured.answered.memory),
        megabytes(measured.answered.mapped),
    )


def _aim_rows(measured: Measured) -> Iterator[tuple[str, ...]]:
    begin = (measured.engine, count(measured.documents))
    pages, speed = measured.answered.pages, measured.built.per_second
    # Pages of files are the system's: they are given up when anybody needs the room.
    memory = measured.answered.memory - measured.answered.mapped
    yield (
        *begin,
        "first page, p95",
        milliseconds(pages.p95),
        milliseconds(measured.aim),
        verdict(pages.p95, measured.aim),
    )
    # More is better here.
    yield (*begin, "rebuilt a second", f"{speed:,.0f}", f"{_PER_SECOND_AIM:,.0f}", verdict(_PER_SECOND_AIM, speed))
    yield (
        *begin,
        "reader’s memory without files",
        megabytes(memory),
        megabytes(_MEMORY_AIM),
        verdict(memory, _MEMORY_AIM),
    )
