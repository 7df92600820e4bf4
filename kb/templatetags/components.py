"""Small components that depend on nothing but their values and the reader's language: ``{% load components %}``."""

from collections.abc import Hashable
from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

# A page of results shows a hundred of them, and of each there are only a few different ones.
_MOST_KEPT = 2_000


@register.simple_tag
def component(name: str, **values: Hashable) -> SafeString:
    """Render ``templates/components/<name>.html`` with these values alone: ``{% component "outcome" outcome=code %}``.

    What was rendered is kept for the life of the process, except with ``DEBUG``. Values must be hashable.
    """
    render = _rendered.__wrapped__ if settings.DEBUG else _rendered
    return render(name, get_language(), tuple(values.items()))


@lru_cache(maxsize=_MOST_KEPT)
def _rendered(name: str, language: str | None, values: tuple[tuple[str, Hashable], ...]) -> SafeString:
    # ``language`` is part of what is kept: the active one is what the template speaks.
    return render_to_string(f"components/{name}.html", dict(values))
