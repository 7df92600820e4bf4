"""What ``manage.py check`` says about the settings of the search."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as CheckWarning
from django.core.checks import register as register_check
from django.utils.translation import gettext as _

from search.analysis.operators.current import read_dictionaries
from search.analysis.operators.dictd import DictionaryError


def register() -> None:
    """Add the checks to Django's."""
    register_check(check_dictionary, "search")


def check_dictionary(app_configs: Sequence[Any] | None = None, **_options: Any) -> list[CheckMessage]:
    """Tell whether the dictionary that the operator named is there and whole."""
    if not settings.DICTIONARY_DIR:
        return []
    try:
        read_dictionaries(settings.DICTIONARY_DIR)
    except DictionaryError as error:
        message = _("The dictionary that DICTIONARY_DIR names cannot be used, and the search does without it. %(why)s")
        hint = _("Install the packages dict-freedict-fra-deu and dict-freedict-deu-fra, or unset DICTIONARY_DIR.")
        return [CheckWarning(message % {"why": error}, hint=hint, id="search.W001")]
    return []
