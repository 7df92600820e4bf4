"""A facet: one object that knows its label, its codes, which filters are valid and how counts are shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import Self, TypeAlias

from django.utils.functional import Promise

Label: TypeAlias = str | Promise
Choices: TypeAlias = Mapping[str, Label]


class FacetOrder(Enum):
    """How the rows of a facet follow each other."""

    AS_LISTED = auto()
    BY_COUNT = auto()


@dataclass(frozen=True, kw_only=True)
class FacetRow:
    """One line of a facet. A row with no practice that is not selected cannot be chosen."""

    code: str
    label: Label
    count: int
    is_selected: bool

    @property
    def is_choosable(self) -> bool:
        """Whether it gets a checkbox."""
        return self.count > 0 or self.is_selected


@dataclass(frozen=True, kw_only=True)
class FacetRows:
    """A facet ready for display: the rows shown at once and those behind "5 others"."""

    facet: "Facet"
    shown: tuple[FacetRow, ...]
    folded: tuple[FacetRow, ...]

    @property
    def rows(self) -> tuple[FacetRow, ...]:
        """All rows."""
        return self.shown + self.folded

    @property
    def selected(self) -> tuple[FacetRow, ...]:
        """The rows that filter now."""
        return tuple(row for row in self.rows if row.is_selected)


@dataclass(frozen=True, kw_only=True)
class Facet:
    """A way to narrow a search.

    `name` stands in addresses and in `SearchDocument.facets`. `choices` gives code -> label in
    display order; a code that it lacks is unknown.
    A scale keeps its order and shows its zeros; elsewhere zeros are left out. `more_label` says
    what is folded away, from its number: "5 other audiences".
    """

    name: str
    label: Label
    choices: Callable[[], Choices]
    is_scale: bool = False
    order: FacetOrder = FacetOrder.BY_COUNT
    shown_rows: int = 6
    more_label: Callable[[int], Label] | None = None

    def for_one_request(self) -> Self:
        """Return the same facet, which asks for its choices once, when they are first needed, and keeps them."""
        return replace(self, choices=cache(self.choices))

    def split_known(self, codes: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return (known, unknown) codes, each once, in the order given."""
        choices = self.choices()
        once = tuple(dict.fromkeys(codes))
        return tuple(c for c in once if c in choices), tuple(c for c in once if c not in choices)

    def label_of(self, code: str) -> Label:
        """Return the label of a code, or the code itself when it is unknown."""
        return self.choices().get(code, code)

    def rows(self, counts: Mapping[str, int], selected: Iterable[str] = ()) -> FacetRows:
        """Turn counts and selected codes into rows: selected ones always, zeros only on scales."""
        chosen = set(selected)
        rows = [
            FacetRow(code=code, label=label, count=counts.get(code, 0), is_selected=code in chosen)
            for code, label in self.choices().items()
            if self.is_scale or counts.get(code, 0) or code in chosen
        ]
        if not self.is_scale and self.order is FacetOrder.BY_COUNT:
            rows.sort(key=lambda row: -row.count)
        return self._fold(rows)

    def _fold(self, rows: list[FacetRow]) -> FacetRows:
        limit = len(rows) if self.is_scale or len(rows) <= self.shown_rows + 1 else self.shown_rows
        shown = [row for place, row in enumerate(rows) if place < limit or row.is_selected]
        folded = [row for row in rows if row not in shown]
        return FacetRows(facet=self, shown=tuple(shown), folded=tuple(folded))
