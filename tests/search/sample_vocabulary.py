"""A vocabulary small enough to be kept in mind: the sample's concepts and a few groups of words."""

from search.analysis.documents import labels_of
from search.analysis.vocabulary.entries import Entry, Sense, Trust, concept_sense
from search.analysis.vocabulary.intents import intent_entries
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.values import LANGUAGES
from tests.search.documents import JOB_SEARCH, JOB_SEEKERS, LITERACY

GROUPS: tuple[tuple[str, str, str], ...] = (
    ("bénévole; volontaire", "Ehrenamtliche; Freiwillige", "volunteer"),
    ("sans-abri; sans domicile fixe; SDF", "Obdachlose; obdachlos", "homeless"),
    ("prison", "Gefängnis; Justizvollzugsanstalt", "prison; jail"),
    ("devoirs", "Hausaufgaben", "homework"),
    ("aide aux devoirs", "Hausaufgabenhilfe", "homework help"),
    ("bibliobus", "Bücherbus; Fahrbücherei", "mobile library; bookmobile"),
    ("langue", "Sprache", "language"),
    ("lecture à voix haute", "Vorlesen", "reading aloud"),
    ("immeuble", "Wohnhaus", "apartment building"),
    ("jeune", "Jugendliche; jung", "young person; young"),
    ("violent; violence", "gewalttätig; Gewalt", "violent; violence"),
)
NAMES: tuple[tuple[str, str, str], ...] = (("Munich", "München", "Munich"), ("Cologne", "Köln", "Cologne"))


def sample_vocabulary() -> Vocabulary:
    """Return it; made once, since its words have to be analysed."""
    return _VOCABULARY


def _entry(number: int, row: tuple[str, str, str], *, is_name: bool) -> Entry:
    words = {language: tuple(cell.split("; ")) for language, cell in zip(("fr", "de", "en"), row, strict=True)}
    return Entry(Sense(f"{'n' if is_name else 'g'}{number}", Trust.GLOSSARY), words, is_name=is_name)


def _entries() -> list[Entry]:
    concepts = [
        Entry(concept_sense(concept.code), {language: labels_of(concept, language) for language in LANGUAGES})
        for concept in (LITERACY, JOB_SEEKERS, JOB_SEARCH)
    ]
    groups = [_entry(number, row, is_name=False) for number, row in enumerate(GROUPS)]
    names = [_entry(number, row, is_name=True) for number, row in enumerate(NAMES)]
    return [*concepts, *groups, *names, *intent_entries()]


_VOCABULARY = Vocabulary(_entries(), "sample")
