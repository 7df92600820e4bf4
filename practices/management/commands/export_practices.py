"""``manage.py export_practices DIR``: the practices of the site as files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from practices.exchange.exporting import export_practice, exported_practices
from practices.exchange.report import ExchangeError, RefusedError
from practices.models import PracticePage


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.exchange.exporting``'s."""

    help = (
        "Write the published practices as YAML files, one each, that import_practices reads. Exit status: 0 all is "
        "well, 1 a practice does not fit the format, 2 nothing could be written."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and which practices."""
        parser.add_argument("folder", type=Path, metavar="DIR", help="where to write; made if it is not there")
        parser.add_argument("--reference", action="append", default=[], help="only this practice; may be repeated")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Export and report."""
        folder: Path = options["folder"]
        try:
            pages = exported_practices(tuple(options["reference"]))
            # The bar shows itself on a terminal only.
            bar = tqdm(pages, desc="Practices", unit="file", disable=None if options["verbosity"] else True)
            refused = sum(not self._is_written(page, folder) for page in bar)
        except ExchangeError as error:
            raise CommandError(str(error), returncode=2) from error
        except OSError as error:
            raise CommandError(f"{folder} cannot be written: {error.strerror}.", returncode=2) from error
        if options["verbosity"]:
            self.stdout.write(f"{len(pages) - refused} practices written to {folder}.")
        if refused:
            raise CommandError(f"{refused} of {len(pages)} practices refused.", returncode=1)

    def _is_written(self, page: PracticePage, folder: Path) -> bool:
        try:
            export_practice(page, folder)
        except RefusedError as error:
            for refusal in error.refusals:
                self.stderr.write(f"{page.reference}: {refusal}")
            return False
        return True
