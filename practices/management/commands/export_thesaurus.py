"""``manage.py export_thesaurus FILE``: the concepts of the database as SKOS in Turtle."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from practices.thesaurus.loading import read_concepts
from practices.thesaurus.turtle import write_turtle


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.thesaurus``'s."""

    help = "Write the thesaurus, with what editors added, as a SKOS file (Turtle)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file to write."""
        parser.add_argument("file", type=Path)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the command."""
        concepts = read_concepts()
        try:
            options["file"].write_text(write_turtle(concepts), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        self.stdout.write(f"{options['file']}: {len(concepts)} concepts.")
