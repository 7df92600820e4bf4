"""Reference numbers: given once, never reused, even after a deletion."""

from django.db import models


class ReferenceNumber(models.Model):
    """One row for each number ever given; the row's own key is the number."""

    given_on = models.DateField(auto_now_add=True)

    def __str__(self) -> str:
        return f"p-{self.pk}"


def next_reference() -> str:
    """Take the next free reference, ``p-`` and a number."""
    return str(ReferenceNumber.objects.create())
