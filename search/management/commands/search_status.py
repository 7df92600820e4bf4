"""`manage.py search_status`: tell how the search is; exit with 0 when it answers, with 1 when it does not."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from search.state import read_state


class Command(BaseCommand):
    """Output only; the facts are search.state's."""

    help = "Tell how the search is, in plain lines. Exit status: 0 it answers, 1 it does not."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print one line for each fact."""
        state = read_state()
        for name, value in state.facts():
            self.stdout.write(_("%(name)s: %(value)s") % {"name": name, "value": value})
        if not state.status.is_ready:
            sys.exit(1)
