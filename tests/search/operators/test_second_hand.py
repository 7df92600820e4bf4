"""Words that only the operator's dictionary knows: found across languages, less trusted, never in place of ours."""

from pathlib import Path

import pytest

from search.analysis.operators.agreement import agreed
from search.analysis.subjects import subject_stems
from search.analysis.vocabulary.current import override_vocabulary
from search.analysis.vocabulary.entries import Entry, Sense, Trust, concept_sense
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.words import stem
from search.engine import SearchEngine
from search.engines import make_engine
from search.values import SearchQuery, SearchResults
from tests.search.documents import document, version
from tests.search.sample_vocabulary import sample_vocabulary


def _filled(folder: Path, vocabulary: Vocabulary) -> SearchEngine:
    engine = make_engine("tantivy-memory://", default_folder=folder)
    with override_vocabulary(vocabulary):
        engine.rebuild(
            [
                document("gulls", version("de", "Möwen am Hafen")),
                document("sledges", version("de", "Schlitten für alle")),
                document("jail", version("de", "Bücher im Knast")),
                document("trolley", version("fr", "Un chariot à bagages plein de livres")),
            ]
        )
    return engine


def _search(engine: SearchEngine, vocabulary: Vocabulary, text: str, language: str = "fr") -> SearchResults:
    with override_vocabulary(vocabulary):
        return engine.search(SearchQuery(text=text, language=language))


@pytest.mark.parametrize(
    ("question", "found", "form"),
    [
        ("goélands", "gulls", "Möwen"),
        ("luge", "sledges", "Schlitten"),
        ("prison", "jail", "Knast"),
        ("Kofferkuli", "trolley", "chariot à bagages"),
    ],
)
def test_a_word_finds_its_translation_and_tells_it(
    tmp_path: Path, vocabulary: Vocabulary, question: str, found: str, form: str
) -> None:
    (hit,) = _search(_filled(tmp_path, vocabulary), vocabulary, question).hits
    assert hit.id == found
    assert [word.forms for word in hit.matched] == [(form,)]


def test_without_a_dictionary_nothing_is_found(tmp_path: Path) -> None:
    engine = _filled(tmp_path, sample_vocabulary())
    for question in ("goélands", "luge", "prison", "Kofferkuli"):
        assert _search(engine, sample_vocabulary(), question).total == 0


def test_an_english_word_reaches_what_a_translation_leads_to(tmp_path: Path, vocabulary: Vocabulary) -> None:
    (hit,) = _search(_filled(tmp_path, vocabulary), vocabulary, "jail", "en").hits
    assert hit.id == "jail"


def test_words_that_the_glossary_knows_mean_nothing_more(vocabulary: Vocabulary) -> None:
    for language, word in (("fr", "prison"), ("de", "Gefängnis"), ("fr", "devoirs")):
        stems = stem(word, language)
        assert vocabulary.senses(language, stems) == sample_vocabulary().senses(language, stems)


def test_meanings_from_the_dictionary_are_trusted_less(vocabulary: Vocabulary) -> None:
    senses = [*vocabulary.senses("de", stem("Knast", "de")), *vocabulary.senses("de", stem("Möwe", "de"))]
    assert {sense.trust for sense in senses} == {Trust.DICTIONARY}


def test_an_unknown_word_means_what_its_known_translation_means(vocabulary: Vocabulary) -> None:
    (prison,) = vocabulary.senses("fr", stem("prison", "fr"))
    assert prison.key in {sense.key for sense in vocabulary.senses("de", stem("Knast", "de"))}


def test_english_is_not_looked_up(vocabulary: Vocabulary) -> None:
    assert vocabulary.senses("en", "luge") == ()
    assert not list(vocabulary.stems_of(Sense("d:luge", Trust.DICTIONARY), "en"))


def test_a_word_of_the_dictionary_never_names_a_concept(tmp_path: Path, vocabulary: Vocabulary) -> None:
    entry = Entry(concept_sense("birds"), {"fr": ("mouette",), "de": ("Vogel",)})
    known = Vocabulary([entry], "birds", pairs=vocabulary._second_hand._pairs if vocabulary._second_hand else None)
    engine = _filled(tmp_path, known)
    assert [hit.id for hit in _search(engine, known, "mouette").hits] == ["gulls"]
    with override_vocabulary(known):
        exact = engine.search(SearchQuery(text="", language="fr", concept="birds", has_narrower=False))
    assert exact.total == 0
    assert _search(engine, known, "goéland").concepts == ()


def test_expressions_of_the_dictionary_are_found_in_texts(vocabulary: Vocabulary) -> None:
    words = subject_stems("un chariot à bagages", "fr")
    (found,) = vocabulary.expressions("fr", words, 0, is_asked=False)
    assert (found.length, found.sense.trust) == (2, Trust.DICTIONARY)


def test_pairs_of_one_dictionary_count_where_a_word_has_no_other() -> None:
    def pairs(*words: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        return [((french,), (german,)) for french, german in (word.split("=") for word in words)]

    found = set(agreed(pairs("chien=hund", "chien=hahn", "coq=hahn"), pairs("chien=hund", "coq=hahn", "chat=katze")))
    assert found == set(pairs("chien=hund", "coq=hahn", "chat=katze"))
