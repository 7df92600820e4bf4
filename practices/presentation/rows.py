"""The child rows of practice pages, all kinds in one query.

Each kind has a table of its own. Each row comes as a JSON object, so that one UNION brings them all.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model, Value, prefetch_related_objects
from django.db.models.functions import JSONObject

from practices.models import PracticePage
from practices.models.pages import CHILD_ROWS

# What rows lead to; fetched only where a page has such a row.
_TARGETS = {"materials": "document", "adapted_from": "origin"}


def rows_of(page: PracticePage, *, in_memory: bool = False) -> Mapping[str, list[Any]]:
    """Return every kind of row by its name. ``in_memory``: the page holds its rows, fetched before or not yet saved."""
    if not in_memory:
        fetch_rows([page])
    rows: dict[str, list[Any]] = {name: list(getattr(page, name).all()) for name in CHILD_ROWS}
    for name, target in _TARGETS.items():
        prefetch_related_objects(rows[name], target)
    return rows


def fetch_rows(pages: Sequence[PracticePage]) -> None:
    """Put all rows of these saved pages into their memory, from where ``page.lessons.all()`` reads them."""
    found = _found_rows([page.pk for page in pages])
    for page in pages:
        for name in CHILD_ROWS:
            setattr(page, name, found[page.pk, name])


def _found_rows(pks: Sequence[int]) -> Mapping[tuple[int, str], list[Model]]:
    models = _models()
    sql, parameters = _union_sql(len(pks))
    # The only numbers among the parameters are the places of pages.
    values = [pks[-value - 1] if isinstance(value, int) else value for value in parameters]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows = [(page_pk, name, json.loads(row)) for page_pk, name, row in cursor.fetchall()]
    found: dict[tuple[int, str], list[Model]] = defaultdict(list)
    for page_pk, name, row in sorted(rows, key=lambda row: row[2]["id"]):
        found[page_pk, name].append(_row(models[name], row))
    return found


@cache
def _union_sql(pages: int) -> tuple[str, tuple[str | int, ...]]:
    """Return the statement for a number of pages; -1, -2 and so on hold the places of their keys.

    Django needs five times longer to write it than the database to answer it, so it is written once a process.
    """
    places = range(-1, -pages - 1, -1)
    first, *others = (_query(name, model, places) for name, model in _models().items())
    sql, parameters = first.union(*others, all=True).query.sql_with_params()
    return sql, tuple(parameters)


def _models() -> Mapping[str, Any]:
    return {name: PracticePage._meta.get_field(name).related_model for name in CHILD_ROWS}


def _query(name: str, model: Any, pks: Sequence[int]) -> Any:
    values = JSONObject(**{field.attname: field.attname for field in model._meta.concrete_fields})
    rows = model.objects.filter(page__in=pks).order_by()
    return rows.annotate(row_name=Value(name), row_values=values).values_list("page_id", "row_name", "row_values")


def _row(model: Any, values: Mapping[str, Any]) -> Model:
    fields = model._meta.concrete_fields
    row: Model = model.from_db(
        "default", [field.attname for field in fields], [field.to_python(values[field.attname]) for field in fields]
    )
    return row
