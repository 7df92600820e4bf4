"""A contribution as its author reads it, and takes it along."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml
from django import forms

from practices.contributing.answers import Answers
from practices.contributing.kinds import form_for
from practices.models import Contribution


@dataclass(frozen=True)
class Answered:
    """One question and what was answered, in words; empty where nothing was."""

    label: str
    text: str


@dataclass(frozen=True)
class OtherText:
    """A text that another window sent, where it differs from the present one."""

    number: int
    differences: tuple[tuple[Answered, str], ...]


def answered(contribution: Contribution) -> list[Answered]:
    """Return every question of the form, answered or not."""
    return _in_words(contribution.kind, contribution.answers)


def other_texts(contribution: Contribution) -> list[OtherText]:
    """Return the texts of other windows; each difference is what it says, and what the present text says."""
    present = answered(contribution)
    return [
        OtherText(
            number,
            tuple(
                (theirs, ours.text)
                for theirs, ours in zip(_in_words(contribution.kind, answers), present, strict=True)
                if theirs != ours
            ),
        )
        for number, answers in enumerate(contribution.other_answers)
    ]


def as_yaml(contribution: Contribution) -> str:
    """Return everything that is stored of the text, as a YAML file."""
    data = {"kind": contribution.kind, **contribution.answers}
    if contribution.reference:
        data["reference"] = contribution.reference
    if contribution.other_answers:
        data["texts_of_other_windows"] = contribution.other_answers
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)


def _in_words(kind: str, answers: Answers) -> list[Answered]:
    form = form_for(kind)(initial=answers)
    return [
        Answered(str(field.label), _words_of(field.field, answers.get(field.name, "")))
        for section in form.sections
        for field in section.fields
    ]


def _words_of(field: forms.Field, answer: object) -> str:
    if isinstance(field, forms.BooleanField):
        return "✓" if answer else ""
    if not isinstance(field, forms.ChoiceField):
        return str(answer)
    chosen = answer if isinstance(answer, list) else [answer]
    plain: Iterable[tuple[Any, Any]] = getattr(field, "plain_choices", None) or field.widget.choices
    return "; ".join(str(label) for code, label in plain if str(code) in chosen and code)
