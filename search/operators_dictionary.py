"""The setting ``DICTIONARY_DIR``: where the operator's dictionary is, and where what is made of it is kept."""

from django.conf import settings

from search.analysis.operators.current import OperatorsDictionary, use_dictionary
from search.analysis.version import STEMS_VERSION


def use_named_dictionary() -> None:
    """Use the dictionary that the settings name, or none."""
    folder = settings.DICTIONARY_DIR
    tables = settings.DATA_DIR / "dictionary"
    use_dictionary(OperatorsDictionary(folder, tables, STEMS_VERSION) if folder else None)
