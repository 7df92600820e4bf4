"""The questions that the help page shows as examples: in the reader's language, each a link to its results."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

DICTIONARY_SOURCE: Mapping[str, str] = {
    "home": "https://freedict.org/",
    "licence": "https://creativecommons.org/licenses/by-sa/3.0/",
}
"""Whose the operator's dictionary is, and under which licence."""

# Search words stand in their own language, whatever the reader's: so no messages of the catalogue.
_EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "people": "sans-abri",
        "service": "aide aux devoirs",
        "phrase": "«\u202ffacile à lire\u202f»",
        "excluded": "lecture -prison",
        "library": "bibliothèque:Berlin",
        "place": "langue lieu:Munich",
        "mistyped": "iletrisme",
        "failure": "échecs avec des jeunes",
    },
    "de": {
        "people": "Obdachlose",
        "service": "Hausaufgabenhilfe",
        "phrase": "„lebenslanges Lernen“",
        "excluded": "Lesen -Gefängnis",
        "library": "Bibliothek:Aachen",
        "place": "Jugendliche Ort:Brüssel",
        "mistyped": "Analphabetissmus",
        "failure": "Scheitern mit Jugendlichen",
    },
    "en": {
        "people": "homeless people",
        "service": "homework help",
        "phrase": "“Facile à lire”",
        "excluded": "reading -prison",
        "library": "library:Aachen",
        "place": "workshop place:Berlin",
        "mistyped": "iliteracy",
        "failure": "failure with young people",
    },
}
_FOUND: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]] = {
    "fr": {
        "people": (("de", "obdachlos"), ("de", "Wohnungslose"), ("en", "homeless")),
        "service": (("de", "Hausaufgabenhilfe"), ("en", "homework help")),
    },
    "de": {
        "people": (("fr", "sans-abri"), ("fr", "sans domicile"), ("en", "homeless")),
        "service": (("fr", "aide aux devoirs"), ("en", "homework help")),
    },
    "en": {
        "people": (("fr", "sans-abri"), ("de", "obdachlos"), ("de", "Wohnungslose")),
        "service": (("fr", "aide aux devoirs"), ("de", "Hausaufgabenhilfe")),
    },
}


@dataclass(frozen=True, kw_only=True)
class Example:
    """A question, the address of its results, and words of other languages that it finds: (language, word)."""

    words: str
    url: str
    found: tuple[tuple[str, str], ...] = ()


def examples(language: str, path: str) -> Mapping[str, Example]:
    """Return the examples for readers of a language, by what they show."""
    found = _FOUND[language]
    return {
        name: Example(words=words, url=f"{path}?{urlencode({'q': words})}", found=found.get(name, ()))
        for name, words in _EXAMPLES[language].items()
    }
