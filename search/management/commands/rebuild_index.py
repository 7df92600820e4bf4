"""`manage.py rebuild_index`: build the search index beside the present one and switch to it."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from search.engine import EngineError, Progress
from search.engines.reading import reading_in_processes
from search.rebuilding import is_rebuild_needed, rebuild_index
from search.registry import get_source

_LINE_EVERY = 500
_MANY = 1_000


class Command(BaseCommand):
    """Arguments and output; the work is search.rebuilding's."""

    help = "Build the search index from the database beside the present one, then switch to it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --if-needed and --processes."""
        parser.add_argument(
            "--if-needed",
            action="store_true",
            help="Do nothing if the index is there, whole, of this version and has every practice.",
        )
        parser.add_argument(
            "--processes",
            type=int,
            metavar="N",
            help=f"Read practices in N processes at once (as many as there are processors from {_MANY} practices on).",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Rebuild, with progress on standard error."""
        if options["if_needed"] and not is_rebuild_needed():
            self.stdout.write(_("The search index is up to date."))
            return
        total = len(list(get_source().current_ids()))
        try:
            with reading_in_processes(options["processes"] or _processes_for(total)), self._progress(total) as progress:
                done = rebuild_index(progress)
        except EngineError as error:
            raise CommandError(_("The search index could not be rebuilt: %(reason)s") % {"reason": error}) from error
        self.stdout.write(self.style.SUCCESS(_("The search index was built: %(count)d practices.") % {"count": done}))

    @contextmanager
    def _progress(self, total: int) -> Iterator[Progress]:
        if not self.stderr.isatty():
            yield self._write_line
            return
        with tqdm(total=total, desc=_("Search index"), file=sys.stderr, leave=False) as bar:

            def show(done: int) -> None:
                bar.update(done - bar.n)

            yield show

    def _write_line(self, done: int) -> None:
        if done % _LINE_EVERY == 0:
            self.stderr.write(_("%(count)d practices read") % {"count": done}, style_func=str)


def _processes_for(practices: int) -> int:
    # A copy of this process costs as much as reading some hundred practices.
    return (os.cpu_count() or 1) if practices >= _MANY else 1
