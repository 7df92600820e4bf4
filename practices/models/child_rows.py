"""What every child row of a practice shares."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import Orderable, TranslatableMixin

from practices.models.lengths import length_errors


class ChildRow(Orderable):
    """A row below a practice whose values are the same in all languages: codes, names, addresses, dates."""

    class Meta(Orderable.Meta):
        abstract = True


class TranslatedRow(TranslatableMixin, Orderable):
    """A row below a practice that holds text, and so is translated with its page.

    A page's version in another language has rows of its own, tied to the original's by ``translation_key``.
    """

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True


def row_errors(rows: Any) -> list[ValidationError]:
    """Return what the rows' own fields refuse, each error naming its field.

    Forms check this too; a page that is saved by code is checked here, before it goes live.
    """
    return [error for row in rows for error in _errors_of(row)]


def _errors_of(row: models.Model) -> list[ValidationError]:
    refused: dict[str, list[str]] = {name: error.messages for name, error in length_errors(row).items()}
    try:
        row.clean_fields(exclude=_ties_of(row))
    except ValidationError as error:
        refused |= error.message_dict
    return [ValidationError(f"{name}: {message}") for name, messages in refused.items() for message in messages]


def _ties_of(row: models.Model) -> set[str]:
    # The page and the locale are set when the row is written, later than this check.
    return {field.name for field in row._meta.fields if field.is_relation} | {"translation_key"}
