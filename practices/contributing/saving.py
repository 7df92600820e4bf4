"""Keeping what was typed: every save counts, and two windows never overwrite each other."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from practices.contributing.answers import Answers
from practices.contributing.codes import hash_of
from practices.models import Contribution
from practices.models.scales import Disclosure
from practices.models.thesaurus import LabelLanguage


class SaveResult(StrEnum):
    """What came of a save."""

    SAVED = "saved"
    CONFLICT = "conflict"
    GONE = "gone"


@dataclass(frozen=True)
class Saved:
    """The result, and the contribution as it now is; none where it is gone."""

    result: SaveResult
    contribution: Contribution | None = None


def find(code: str | None) -> Contribution | None:
    """Return the contribution of a code."""
    rows = Contribution.objects.select_related("page")
    return rows.filter(code_hash=hash_of(code)).first() if code else None


@transaction.atomic
def save(code: str, *, kind: str, answers: Answers, version: int) -> Saved:
    """Store ``answers`` under ``code``; ``version`` is the one that the form was made from, 0 for an empty form.

    Where another window saved meanwhile, its text stays and this one is kept beside it. The same answers sent twice
    are one save. A contribution that was deleted or withdrawn meanwhile is gone: it is not made anew.
    """
    if version == 0:
        today = timezone.localdate()
        start = {"kind": kind, "started_on": today, "changed_on": today}
        Contribution.objects.get_or_create(code_hash=hash_of(code), defaults=start)
    row = Contribution.objects.select_for_update().filter(code_hash=hash_of(code)).first()
    if row is None or row.withdrawn_on:
        return Saved(SaveResult.GONE)
    if row.version and row.answers == answers:
        return Saved(SaveResult.SAVED, row)
    if row.version != version:
        if answers not in row.other_answers:
            row.other_answers.append(answers)
            row.save(update_fields=["other_answers"])
        return Saved(SaveResult.CONFLICT, row)
    _set(row, answers)
    return Saved(SaveResult.SAVED, row)


@transaction.atomic
def take_over(contribution: Contribution, number: int) -> None:
    """Make the other text of that number the text; what was the text so far is kept as another one."""
    row = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if number < len(row.other_answers):
        chosen = row.other_answers[number]
        row.other_answers[number] = row.answers
        _set(row, chosen)


@transaction.atomic
def drop(contribution: Contribution, number: int) -> None:
    """Delete the other text of that number, which its author no longer wants."""
    row = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if number < len(row.other_answers):
        del row.other_answers[number]
        row.save(update_fields=["other_answers"])


def _set(row: Contribution, answers: Answers) -> None:
    language, disclosure = answers.get("language", ""), answers.get("disclosure", "")
    row.answers = answers
    row.language = language if language in LabelLanguage else ""
    row.disclosure = disclosure if disclosure in Disclosure else ""
    row.version += 1
    row.changed_on = timezone.localdate()
    row.save()
