"""The failure report: seven questions, and never “who”."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext_lazy as _

from practices.contributing.fields import StoryField
from practices.contributing.forms import NO_ANSWER, Section, TellingForm
from practices.models.scales import FailureKind, RecordKind

_MISSING = {"required": NO_ANSWER}


class FailureForm(TellingForm):
    """What did not work, as one's own team would tell it to a colleague."""

    kind = RecordKind.FAILURE_REPORT

    wanted = StoryField(
        label=_("What did we want, and for whom?"),
        help_text=_("One or two sentences are enough: the aim, the people, how the need was known."),
        most=3000,
        advice="wanted",
        error_messages=_MISSING,
    )
    done = StoryField(
        label=_("What did we do?"),
        help_text=_("How often, where, with what, for how long. Tell of roles and services, not of persons."),
        most=20_000,
        advice="done",
        rows=6,
        error_messages=_MISSING,
    )
    happened = StoryField(
        label=_("What happened instead, and when did we notice?"),
        help_text=_("For instance registrations, a count, a remark, a conflict. At most 1,200 characters."),
        most=1200,
        advice="happened",
        error_messages=_MISSING,
    )
    failure_kinds = forms.MultipleChoiceField(
        label=_("What sort was it?"),
        help_text=_("Several answers are possible. Name circumstances, not persons."),
        choices=FailureKind.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Tick at least one sort; the nearest is good enough."),
            "invalid_choice": _("Choose among the sorts of the list."),
        },
    )
    helped = StoryField(
        label=_("What helped, or saved something?"),
        help_text=_("May stay empty: sometimes nothing did. At most 1,200 characters."),
        most=1200,
        advice="helped",
        required=False,
    )
    differently = StoryField(
        label=_("What would we do differently?"),
        help_text=_("What first, what not at all? At most 1,500 characters."),
        most=1500,
        advice="differently",
        error_messages=_MISSING,
    )
    check = StoryField(
        label=_("What should a colleague check before starting?"),
        help_text=_("The questions you would have liked to be asked. At most 2,000 characters."),
        most=2000,
        advice="check",
        error_messages=_MISSING,
    )
    ended_early = forms.BooleanField(label=_("It ended before its planned date"), required=False)

    @property
    def sections(self) -> Iterator[Section]:
        """The seven questions, then what the record needs."""
        questions = ("wanted", "done", "happened", "failure_kinds", "helped", "differently", "check")
        yield Section("", self.bound(*questions), is_numbered=True)
        yield Section(_("About this text"), self.bound("title", "language", "ended_early"))
        yield from super().sections
