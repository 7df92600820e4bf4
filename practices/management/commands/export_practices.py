"""``manage.py export_practices DIR``: the practices of the site as files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from practices.exchange.exporting import export_practice, exported_practices
from practices.exchange.report import ExchangeError


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.exchange.exporting``'s."""

    help = "Write the published practices as YAML files, one each, that import_practices reads. Exit status 2: failed."

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
            for page in tqdm(pages, desc="Practices", unit="file", disable=None if options["verbosity"] else True):
                export_practice(page, folder)
        except ExchangeError as error:
            raise CommandError(str(error), returncode=2) from error
        except OSError as error:
            raise CommandError(f"{folder} cannot be written: {error.strerror}.", returncode=2) from error
        if options["verbosity"]:
            self.stdout.write(f"{len(pages)} practices written to {folder}.")
