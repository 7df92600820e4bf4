"""The forms of the site around the practices."""

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

TEXT_LENGTH = 5000
_ABOUT_LENGTH = 500


class ContactForm(forms.Form):
    """A message to the team. Only the text is required; ``web_page`` is the field that people never see."""

    # The browser's own messages come in the browser's language and vanish; ours stay, in the reader's. For the same
    # reason no length stands in the page: a browser would cut what is pasted without a word.
    use_required_attribute = False

    text = forms.CharField(
        label=_("Your message"),
        help_text=_("In French, German or English. At most 5,000 characters."),
        widget=forms.Textarea(attrs={"rows": 8}),
        validators=[MaxLengthValidator(TEXT_LENGTH, _("Shorten your message to 5,000 characters."))],
        error_messages={"required": _("Write your message.")},
    )
    name = forms.CharField(
        label=_("Your name (optional)"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        validators=[MaxLengthValidator(120, _("Shorten the name to 120 characters."))],
    )
    email = forms.EmailField(
        label=_("Your e-mail address (optional)"),
        help_text=_("Only if you want an answer. It is never published."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("Check the e-mail address: it looks like name@example.org.")},
    )
    about = forms.CharField(required=False, widget=forms.HiddenInput)
    web_page = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        """The fields that people fill in."""
        return [self["text"], self["name"], self["email"]]

    @property
    def faulty_fields(self) -> list[forms.BoundField]:
        """Those of them whose content was refused."""
        return [field for field in self.shown_fields if field.errors]

    def clean_about(self) -> str:
        """Keep what fits: the address of a page is a hint, and no reason to refuse a message."""
        return str(self.cleaned_data["about"])[:_ABOUT_LENGTH]
