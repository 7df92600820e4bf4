"""Bars and squares that stand inside a table: every value is in a cell beside them."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

_SIDE = 14
_PITCH = 18
_MOST_SQUARES = 40


def bar(value: float, maximum: float) -> SafeString:
    """Return a bar of ``value`` on a scale from zero to ``maximum``."""
    share = max(0.0, min(1.0, value / maximum)) if maximum > 0 else 0.0
    return format_html(
        '<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect width="{}" height="1"/></svg>',
        f"{share * 100:.2f}",
    )


def squares(count: int) -> SafeString:
    """Return one square a practice, or a plain bar where there are too many to count."""
    if count > _MOST_SQUARES:
        return bar(1, 1)
    width = max(_PITCH * count - (_PITCH - _SIDE), 0)
    path = "".join(f"M{_PITCH * index} 0h{_SIDE}v{_SIDE}h-{_SIDE}z" for index in range(count))
    return format_html(
        '<svg class="squares" viewBox="0 0 {0} {1}" width="{0}" height="{1}" aria-hidden="true" focusable="false">'
        '<path d="{2}"/></svg>',
        width,
        _SIDE,
        path,
    )
