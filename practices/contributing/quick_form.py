"""The quick record: what a practice needs at least, in ten minutes."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from practices.contributing.fields import StoryField
from practices.contributing.forms import NO_ANSWER, Section, TellingForm
from practices.models.scales import Outcome, RecordKind
from practices.models.sections.identity import TEASER_LENGTH

_MISSING = {"required": NO_ANSWER}


class QuickForm(TellingForm):
    """A practice in its short form; everything else may follow."""

    kind = RecordKind.PRACTICE

    teaser = StoryField(
        label=_("In a few sentences"),
        help_text=_("What was done, for whom, and what came of it. Stands in lists. At most 300 characters."),
        most=TEASER_LENGTH,
        advice="teaser",
        rows=3,
        error_messages=_MISSING,
    )
    need = StoryField(
        label=_("What was missing, and how did you know?"),
        help_text=_("The starting point: for whom, and by which signs. At most 3,000 characters."),
        most=3000,
        advice="need",
        error_messages=_MISSING,
    )
    description = StoryField(
        label=_("What did you do?"),
        help_text=_("So that a colleague could start tomorrow: who did what, how often, where, with what."),
        most=20_000,
        advice="description",
        rows=8,
        error_messages=_MISSING,
    )
    outcome = forms.ChoiceField(
        label=_("How did it turn out?"),
        help_text=_("Every answer counts the same."),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how it turned out."), "invalid_choice": _("Say how it turned out.")},
    )
    success = StoryField(
        label=_("What went well? (optional)"),
        help_text=_("At most 1,200 characters."),
        most=1200,
        advice="success",
        required=False,
    )
    difficulty = StoryField(
        label=_("What was hard?"),
        help_text=_("And what you did about it. At most 1,200 characters."),
        most=1200,
        advice="difficulty",
        required=False,
    )
    failure = StoryField(
        label=_("What did not work?"),
        help_text=_("A part of it, or the whole. At most 1,200 characters."),
        most=1200,
        advice="failure",
        required=False,
    )
    no_difficulty = StoryField(
        label=_("If nothing was hard and nothing failed: why?"),
        help_text=_("Only then. At most 600 characters."),
        most=600,
        advice="no_difficulty",
        rows=2,
        required=False,
    )
    differently = StoryField(
        label=_("What would you do differently?"),
        help_text=_("What first, what not at all? At most 1,500 characters."),
        most=1500,
        advice="differently",
        error_messages=_MISSING,
    )

    @property
    def sections(self) -> Iterator[Section]:
        """What it is, what was done, what was learned, then what the record needs."""
        yield Section(_("What is it about?"), self.bound("title", "language", "teaser", "need"))
        yield Section(_("What was done?"), self.bound("description", "outcome"))
        learned = ("success", "difficulty", "failure", "no_difficulty", "differently")
        yield Section(_("What was learned?"), self.bound(*learned))
        yield from super().sections

    def clean(self) -> dict[str, Any]:
        """Ask for at least one difficulty or failure, or for the reason why there was none."""
        cleaned = super().clean()
        told = ("difficulty", "failure", "no_difficulty")
        if not any(cleaned.get(name) or name in self.errors for name in told):
            self.add_error("difficulty", _("Tell at least one difficulty or failure, or say below why there was none."))
        return cleaned
