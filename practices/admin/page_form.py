"""The editor's form of a practice: a draft may be anything, what goes live keeps the record's rules."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CharField, NumberInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.models import register_form_field_override
from wagtail.fields import RichTextField

from practices.admin.concept_field import ConceptsField
from practices.models import PracticePage
from practices.models.scales import Evidence
from practices.models.thesaurus import ConceptScheme


class PracticePageForm(WagtailAdminPageForm):
    """Checks the whole record when it is published, with the rows and tags as they were sent."""

    themes = ConceptsField(ConceptScheme.THEME, label=_("Themes"), help_text=_("One to five themes."))
    audiences = ConceptsField(ConceptScheme.AUDIENCE, label=_("Audiences"), help_text=_("Whom it serves."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.reference and "reference" in self.fields:
            self.fields["reference"].disabled = True
        self.fields["evidence"].choices = [(level.value, f"{level.value} {level.label}") for level in Evidence]
        for name, field in self.fields.items():
            if isinstance(field, CharField) and _is_long_text(name):
                _allow_any_length(field)

    def is_valid(self) -> bool:
        """Tell whether the data can be saved: as a draft, or by the record's rules where it goes live."""
        return super().is_valid() and (self.is_deferred_validation or self._keeps_rules())

    def _keeps_rules(self) -> bool:
        # In memory only: puts the tags and rows that were sent into the instance, so that the rules see them.
        self.save(commit=False)
        try:
            self.instance.check_rules()
        except ValidationError as error:
            for name, messages in error.error_dict.items():
                self.add_error(name if name in self.fields else None, messages)
        return not self.errors


class PlainNumberInput(NumberInput):
    """Shows 700 for 700.000, which is seven hundred thousand to a German eye."""

    def format_value(self, value: Any) -> str | None:
        """Return the number without the zeros that only the column's precision adds."""
        shown: str | None = super().format_value(value)
        return shown.rstrip("0").rstrip(".") if shown and "." in shown else shown


def attach() -> None:
    """Make Wagtail use this form; models themselves know no forms."""
    PracticePage.base_form_class = PracticePageForm
    register_form_field_override(models.DecimalField, override={"widget": PlainNumberInput})


def _is_long_text(name: str) -> bool:
    fields = {field.name: field for field in PracticePage._meta.fields}
    return isinstance(fields.get(name), models.TextField) and not isinstance(fields[name], RichTextField)


def _allow_any_length(field: CharField) -> None:
    # A browser cuts pasted text at "maxlength" without a word. The rules speak of it when the page is published.
    limit, field.max_length = field.max_length, None
    field.validators = [check for check in field.validators if getattr(check, "code", "") != "max_length"]
    field.widget.attrs.pop("maxlength", None)
    if limit:
        field.help_text = " ".join(
            filter(None, (str(field.help_text), _("At most %(limit)d characters.") % {"limit": limit}))
        )
