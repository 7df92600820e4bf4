"""`manage.py forget_searches`: delete counted words that are older than 24 months."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from search.question_log import forget_old


class Command(BaseCommand):
    """Output only; the rule is search.question_log's."""

    help = "Delete words that found too little, as far as they were counted more than 24 months ago."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Delete and tell how many."""
        count = forget_old()
        sentence = ngettext("%(count)d row was deleted.", "%(count)d rows were deleted.", count)
        self.stdout.write(sentence % {"count": count})
