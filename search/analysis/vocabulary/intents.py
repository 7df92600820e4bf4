"""Words that ask for a kind of experience: who types "failure" wants records that tell one, whatever their words."""

from collections.abc import Iterator

from search.analysis.vocabulary.entries import Entry, Sense, Trust

_INTENTS: dict[str, dict[str, tuple[str, ...]]] = {
    "success": {
        "fr": ("succès", "réussite", "réussir"),
        "de": ("Erfolg", "erfolgreich", "Gelingen", "gelungen"),
        "en": ("success", "successful", "succeed"),
    },
    "difficulty": {
        "fr": ("difficulté", "obstacle", "problème", "frein"),
        "de": ("Schwierigkeit", "Hürde", "Hindernis", "Problem", "Stolperstein"),
        "en": ("difficulty", "obstacle", "problem", "challenge"),
    },
    "failure": {
        "fr": ("échec", "échouer", "raté", "insuccès", "fiasco"),
        "de": ("Scheitern", "gescheitert", "Misserfolg", "Fehlschlag", "Misslingen", "misslungen"),
        "en": ("failure", "fail", "failed"),
    },
}


def intent_entries() -> Iterator[Entry]:
    """Yield one meaning for each kind of lesson, its code as in the facet "tells"."""
    for code, words in _INTENTS.items():
        yield Entry(Sense(f"i:{code}", Trust.INTENT), words, is_in_texts=False)
