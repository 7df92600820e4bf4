"""``manage.py import_practices PATH...``: practice files into the site."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from practices.exchange.importing import import_practices
from practices.exchange.reading import find_files
from practices.exchange.report import ExchangeError, FileResult, ImportReport, Status


class Command(BaseCommand):
    """Arguments and output; the work is ``practices.exchange.importing``'s."""

    help = (
        "Read practices from YAML files or folders of them. A changed file updates its practice, an unchanged one "
        "changes nothing. Exit status: 0 all is well, 1 a file was refused, 2 nothing could be read."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the paths, and whether to write."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a practice file, or a folder of them")
        parser.add_argument("--check", action="store_true", help="report what would happen, and write nothing")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Import, report, and tell by the exit status."""
        paths: list[Path] = options["paths"]
        for path in paths:
            if not path.exists():
                raise CommandError(f"{path} does not exist.", returncode=2)
        count = len(find_files(paths).files)
        if not count:
            raise CommandError(
                "No practice files there: their names begin with a reference, as fr-001-….yaml.", returncode=2
            )
        report = self._import(paths, count=count, is_trial=options["check"], is_quiet=options["verbosity"] == 0)
        self._sum_up(report, is_trial=options["check"], is_quiet=options["verbosity"] == 0)
        if report.has_refusals:
            raise CommandError(f"{report.count(Status.REFUSED)} of {count} files refused.", returncode=1)

    def _import(self, paths: list[Path], *, count: int, is_trial: bool, is_quiet: bool) -> ImportReport:
        # The bar shows itself on a terminal only.
        with tqdm(total=count, desc="Practices", unit="file", disable=True if is_quiet else None) as bar:

            def tell(result: FileResult) -> None:
                bar.update()
                if result.refusals or (result.notes and not is_quiet):
                    bar.clear()
                    self._tell(result)

            try:
                return import_practices(paths, is_trial=is_trial, tell=tell)
            except ExchangeError as error:
                raise CommandError(str(error), returncode=2) from error

    def _tell(self, result: FileResult) -> None:
        for refusal in result.refusals:
            self.stderr.write(f"{result.path}: {refusal}")
        for note in result.notes:
            self.stdout.write(f"{result.path}: note: {note}")

    def _sum_up(self, report: ImportReport, *, is_trial: bool, is_quiet: bool) -> None:
        if is_quiet:
            return
        counts = ", ".join(f"{report.count(status)} {status}" for status in Status)
        self.stdout.write(f"{'Nothing written. It would be: ' if is_trial else 'Practices: '}{counts}.")
        if report.passed_over:
            self.stdout.write(f"Passed over, for their names are not those of practices: {_names(report.passed_over)}.")


def _names(paths: tuple[Path, ...]) -> str:
    return ", ".join(path.name for path in paths)
