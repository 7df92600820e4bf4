"""``manage.py subset_fonts``: make the site's fonts, once."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from kb.fonts import FontFace, fonts_are_current, make_fonts


class Command(BaseCommand):
    """Make the fonts unless they are there already."""

    help = "Cut the site's fonts out of their packages into kb/static/kb/fonts/ (quick when already done)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add ``--force``."""
        parser.add_argument("--force", action="store_true", help="make them again")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the command."""
        if fonts_are_current() and not options["force"]:
            self.stdout.write("Fonts: already there.")
            return
        make_fonts(report=self._report)

    def _report(self, face: FontFace, size: int) -> None:
        self.stdout.write(f"Fonts: {face.target}, {size // 1024} KB")
