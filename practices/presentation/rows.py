"""The child rows of a practice page, with as few queries as they need.

Most practices have no row of most kinds, so one query asks which kinds there are before any is fetched.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef

from practices.models import PracticePage
from practices.models.pages import CHILD_ROWS


def rows_of(page: PracticePage, *, in_memory: bool = False) -> Mapping[str, list[Any]]:
    """Return every kind of row by its name. ``in_memory``: an unsaved page, as previews have, whose rows it holds."""
    present = set(CHILD_ROWS) if in_memory or not page.pk else _present(page)
    return {name: list(getattr(page, name).all()) if name in present else [] for name in CHILD_ROWS}


def _present(page: PracticePage) -> set[str]:
    models: dict[str, Any] = {name: PracticePage._meta.get_field(name).related_model for name in CHILD_ROWS}
    checks = {
        f"has_{name}": Exists(model._default_manager.filter(page_id=OuterRef("pk"))) for name, model in models.items()
    }
    found = PracticePage.objects.filter(pk=page.pk).values(**checks).first() or {}
    return {name for name in CHILD_ROWS if found.get(f"has_{name}")}
