"""``manage.py make_messages``: bring the catalogues up to date with the sources, or check them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kb.catalogues import extract, problems


class Command(BaseCommand):
    """Arguments and output; the work is ``kb.catalogues``'s."""

    help = "Extract the messages into locale/ (needs GNU gettext); --check changes nothing and tells what is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take ``--check``."""
        parser.add_argument("--check", action="store_true", help="fail on missing, fuzzy or outdated messages")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the command."""
        if not options["check"]:
            extract()
            return
        found = list(problems())
        for problem in found:
            self.stderr.write(str(problem))
        if found:
            raise CommandError(f"{len(found)} messages are missing, fuzzy or out of date.")
        self.stdout.write("The catalogues are complete.")
