"""The two commands, as somebody at a terminal runs them."""

from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command

from practices.models import PracticePage


@dataclass(frozen=True)
class Printed:
    """What a command printed, and how it ended."""

    out: str
    errors: str
    status: int

    def errors_without(self, folder: Path) -> list[str]:
        """Return the lines of trouble, with file names instead of paths."""
        return self.errors.replace(f"{folder}/", "").splitlines()


def run(command: str, *arguments: Any, **options: Any) -> Printed:
    """Run a command; its last word, where it fails, is among the errors."""
    out, errors = StringIO(), StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=errors, **options)
    except CommandError as error:
        return Printed(out.getvalue(), f"{errors.getvalue()}{error}", error.returncode)
    return Printed(out.getvalue(), errors.getvalue(), 0)


def the_practice(reference: str = "fr-901") -> PracticePage:
    """Return the original with that reference, as the database has it now."""
    return next(page for page in PracticePage.objects.filter(reference=reference) if page.is_original)
