"""What both forms ask: the title, who may know, and what the text is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise, lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from practices.contributing.fields import StoryField, short_field
from practices.countries import country_names
from practices.models import Concept
from practices.models.pages import MAX_THEMES
from practices.models.scales import Disclosure, RecordKind
from practices.models.sections.identity import TITLE_LENGTH
from practices.models.thesaurus import LabelLanguage

_choice = lazy(format_html, SafeString)


def explained(word: str | Promise, text: str | Promise) -> Any:
    """Return the label of a choice: a bold word and what choosing it means."""
    return _choice('<b>{}</b> <span class="form-hint">{}</span>', word, text)


def _disclosures() -> list[tuple[str, Any]]:
    named = _(
        "The page shows the library, its town and, if you like, your name. We store what stands in this form and the "
        "days of saving and sending. Editors see all of it, readers what is published, for as long as it is published."
    )
    anonymous = _(
        "Neither library nor author is asked. We store what you write and the day, but no account, no address, no "
        "time. Editors and readers see the same text, for as long as it is published. Only your code leads back to it."
    )
    return [
        (Disclosure.NAMED, explained(Disclosure.NAMED.label, named)),
        (Disclosure.ANONYMOUS, explained(Disclosure.ANONYMOUS.label, anonymous)),
    ]


def _countries() -> list[tuple[str, str]]:
    return [("", "–"), *country_names()]


def _themes() -> list[tuple[str, str]]:
    return [(row.code, row.label) for row in Concept.objects.themes().leaves()]


def _audiences() -> list[tuple[str, str]]:
    return [(row.code, row.label) for row in Concept.objects.audiences()]


@dataclass(frozen=True)
class Section:
    """Fields under one heading; a closed one is a panel that its reader opens, in a numbered one each field counts."""

    title: str | Promise
    fields: tuple[forms.BoundField, ...]
    is_closed: bool = False
    is_numbered: bool = False


class DisclosureField(forms.ChoiceField):
    """Named or anonymous, each with what it means; ``plain_choices`` are the words alone."""

    plain_choices = Disclosure.choices


class TellingForm(forms.Form):
    """What every contribution is asked. ``web_page`` is the field that people never see."""

    kind: RecordKind
    # The browser's own messages come in the browser's language and vanish; ours stay, in the reader's.
    use_required_attribute = False

    title = StoryField(
        label=_("Title"),
        help_text=_("What, where, for whom, in plain words and without names. At most 120 characters."),
        most=TITLE_LENGTH,
        advice="title",
        rows=2,
        error_messages={"required": _("Give it a title.")},
    )
    language = forms.ChoiceField(
        label=_("Language of your text"),
        choices=LabelLanguage.choices,
        error_messages={"required": _("Say in which language you wrote."), "invalid_choice": _("Choose a language.")},
    )
    disclosure = DisclosureField(
        label=_("Who may know who tells it?"),
        choices=_disclosures,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose whether your text appears with or without a name."),
            "invalid_choice": _("Choose whether your text appears with or without a name."),
        },
    )
    library = short_field(_("Library"), most=200, required=False, help_text=_("Only if it may be named."))
    city = short_field(_("Town"), most=120, required=False)
    country = forms.ChoiceField(
        label=_("Country"),
        choices=_countries,
        required=False,
        error_messages={"invalid_choice": _("Choose a country.")},
    )
    author = short_field(_("Your name (optional)"), most=200, required=False, autocomplete="name")
    themes = forms.MultipleChoiceField(
        label=_("Themes"),
        choices=_themes,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Up to five. Left empty, an editor chooses them."),
        error_messages={"invalid_choice": _("Choose among the themes of the list.")},
    )
    audiences = forms.MultipleChoiceField(
        label=_("Audiences"),
        choices=_audiences,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Whom it was meant for. Left empty, an editor chooses them."),
        error_messages={"invalid_choice": _("Choose among the audiences of the list.")},
    )
    # Called as in the contact form, and for the same reason.
    web_page = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    @property
    def sections(self) -> Iterator[Section]:
        """The fields as people read them; each form begins with its own."""
        yield Section(_("What may be public?"), self.bound("disclosure", "library", "city", "country", "author"))
        yield Section(_("Themes and audiences (optional)"), self.bound("themes", "audiences"), is_closed=True)

    @property
    def faulty_fields(self) -> list[forms.BoundField]:
        """The fields whose content was refused, in the order of the page."""
        return [field for section in self.sections for field in section.fields if field.errors]

    @property
    def is_suspect(self) -> bool:
        """Whether a program filled in the field that people never see."""
        return bool(self.data.get("web_page"))

    def bound(self, *names: str) -> tuple[forms.BoundField, ...]:
        """Return these fields."""
        return tuple(self[name] for name in names)

    def clean_themes(self) -> list[str]:
        """Refuse more themes than a record has."""
        themes: list[str] = self.cleaned_data["themes"]
        if len(themes) > MAX_THEMES:
            raise forms.ValidationError(_("Choose five themes at most."))
        return themes

    def clean(self) -> dict[str, Any]:
        """Ask for the library where the text is to name it."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("disclosure") == Disclosure.NAMED:
            if not cleaned.get("library") and "library" not in self.errors:
                self.add_error("library", _("Name the library, or choose “anonymous”."))
            if not cleaned.get("country") and "country" not in self.errors:
                self.add_error("country", _("Choose the country of the library."))
        return cleaned


NO_ANSWER = pgettext_lazy("form", "Answer this question; one sentence is enough.")
