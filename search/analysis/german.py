"""German words: base form, the generic word for a feminine, then Snowball's stemmer."""

from search.analysis.dictionary import is_german_noun, lemmatize
from search.analysis.folding import fold
from search.analysis.snowball import snowball

# Only behind these does -in make a feminine: "Termin" and "Medizin" are none.
_FEMININE_ENDINGS = ("erin", "entin", "antin", "istin", "ärin", "eurin", "atin", "ogin")


def stem(word: str) -> str:
    """Return what all forms of a German word share, "Nutzerin" and "Nutzer" included."""
    generic = _generic(lemmatize(word, "de")).lower()
    # Snowball takes more off "alphabetisieren" than off "Alphabetisierung".
    return fold(generic[:-2] if generic.endswith("ieren") else snowball("german", generic))


def _generic(lemma: str) -> str:
    base = lemma[:-2]
    return base if lemma.lower().endswith(_FEMININE_ENDINGS) and is_german_noun(base) else lemma
