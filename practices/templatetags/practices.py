"""What practice templates ask for: ``{% load practices %}``."""

from typing import Any

from django import template

from practices.models import PracticePage
from practices.presentation.record import PracticeRecord, record_of

register = template.Library()


@register.simple_tag(takes_context=True)
def practice_record(context: dict[str, Any], page: PracticePage) -> PracticeRecord:
    """Return everything the practice page shows; in a preview from the unsaved page."""
    request = context.get("request")
    return record_of(page, in_memory=bool(getattr(request, "is_preview", False)))
