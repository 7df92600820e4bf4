"""Measuring one engine. Each function works in a process of its own and returns plain values."""

import os
import pickle
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from tempfile import TemporaryFile

from bench.measuring import Times, times_of_first_calls
from bench.scale.material import Material
from bench.scale.practices import PracticeMaker
from bench.scale.processes import mapped_memory, memory, peak_memory
from bench.scale.questions import Asked, make_prefixes, make_questions
from search.engine import IndexBusy, SearchEngine
from search.engines.reading import reading_in_processes
from search.preparation import prepare
from search.registry import get_engine, get_facets
from search.values import SearchDocument, SearchQuery

_PREFIXES = 200
_SAVES = 20
_WARM_UP = 40
_PATIENCE = 10.0


@dataclass(frozen=True, kw_only=True)
class Task:
    """Which practices: so many from this material and seed."""

    material: Material
    documents: int
    seed: int

    def maker(self) -> PracticeMaker:
        """Return who makes them."""
        return PracticeMaker(self.material, self.seed)


@dataclass(frozen=True, kw_only=True)
class Built:
    """A rebuild: its seconds, which have the practices read from a file, and the most bytes that the process held.

    ``processor`` holds the seconds that it really computed, all threads and the processes that read for it together.
    """

    documents: int
    seconds: float
    processor: float
    memory: int

    @property
    def per_second(self) -> float:
        """Practices a second."""
        return self.documents / self.seconds

    @property
    def per_processor_second(self) -> float:
        """Practices a second of computing, which other work on the machine slows down less."""
        return self.documents / self.processor


@dataclass(frozen=True, kw_only=True)
class Answered:
    """The times of a process that serves readers, and the bytes that it holds in the end, ``mapped`` ones in files."""

    asked: tuple[Asked, ...]
    pages: Times
    found: int
    suggestions: Times
    memory: int
    mapped: int


@dataclass(frozen=True, kw_only=True)
class AnsweredTexts:
    """The times of first pages without and with the counts of every facet, and how many questions found something."""

    pages: Times
    with_facets: Times
    found: int


class SaveLostError(Exception):
    """A saved practice was not found afterwards."""


def rebuild(task: Task) -> Built:
    """Build the index anew."""
    _load()
    with TemporaryFile() as file:
        # Making them up takes longer than fetching them from a database; a file is about as quick as that.
        for document in task.maker().generate(task.documents):
            pickle.dump(document, file)
        file.seek(0)
        began, computed = time.perf_counter(), _computed()
        with reading_in_processes(os.cpu_count() or 1):
            done = get_engine().rebuild(pickle.load(file) for _number in range(task.documents))  # noqa: S301 - our own
        took, computing = time.perf_counter() - began, _computed() - computed
    return Built(documents=done, seconds=took, processor=computing, memory=peak_memory())


def _computed() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def answer(task: Task) -> Answered:
    """Ask every question once, after others to warm up, then for suggestions."""
    _load()
    engine, maker = get_engine(), task.maker()
    for asked in make_questions(maker, task.documents, "to warm up")[:_WARM_UP]:
        engine.search(asked.query)
    questions = make_questions(maker, task.documents, str(task.seed))
    totals: list[int] = []
    pages = times_of_first_calls([partial(_ask, engine, asked.query, totals) for asked in questions])
    prefixes = make_prefixes(maker, task.documents, str(task.seed), _PREFIXES)
    suggestions = times_of_first_calls([partial(engine.suggest, *prefix) for prefix in prefixes])
    found = sum(1 for total in totals if total)
    return Answered(
        asked=tuple(questions),
        pages=pages,
        found=found,
        suggestions=suggestions,
        memory=memory(),
        mapped=mapped_memory(),
    )


def answer_texts(task: Task, questions: Sequence[tuple[str, str]]) -> AnsweredTexts:
    """Ask the questions, words and language, without and then with facets."""
    _load()
    engine, maker = get_engine(), task.maker()
    for asked in make_questions(maker, task.documents, "to warm up")[:_WARM_UP]:
        engine.search(asked.query)
    totals: list[int] = []
    plain = [SearchQuery(text=text, language=language) for text, language in questions]
    facets = tuple(facet.name for facet in get_facets())
    counted = [replace(query, facets=facets) for query in plain]
    with_facets = times_of_first_calls([partial(_ask, engine, query, []) for query in counted])
    pages = times_of_first_calls([partial(_ask, engine, query, totals) for query in plain])
    return AnsweredTexts(pages=pages, with_facets=with_facets, found=sum(1 for total in totals if total))


def save(task: Task) -> Times:
    """Change one practice after the other, each time until a search finds the change."""
    _load()
    engine, maker = get_engine(), task.maker()
    step = max(task.documents // _SAVES, 1)
    changed = [_renamed(maker.make(number * step), number) for number in range(min(_SAVES, task.documents))]
    return times_of_first_calls([partial(_save, engine, document) for document in changed])


def _load() -> None:
    # Once in the life of a process; no question should bear it.
    prepare()
    # An engine of another machine answers when it can; the questions will tell if it does not.
    with suppress(Exception):
        get_engine().status()


def _ask(engine: SearchEngine, query: SearchQuery, totals: list[int]) -> None:
    totals.append(engine.search(query).total)


def _renamed(document: SearchDocument, number: int) -> SearchDocument:
    first, *others = document.versions
    return replace(document, versions=(replace(first, title=f"{_name(number)} {first.title}"), *others))


def _name(number: int) -> str:
    return "Zq" + "".join("abcdefghij"[int(digit)] for digit in f"{number:06}") + "xum"


def _save(engine: SearchEngine, document: SearchDocument) -> None:
    # What an engine is too busy for waits in a table and is tried again, as here.
    while True:
        with suppress(IndexBusy):
            engine.index([document])
            break
    word = document.versions[0].title.split()[0]
    query = SearchQuery(text=word, language=document.versions[0].language, is_literal=True)
    limit = time.perf_counter() + _PATIENCE
    while not any(hit.id == document.id for hit in engine.search(query).hits):
        if time.perf_counter() > limit:
            raise SaveLostError(f"{document.id} is not found by {word}.")
