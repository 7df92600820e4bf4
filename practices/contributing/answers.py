"""What was typed into a form, as it was typed: nothing is checked, cut or refused here."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from django import forms
from django.http import QueryDict

TRAP = "web_page"
"""The field that people never see; what a program writes into it is no answer."""
_NAMING = {"library", "city", "country", "author"}
Answers: TypeAlias = dict[str, Any]
"""By field name a text, or a list of texts where several may be chosen. Fields left empty are not there."""


def read_answers(form: type[forms.Form], posted: QueryDict) -> Answers:
    """Return the answers to the questions of ``form`` among all that was posted."""
    answers: Answers = {}
    for name, field in form.base_fields.items():
        if name == TRAP:
            continue
        values = [_stored(value) for value in posted.getlist(name)]
        found = values if isinstance(field, forms.MultipleChoiceField) else "".join(values[-1:])
        if found:
            answers[name] = found
    return answers


def text_of(answers: Mapping[str, Any], name: str) -> str:
    """Return a text answer without blanks around it."""
    return str(answers.get(name, "")).strip()


def without_names(answers: Answers) -> Answers:
    """Return the answers without those that name somebody or a place, as an anonymous text is sent."""
    return {name: value for name, value in answers.items() if name not in _NAMING}


def _stored(value: str) -> str:
    # Browsers send line ends in two ways, and PostgreSQL holds no null byte.
    return value.replace("\r\n", "\n").replace("\x00", "")
