"""Which rows of a practice file are which rows of a page, column by column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import models

from practices.models import (
    Argument,
    Condition,
    EffectClaim,
    Funder,
    Indicator,
    Lesson,
    Objective,
    Partner,
    ReviewMark,
    Source,
)


@dataclass(frozen=True, kw_only=True)
class RowKind:
    """One kind of row: the page's name for it, its model, and the column of each of the file's keys."""

    name: str
    model: type[models.Model]
    columns: Mapping[str, str]
    to_column: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    to_file: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)

    def column_values(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row of the file puts into the columns; what it does not say is empty."""
        return {column: self._into_column(column, row.get(key)) for key, column in self.columns.items()}

    def file_values(self, row: models.Model) -> dict[str, Any]:
        """Return what a row of the page puts into the file; an empty column is null."""
        return {key: self._into_file(key, getattr(row, column)) for key, column in self.columns.items()}

    def _into_column(self, column: str, value: Any) -> Any:
        if value is None:
            return None if self.model._meta.get_field(column).null else ""
        return self.to_column.get(column, _same)(value)

    def _into_file(self, key: str, value: Any) -> Any:
        return None if value in (None, "") else self.to_file.get(key, _same)(value)


def plain_number(value: Decimal) -> int | float:
    """Return a number as files have it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def decimal(value: float) -> Decimal:
    """Return a number of a file exactly as it was written."""
    return Decimal(str(value))


def _same(value: Any) -> Any:
    return value


def _texts(name: str, model: type[models.Model], column: str) -> RowKind:
    return RowKind(name=name, model=model, columns={"text": column})


def _kind(name: str, model: type[models.Model], *keys: str) -> RowKind:
    """Return a kind whose keys name their columns; ``key=column`` where they differ."""
    pairs = [(key.partition("=")[0], key.rpartition("=")[2]) for key in keys]
    return RowKind(name=name, model=model, columns=dict(pairs))


ROW_KINDS: Mapping[str, RowKind] = {
    "partners": _kind("partners", Partner, "name", "type=kind", "role", "contribution", "agreement"),
    "objectives": _texts("objectives", Objective, "text"),
    "lessons": _kind("lessons", Lesson, "kind", "text", "response"),
    "resources.funding": _texts("funders", Funder, "name"),
    "indicators": RowKind(
        name="indicators",
        model=Indicator,
        columns={"label": "label", "value": "value", "unit": "unit", "year": "year", "source": "source"},
        to_column={"value": decimal},
        to_file={"value": plain_number},
    ),
    "justification": _texts("arguments", Argument, "text"),
    "sources": _kind("sources", Source, "title", "publisher", "url", "date=published"),
    "conditions": _kind("conditions", Condition, "kind", "text"),
    "effect_claims": _kind(
        "effect_claims",
        EffectClaim,
        *("statement", "measure", "before", "after", "respondents", "method"),
        *("date=measured_on", "source", "kind", "direction"),
    ),
    "review.marks": _kind("review_marks", ReviewMark, "criterion", "answer", "comment", "exemplary=is_exemplary"),
}
"""The rows by the file's key; lists of plain text count as rows whose only key is ``text``."""
TEXT_LISTS = ("objectives", "resources.funding", "justification")
