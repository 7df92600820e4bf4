"""Partial dates in the reader's words: "2016", "October 2016", "23 October 2016"."""

from datetime import date

from django.utils.formats import date_format


def in_words(value: str) -> str:
    """Return a partial date in the reader's words; empty where there is no date."""
    parts = [int(part) for part in value.split("-") if part]
    match parts:
        case [year, month, day]:
            return date_format(date(year, month, day), "DATE_FORMAT")
        case [year, month]:
            return date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")
        case _:
            return value
