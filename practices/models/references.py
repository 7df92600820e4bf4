"""Reference numbers: given once, never reused, even after a deletion."""

from django.core.management.color import no_style
from django.db import connection, models


class ReferenceNumber(models.Model):
    """One row for each number ever given; the row's own key is the number."""

    given_on = models.DateField(auto_now_add=True)

    def __str__(self) -> str:
        return f"p-{self.pk}"


def next_reference() -> str:
    """Take the next free reference, ``p-`` and a number."""
    return str(ReferenceNumber.objects.create())


def keep_reference(reference: str) -> None:
    """Note a reference that came with a record from elsewhere, so that it is never given again here."""
    prefix, _, number = reference.partition("-")
    if prefix != "p":
        return
    ReferenceNumber.objects.get_or_create(pk=int(number))
    # PostgreSQL's counter does not see numbers that were set.
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [ReferenceNumber]):
            cursor.execute(statement)
