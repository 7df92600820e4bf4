"""The figures of one practice, grouped so that only like stands beside like."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from practices.models import Indicator, Source


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """One figure. Without a year or a source the page says so."""

    label: str
    value: Decimal
    unit: str
    year: int | None
    source: str
    source_number: int | None

    @property
    def source_url(self) -> str:
        """The place of the source on the same page."""
        return f"#source-{self.source_number}" if self.source_number else ""


@dataclass(frozen=True, kw_only=True)
class FigureGroup:
    """Figures of one unit. ``maximum`` is the longest bar; zero where one figure has nothing beside it."""

    rows: tuple[FigureRow, ...]
    maximum: Decimal


def figure_groups(indicators: Sequence[Indicator], sources: Sequence[Source]) -> tuple[FigureGroup, ...]:
    """Return the figures with those of one unit together, then the ones that stand alone in one group without bars."""
    numbers = {source.title: number for number, source in enumerate(sources, start=1)}
    by_unit: dict[str, list[FigureRow]] = {}
    for indicator in indicators:
        by_unit.setdefault(indicator.unit, []).append(_row(indicator, numbers))
    alike = [FigureGroup(rows=tuple(rows), maximum=_maximum(rows)) for rows in by_unit.values() if len(rows) > 1]
    alone = tuple(row for rows in by_unit.values() if len(rows) == 1 for row in rows)
    return (*alike, FigureGroup(rows=alone, maximum=Decimal(0))) if alone else tuple(alike)


def _row(indicator: Indicator, numbers: dict[str, int]) -> FigureRow:
    return FigureRow(
        label=indicator.label,
        value=indicator.value,
        unit=indicator.unit,
        year=indicator.year,
        source=indicator.source,
        source_number=numbers.get(indicator.source),
    )


def _maximum(rows: Sequence[FigureRow]) -> Decimal:
    return max(row.value for row in rows)
