"""What is measured, in which order, and the tables that are printed."""

import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from django.test import Client

from bench import addresses
from bench.filling import fill
from bench.measuring import Times, percentile, times_of
from bench.pages import asking, query_counts
from bench.questions import questions
from bench.table import markdown_table, milliseconds, verdict
from search.preparation import prepare
from search.registry import get_engine

_ENGINE_AIM = 0.015
_PAGE_AIM = 0.060


@dataclass(frozen=True, kw_only=True)
class Series:
    """Calls that are timed together; ``aim`` is the upper bound of the 95th percentile in seconds."""

    name: str
    actions: Sequence[Callable[[], object]]
    rounds: int
    aim: float


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Pages whose SQL queries are counted; ``aim`` is the most that any of them may need, if there is one."""

    name: str
    pages: Sequence[str]
    aim: int | None


def report() -> Iterator[str]:
    """Fill the site, measure it and yield the report, part by part."""
    yield _setting()
    yield _filling_table()
    prepare()
    client = Client()
    yield _times_table(client)
    yield _queries_table(client)


def _setting() -> str:
    today = datetime.now(tz=UTC).date().isoformat()
    python = f"Python {platform.python_version()}"
    load = f"{os.getloadavg()[0]:.1f} processes at work before"
    return f"Measured on {today}: {os.cpu_count()} cores, {load}, {python}, SQLite and the embedded engine."


def _filling_table() -> str:
    rows = []
    for step in fill():
        _say(f"{step.name}: {step.seconds:.1f} s")
        rows.append((step.name, f"{step.seconds:.2f} s"))
    return markdown_table(("Filling, each step once", "time"), rows)


def _times_table(client: Client) -> str:
    head = ("Times, after a round to warm up", "calls", "p50", "p95", "longest", "processor p95", "aim for p95", "")
    return markdown_table(head, [_times_row(series) for series in _series(client)])


def _series(client: Client) -> Iterator[Series]:
    engine = [partial(get_engine().search, question.as_query()) for question in questions()]
    yield Series(name="search, engine alone", actions=engine, rounds=20, aim=_ENGINE_AIM)
    for name, pages, rounds in (
        ("search, data service (JSON)", addresses.api_searches(), 10),
        ("home page", addresses.home_pages(), 40),
        ("results page", addresses.results_pages(), 5),
        ("practice page", addresses.practice_pages(), 3),
    ):
        actions = [asking(address, client) for address in pages]
        yield Series(name=name, actions=actions, rounds=rounds, aim=_PAGE_AIM)


def _times_row(series: Series) -> Sequence[str]:
    _say(f"{series.name}: {len(series.actions)} calls, {series.rounds} rounds …")
    times: Times = times_of(series.actions, rounds=series.rounds)
    processor = percentile(times.processor, 95)
    cells = (milliseconds(value) for value in (times.p50, times.p95, times.longest, processor, series.aim))
    return (series.name, str(len(times.seconds)), *cells, verdict(times.p95, series.aim))


def _queries_table(client: Client) -> str:
    head = ("SQL queries, the most of any page", "pages", "cache warm", "cache empty", "aim", "")
    return markdown_table(head, [_queries_row(counted, client) for counted in _counted()])


def _counted() -> Iterator[Counted]:
    yield Counted(name="home page", pages=addresses.home_pages(), aim=None)
    yield Counted(name="results page", pages=addresses.results_pages(), aim=12)
    yield Counted(name="practice page", pages=addresses.practice_pages(), aim=20)


def _queries_row(counted: Counted, client: Client) -> Sequence[str]:
    _say(f"{counted.name}: counting SQL queries …")
    counts = query_counts(counted.pages, client)
    found = (counted.name, str(len(counted.pages)), str(counts.warm), str(counts.cold))
    if counted.aim is None:
        return (*found, "–", "")
    return (*found, str(counted.aim), verdict(max(counts.warm, counts.cold), counted.aim))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
