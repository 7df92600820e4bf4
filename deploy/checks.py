"""Everything that must be right, in one run: ``python -m deploy.checks all|lint|unit|e2e``.

Nothing is skipped: a part that is missing is installed, or fails the run with a plain sentence.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from deploy.debian import ensure_chromium, ensure_gettext, ensure_postgres
from deploy.private_postgres import private_postgres

_PYTHON = sys.executable
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


def unit_checks(database_url: str = "") -> Iterator[Check]:
    """Yield the unit tests: on SQLite with coverage, then on PostgreSQL where its address is given."""
    pytest = (_PYTHON, "-m", "pytest", "-q", "-m", "not e2e", "-n", "2")
    yield _check("unit tests, SQLite", *pytest, "--cov", "--cov-report=term:skip-covered", DATABASE_URL="")
    if database_url:
        yield _check("unit tests, PostgreSQL", *pytest, DATABASE_URL=database_url)


def e2e_checks() -> Iterator[Check]:
    """Yield the browser tests, accessibility included."""
    yield _check("browser tests", _PYTHON, "-m", "pytest", "-q", "-m", "e2e", "tests/e2e", DATABASE_URL="")


def main(what: str) -> int:
    """Run the named checks and return the exit status."""
    needs: dict[str, tuple[Callable[[], None], ...]] = {
        "lint": (ensure_gettext,),
        "unit": (ensure_postgres,),
        "e2e": (ensure_chromium,),
        "all": (ensure_gettext, ensure_postgres, ensure_chromium),
    }
    for ensure in needs[what]:
        ensure()
    with private_postgres() if what in ("unit", "all") else nullcontext("") as database_url:
        checks = {
            "lint": lambda: [*lint_checks()],
            "unit": lambda: [*unit_checks(database_url)],
            "e2e": lambda: [*e2e_checks()],
            "all": lambda: [*lint_checks(), *unit_checks(database_url), *e2e_checks()],
        }[what]()
        failed = [check.name for check in checks if not _passes(check)]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEverything is right.")
    print(f"{len(checks) - len(failed)} passed, {len(failed)} failed", flush=True)
    return 1 if failed else 0


def _passes(check: Check) -> bool:
    print(f"\n=== {check.name}", flush=True)
    began = time.monotonic()
    status = subprocess.run(check.command, env={**os.environ, **check.environment}, check=False).returncode
    print(f"=== {check.name}: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    return status == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
