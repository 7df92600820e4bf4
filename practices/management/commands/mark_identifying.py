"""``manage.py mark_identifying --language fr``: what identifies somebody in texts from standard input."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from practices.contributing.anonymity.json_lines import BadLineError, read_texts
from practices.contributing.anonymity.library_table import known_libraries
from practices.contributing.anonymity.marking import mark
from practices.contributing.anonymity.rules import LANGUAGES


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.contributing.anonymity``'s."""

    help = (
        'Read JSON lines ({"id": …, "text": …}) from standard input and print one JSON object: each id with a list of '
        "[start, end, kind], in characters. Exit status: 0 all is well, 2 a line cannot be read."
    )
    # It needs neither tables nor pages.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the language of the texts."""
        parser.add_argument("--language", required=True, choices=LANGUAGES, help="the language of the texts")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Mark and print."""
        libraries = known_libraries()
        lines = getattr(sys.stdin, "buffer", None)
        try:
            texts = read_texts(sys.stdin if lines is None else (line.decode("utf-8-sig") for line in lines))
            found = {identifier: mark(text, options["language"], libraries) for identifier, text in texts}
        except (BadLineError, UnicodeDecodeError) as error:
            raise CommandError(str(error), returncode=2) from error
        rows = {
            identifier: [[each.start, each.end, each.kind] for each in marks] for identifier, marks in found.items()
        }
        self.stdout.write(json.dumps(rows, ensure_ascii=False))
