"""Everything that must be right, in one run: ``python -m deploy.checks all|lint|unit|e2e``.

Nothing is skipped: a part that is missing is installed, or fails the run with a plain sentence.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from deploy.debian import ensure_chromium, ensure_dictionaries, ensure_gettext, ensure_postgres
from deploy.demo_site import serve_demo
from deploy.private_elasticsearch import ensure_elasticsearch, private_elasticsearch
from deploy.private_postgres import private_postgres

_PYTHON = sys.executable
# Lines of `practices` and `search`, in per cent.
_LEAST_COVERAGE = "95"
_PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "kb.settings.production",
    "SECRET_KEY": "a-key-of-more-than-fifty-letters-and-fifty-different-ones-0123456789",
    "ALLOWED_HOSTS": "example.org",
    "SITE_URL": "https://example.org",
}


@dataclass(frozen=True)
class Check:
    """One command, with its name and what its environment adds."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]


def _check(name: str, *command: str, **environment: str) -> Check:
    return Check(name, command, environment)


def _manage(name: str, *words: str, **environment: str) -> Check:
    return _check(name, _PYTHON, "manage.py", *words, **environment)


def lint_checks() -> Iterator[Check]:
    """Yield the checks that read the code."""
    folders = ("kb", "home", "practices", "search", "tests", "bench", "deploy", "manage.py")
    yield _check("format", _PYTHON, "-m", "ruff", "format", "--check", *folders)
    yield _check("lint", _PYTHON, "-m", "ruff", "check", *folders)
    yield _check("templates", _PYTHON, "-m", "djlint", "templates", "--lint", "--quiet")
    yield _check("types", _PYTHON, "-m", "mypy", "kb", "home", "practices", "search", "tests", "bench", "deploy")
    yield _check("import rules", ".venv/bin/lint-imports", "--no-cache")
    yield _manage("migrations", "makemigrations", "--check", "--dry-run", "--verbosity=0")
    yield _manage("messages", "make_messages", "--check")
    yield _manage("deployment", "check", "--deploy", "--fail-level=WARNING", **_PRODUCTION)


def unit_checks() -> Iterator[Check]:
    """Yield the unit tests: on SQLite, with the lines they cover, then those that use a database on PostgreSQL, too.

    Both servers are there for them alone.
    """
    pytest = ("-m", "pytest", "-q", "-n", "2")
    # In two steps: SlipCover 1.1 forgets what its helpers saw where it is told a limit in the first.
    slipcover = (_PYTHON, "-m", "slipcover")
    with private_elasticsearch() as cluster, TemporaryDirectory(prefix="passerelle-coverage-") as folder:
        every, on_database = ("-m", "not e2e"), ("-m", "not e2e and database")
        seen = ("--json", "--out", f"{folder}/seen.json")
        yield _check(
            "unit tests, SQLite", *slipcover, *seen, *pytest, *every, DATABASE_URL="", ELASTICSEARCH_URL=cluster
        )
        merged = ("--merge", f"{folder}/seen.json", "--out", f"{folder}/merged.json")
        yield _check("coverage", *slipcover, *merged, "--fail-under", _LEAST_COVERAGE)
        with private_postgres() as database:
            yield _check(
                "unit tests, PostgreSQL",
                _PYTHON,
                *pytest,
                *on_database,
                DATABASE_URL=database,
                ELASTICSEARCH_URL=cluster,
            )


def _ensure_for_units() -> None:
    ensure_postgres()
    ensure_dictionaries()
    ensure_elasticsearch()


def e2e_checks() -> Iterator[Check]:
    """Yield the browser tests, accessibility included, on one demo that is there for them alone."""
    pytest = (_PYTHON, "-m", "pytest", "-q", "-m", "e2e", "-n", "2", "--dist", "loadfile", "tests/e2e")
    with TemporaryDirectory(prefix="passerelle-demo-") as folder, serve_demo(Path(folder)) as address:
        yield _check("browser tests", *pytest, DATABASE_URL="", E2E_SITE=address)


@dataclass(frozen=True)
class Part:
    """Checks that belong together; ``ensure`` installs what they need."""

    ensure: Callable[[], None]
    checks: Callable[[], Iterator[Check]]


_PARTS = {
    "lint": Part(ensure_gettext, lint_checks),
    "unit": Part(_ensure_for_units, unit_checks),
    "e2e": Part(ensure_chromium, e2e_checks),
}


def main(what: str) -> int:
    """Run the checks of one part, or of all, and return the exit status."""
    parts = [*_PARTS.values()] if what == "all" else [_PARTS[what]]
    for part in parts:
        part.ensure()
    results = {check.name: _passes(check) for part in parts for check in part.checks()}
    failed = [name for name, is_passed in results.items() if not is_passed]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEverything is right.")
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed", flush=True)
    return 1 if failed else 0


def _passes(check: Check) -> bool:
    print(f"\n=== {check.name}", flush=True)
    began = time.monotonic()
    status = subprocess.run(check.command, env={**os.environ, **check.environment}, check=False).returncode
    print(f"=== {check.name}: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    return status == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
