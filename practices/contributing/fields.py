"""The fields of the forms: each carries the advice that stands beside it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from practices.models.labels import interface_language

_EXAMPLES = Path(__file__).with_name("examples.yaml")


@dataclass(frozen=True)
class Examples:
    """How a good answer reads, and a poor one, in the reader's language."""

    good: str
    poor: str


class StoryField(forms.CharField):
    """A text that people write at length. ``most`` is checked when it is sent, never while it is saved.

    No length stands in the page: a browser would cut what is pasted without a word.
    """

    def __init__(self, *, most: int, advice: str, rows: int = 4, **options: Any) -> None:
        self._advice = advice
        too_long = MaxLengthValidator(most, _("Shorten this text to %(limit_value)d characters."))
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(widget=widget, validators=[too_long], **options)

    @property
    def examples(self) -> Examples:
        """The two examples in the reader's language."""
        texts = _examples()[self._advice]
        language = interface_language()
        return Examples(good=texts["good"][language], poor=texts["poor"][language])


def short_field(label: Any, *, most: int, **options: Any) -> forms.CharField:
    """Return a field of one line that is checked for its length only when the form is sent."""
    too_long = MaxLengthValidator(most, _("Shorten this text to %(limit_value)d characters."))
    attrs = {"autocomplete": options.pop("autocomplete", "off")}
    return forms.CharField(label=label, validators=[too_long], widget=forms.TextInput(attrs=attrs), **options)


@cache
def _examples() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(_EXAMPLES.read_text(encoding="utf-8"))
    return found
