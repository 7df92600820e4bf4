"""``manage.py import_thesaurus [FILE]``: SKOS in Turtle into the database, or only checked."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from practices.thesaurus.loading import THESAURUS_FILE, ThesaurusError, load_thesaurus
from practices.thesaurus.rules import problems
from practices.thesaurus.turtle import TurtleError, read_turtle


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.thesaurus``'s."""

    help = "Bring the concepts of a SKOS file (Turtle) into the database; what editors added stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a file, the project's own by default, and ``--check``."""
        parser.add_argument("file", nargs="?", type=Path, default=THESAURUS_FILE)
        parser.add_argument("--check", action="store_true", help="write nothing, tell which rules are broken")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the command."""
        try:
            if options["check"]:
                self._check(options["file"])
                return
            count = load_thesaurus(options["file"])
        except (TurtleError, ThesaurusError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Thesaurus: {count} concepts.")

    def _check(self, path: Path) -> None:
        concepts = read_turtle(path)
        broken = list(problems(concepts))
        for problem in broken:
            self.stderr.write(problem)
        if broken:
            raise CommandError(f"{len(broken)} rules are broken.")
        self.stdout.write(f"{len(concepts)} concepts keep every rule.")
