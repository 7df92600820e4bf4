"""Filling an empty site with the demo content, step by step, as ``make demo`` does."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from bench.measuring import seconds_of
from home.demo_pages import load_pages
from practices.exchange.links import load_links
from practices.thesaurus.loading import load_thesaurus
from search.analysis.dictionary import load_dictionaries

_DEMO: Path = settings.BASE_DIR / "demo"


@dataclass(frozen=True)
class Step:
    """One step of the filling and how long it took, in seconds."""

    name: str
    seconds: float


def fill() -> Iterator[Step]:
    """Do every step, each once: there is only one first time."""
    for name, action in _steps().items():
        yield Step(name, seconds_of(action))


def _steps() -> dict[str, Callable[[], object]]:
    return {
        "load the dictionaries, once a process": load_dictionaries,
        "migrate an empty database": lambda: _command("migrate", verbosity=0, interactive=False),
        "load the thesaurus": load_thesaurus,
        "load the public pages, three languages": lambda: load_pages(_DEMO / "pages"),
        "import the demo’s practices": lambda: _command("import_practices", _DEMO / "practices"),
        "import them again, unchanged": lambda: _command("import_practices", _DEMO / "practices"),
        "tie practices and pages": _tie,
        "build the search index": lambda: _command("rebuild_index"),
    }


def _tie() -> None:
    load_links(_DEMO / "links.yaml")
    load_pages(_DEMO / "pages")


def _command(name: str, *arguments: Path, **options: object) -> None:
    # The report alone goes to standard output.
    call_command(name, *arguments, stdout=sys.stderr, **options)
