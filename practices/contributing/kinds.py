"""What can be told without an account: which form belongs to which kind of record."""

from collections.abc import Mapping
from typing import Final

from django.http import Http404

from practices.contributing.failure_form import FailureForm
from practices.contributing.forms import TellingForm
from practices.contributing.quick_form import QuickForm

_FORMS: Final[Mapping[str, type[TellingForm]]] = {str(form.kind): form for form in (QuickForm, FailureForm)}


def form_for(kind: str) -> type[TellingForm]:
    """Return the form of a kind of record. Raises Http404 for a kind that has none."""
    if kind not in _FORMS:
        raise Http404
    return _FORMS[kind]
