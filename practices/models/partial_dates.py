"""Dates as sources give them: a year, a year and a month, or a day (ISO 8601 with reduced precision)."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

_PARTIAL_DATE = re.compile(r"(1[5-9]|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
PARTIAL_DATE_HELP = _("Year, month or day: 2016, 2016-10 or 2016-10-23.")


def validate_partial_date(value: str) -> None:
    """Refuse anything but ``2016``, ``2016-10`` or ``2016-10-23``."""
    if not _PARTIAL_DATE.fullmatch(value):
        raise ValidationError(
            _("“%(value)s” is not a year (2016), a month (2016-10) or a day (2016-10-23)."), params={"value": value}
        )


def year_of(value: str) -> int | None:
    """Return the year of a partial date, or None where there is no date."""
    return int(value[:4]) if value else None


class PartialDateField(models.CharField[str, str]):
    """A text column that holds a partial date; empty means unknown."""

    default_validators = [validate_partial_date]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
