"""What typesetters do by hand: narrow spaces, apostrophes, digits in groups. ``{% load typography %}``."""

import re
from decimal import Decimal
from typing import Final

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

_NARROW: Final = "\u202f"
_FIXED: Final = "\u00a0"
_TAG: Final = re.compile(r"(<[^>]*>)")
_ESCAPED_APOSTROPHE: Final = re.compile(r"&#(?:x27|39);")
# Not after a sign of its own kind ("?!") and not inside an address or a time: those have no space to begin with.
_BEFORE_HIGH_SIGN: Final = re.compile(r"[ \u00a0\u202f]+(?=[:;!?»])")
_AFTER_OPENING: Final = re.compile(r"«[ \u00a0\u202f]*")
_BEFORE_UNIT: Final = re.compile(r"(?<=\d)[ \u00a0](?=(?:%|€|m²|km²|h\b))")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_]|\s|$)")
_GROUPS: Final = {"fr": _NARROW, "de": ".", "en": ","}
_COMMAS: Final = {"fr": ",", "de": ",", "en": "."}


@register.filter
def fine(text: str, language: str = "") -> SafeString:
    """Set ``text`` (plain or safe HTML) by the rules of ``language``, by default the reader's.

    French gets narrow no-break spaces before high signs and inside guillemets; every language gets the no-break
    space before units and the typographic apostrophe.
    """
    code = (language or get_language() or "")[:2]
    parts = _TAG.split(conditional_escape(text))
    return SafeString("".join(part if index % 2 else _set(part, code) for index, part in enumerate(parts)))


@register.filter
def number(value: float | Decimal | str | None) -> str:
    """Return a figure with its digits in groups of three, as the reader's language writes it."""
    if value is None or value == "":
        return ""
    exact = Decimal(str(value))
    digits = f"{exact:,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    code = (get_language() or "")[:2]
    whole, _point, decimals = digits.partition(".")
    grouped = whole.replace(",", _GROUPS.get(code, ",")).replace("-", "−")
    return f"{grouped}{_COMMAS.get(code, '.')}{decimals}" if decimals else grouped


def _set(text: str, code: str) -> str:
    text = _APOSTROPHE.sub("’", _ESCAPED_APOSTROPHE.sub("'", text))
    text = _BEFORE_UNIT.sub(_FIXED, text)
    if code != "fr":
        return text
    return _AFTER_OPENING.sub(f"«{_NARROW}", _BEFORE_HIGH_SIGN.sub(_NARROW, text))
