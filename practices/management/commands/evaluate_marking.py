"""``manage.py evaluate_marking DIR``: how well identifying details are found in sentences marked by hand."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from practices.contributing.anonymity.evaluation import table


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.contributing.anonymity.evaluation``'s."""

    help = (
        "Mark the sentences of DIR/fr.yaml, de.yaml and en.yaml and print a Markdown table of recall and precision: of "
        "marks that touch one of the same kind, and of marks with the very same span."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder."""
        parser.add_argument("folder", type=Path, metavar="DIR", nargs="?", default=Path("tests/data/identifying"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Measure and print."""
        try:
            for line in table(options["folder"]):
                self.stdout.write(line)
        except OSError as error:
            raise CommandError(f"{options['folder']} cannot be read: {error.strerror}.") from error
