"""A withdrawn contribution: the page goes, the typed text goes, the reference stays."""

from django.db import transaction
from django.utils import timezone

from practices.contributing.traces import delete_with_traces
from practices.models import Contribution


@transaction.atomic
def withdraw(contribution: Contribution) -> None:
    """Take the page and its translations away from readers and editors, and delete what was typed."""
    row = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if row.page:
        delete_with_traces(row.page)
    row.page, row.answers, row.other_answers = None, {}, []
    row.language = row.disclosure = ""
    row.version += 1
    row.withdrawn_on = row.changed_on = timezone.localdate()
    row.save()


def is_withdrawn(reference: str) -> bool:
    """Whether the practice of that reference was withdrawn by its author."""
    rows = Contribution.objects.exclude(withdrawn_on=None)
    return bool(reference) and rows.filter(reference=reference).exists()
