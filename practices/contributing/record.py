"""From the answers of a form to the record that the import knows how to write."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from pydantic import ValidationError

from practices.contributing.answers import Answers, text_of
from practices.exchange.exporting import record_data
from practices.exchange.refusals import refusals_of
from practices.exchange.report import RefusedError
from practices.exchange.schema import PracticeFile
from practices.models import Contribution, PracticePage
from practices.models.scales import Disclosure, FailureKind, LessonKind, Life, Outcome, RecordKind
from practices.models.sections.identity import TEASER_LENGTH

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def record_of(contribution: Contribution, reference: str, draft: PracticePage | None) -> PracticeFile:
    """Return the record that the answers make; what editors added to ``draft`` beyond them stays.

    Raises RefusedError where the answers do not make one: they were not checked by their form.
    """
    answers = contribution.answers
    data = record_data(draft) if draft else {}
    data |= {"id": reference, "language": contribution.language, "record_kind": contribution.kind}
    data |= _common(answers) | _BY_KIND[contribution.kind](answers)
    for name in ("themes", "audiences"):
        if answers.get(name):
            data[name] = answers[name]
    try:
        return PracticeFile.model_validate(data)
    except ValidationError as error:
        raise RefusedError(*refusals_of(error)) from error


def teaser_of(text: str) -> str:
    """Return the first sentences of ``text`` that fit a teaser; one that alone is too long is cut at a word."""
    plain = " ".join(text.split())
    teaser = ""
    for sentence in _SENTENCE_END.split(plain):
        longer = f"{teaser} {sentence}".strip()
        if len(longer) > TEASER_LENGTH:
            break
        teaser = longer
    return teaser or _cut_at_word(plain)


def _cut_at_word(text: str) -> str:
    head = Truncator(text).chars(TEASER_LENGTH, truncate="")
    return f"{head[: TEASER_LENGTH - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def _common(answers: Answers) -> dict[str, Any]:
    is_named = answers.get("disclosure") == Disclosure.NAMED
    library = {"name": "library", "city": "city", "country": "country"}
    return {
        "title": " ".join(text_of(answers, "title").split()),
        "disclosure": answers.get("disclosure", ""),
        "do_differently": text_of(answers, "differently"),
        "author": text_of(answers, "author") if is_named else None,
        "organisation": None,
        "library": {key: text_of(answers, name) for key, name in library.items()} if is_named else {},
    }


def _of_failure(answers: Answers) -> dict[str, Any]:
    has_ended_early = bool(answers.get("ended_early"))
    happened = text_of(answers, "happened")
    return {
        "summary": teaser_of(happened),
        "need": text_of(answers, "wanted"),
        "description": f"{_with_breaks(text_of(answers, 'done'))}\n\n{_kinds_in_words(answers)}",
        "lessons": _lessons(answers, {"happened": LessonKind.FAILURE, "helped": LessonKind.SUCCESS}),
        "transfer": text_of(answers, "check"),
        "outcome": (Outcome.STOPPED_EARLY if has_ended_early else Outcome.DID_NOT_WORK).value,
        "outcome_checked": False,
        **({"life": Life.ENDED_EARLY.value} if has_ended_early else {}),
    }


def _of_practice(answers: Answers) -> dict[str, Any]:
    kinds = {"success": LessonKind.SUCCESS, "difficulty": LessonKind.DIFFICULTY, "failure": LessonKind.FAILURE}
    return {
        "summary": " ".join(text_of(answers, "teaser").split()),
        "need": text_of(answers, "need"),
        "description": _with_breaks(text_of(answers, "description")),
        "lessons": _lessons(answers, kinds),
        "why_no_difficulty": text_of(answers, "no_difficulty"),
        "outcome": answers.get("outcome", ""),
        "outcome_checked": True,
    }


def _lessons(answers: Answers, kinds: Mapping[str, LessonKind]) -> list[dict[str, str]]:
    told = ((kind, text_of(answers, name)) for name, kind in kinds.items())
    return [{"kind": kind.value, "text": text} for kind, text in told if text]


def _kinds_in_words(answers: Answers) -> str:
    # In the text's own language, so that readers see it and the search finds it: topics are no tags of a page.
    codes = answers.get("failure_kinds", [])
    with translation.override(answers.get("language")):
        words = [str(kind.label) for kind in FailureKind if kind.value in codes]
        sort = _("What sort of failure it was:")
    return f"**{sort}** {'; '.join(words)}."


def _with_breaks(text: str) -> str:
    # People end lines where they mean them to end; the files' Markdown would run them together.
    return re.sub(r"(?<!\n)\n(?!\n)", "  \n", text)


_BY_KIND: Final[Mapping[str, Callable[[Answers], dict[str, Any]]]] = {
    RecordKind.FAILURE_REPORT: _of_failure,
    RecordKind.PRACTICE: _of_practice,
}
