"""What is measured with many practices, in which order."""

import os
import platform
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from django.core.management import call_command

from bench.scale.engines import Task, answer, rebuild, save
from bench.scale.material import read_material
from bench.scale.places import EMBEDDED, Place, place_for
from bench.scale.processes import in_own_process
from bench.scale.stock_report import stock_table
from bench.scale.tables import (
    CLUSTER_AIM,
    EMBEDDED_AIM,
    Measured,
    aims_table,
    count,
    growth_table,
    questions_table,
)
from practices.thesaurus.loading import load_thesaurus


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line asks for: numbers of practices, engines, and numbers for stock Wagtail."""

    documents: tuple[int, ...]
    engines: tuple[str, ...]
    stock: tuple[int, ...]
    seed: int


def report(options: Options) -> Iterator[str]:
    """Measure, and yield the report part by part. The site must be empty."""
    yield _setting(options)
    say("making the database and reading the demo …")
    call_command("migrate", verbosity=0, interactive=False)
    load_thesaurus()
    tasks = _Tasks(options.seed)
    measured: list[Measured] = []
    with ExitStack() as stack:
        for engine in options.engines:
            place = stack.enter_context(place_for(engine))
            for documents in options.documents:
                measured.append(_measure(place, tasks.of(documents)))
                yield questions_table(measured[-1])
                yield _found(measured[-1])
    if measured:
        yield growth_table(measured)
        yield aims_table(measured)
    for documents in options.stock:
        yield stock_table(tasks.of(documents), Place(name="embedded", url=EMBEDDED), say)


def say(line: str) -> None:
    """Tell how far it is; the report alone goes to standard output."""
    print(line, file=sys.stderr, flush=True)


class _Tasks:
    def __init__(self, seed: int) -> None:
        self._material = read_material()
        self._seed = seed

    def of(self, documents: int) -> Task:
        return Task(material=self._material, documents=documents, seed=self._seed)


def _measure(place: Place, task: Task) -> Measured:
    environment = {"SEARCH_URL": place.url}
    name = f"{place.name}, {count(task.documents)} practices"
    say(f"{name}: rebuilding …")
    built = in_own_process(rebuild, task, environment=environment)
    disk = place.index_size()
    say(f"{name}: {built.per_second:.0f} a second; asking …")
    answered = in_own_process(answer, task, environment=environment)
    say(f"{name}: p95 {answered.pages.p95 * 1000:.1f} ms; saving …")
    saved = in_own_process(save, task, environment=environment)
    aim = EMBEDDED_AIM if place.is_embedded else CLUSTER_AIM
    return Measured(engine=place.name, aim=aim, built=built, answered=answered, saved=saved, disk=disk)


def _setting(options: Options) -> str:
    today = datetime.now(tz=UTC).date().isoformat()
    load = f"{os.getloadavg()[0]:.1f} processes at work before"
    cores = f"{os.cpu_count()} cores, {load}, Python {platform.python_version()}"
    return f"Measured on {today}: {cores}; made-up practices from the seed {options.seed}."


def _found(measured: Measured) -> str:
    asked: Sequence[object] = measured.answered.asked
    return f"{measured.answered.found} of the {len(asked)} questions found something."
