"""Meanings, expressions, and the glossary's file."""

from pathlib import Path

import pytest

from search.analysis.questions import read_question
from search.analysis.subjects import subject_stems
from search.analysis.vocabulary.entries import Entry, Sense, Trust
from search.analysis.vocabulary.glossary import GLOSSARY_FILE, GlossaryError, glossary_entries, read_groups
from search.analysis.vocabulary.intents import intent_entries
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.words import stem
from tests.search.sample_vocabulary import sample_vocabulary


def test_forms_of_a_word_have_its_meanings_in_every_language() -> None:
    meanings = {
        sample_vocabulary().senses(language, stem(word, language))
        for language, word in (("fr", "prisons"), ("de", "Gefängnisses"), ("en", "jails"))
    }
    assert len(meanings) == 1
    assert meanings != {()}


def test_an_expression_begins_at_its_first_word() -> None:
    words = subject_stems("de l'aide aux devoirs", "fr")
    (found,) = sample_vocabulary().expressions("fr", words, 0, is_asked=False)
    assert found.length == 2
    assert not list(sample_vocabulary().expressions("fr", words, 1, is_asked=False))


def test_words_for_failure_mean_it_in_questions_only() -> None:
    word = stem("échec", "fr")
    assert not any(sense.trust is Trust.INTENT for sense in sample_vocabulary().senses("fr", word))
    assert any(sense.trust is Trust.INTENT for sense in sample_vocabulary().asked_senses("fr", word))


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "marché"), ("en", "work"), ("de", "funktionieren"), ("de", "Nutzer")]
)
def test_a_label_that_denies_is_not_what_is_left_of_it(language: str, word: str) -> None:
    labels = {
        "fr": ("ce qui n’a pas marché",),
        "de": ("was nicht funktioniert hat", "Nicht-Nutzer"),
        "en": ("did not work",),
    }
    failed = Entry(Sense("c:failed", Trust.CONCEPT), labels)
    assert Vocabulary([failed], "test").asked_senses(language, stem(word, language)) == ()


def test_the_lone_word_for_market_or_work_asks_for_no_kind_of_experience() -> None:
    written = Vocabulary((*glossary_entries(), *intent_entries()), "written")
    for text in ("marché", "work", "Markt", "marcher", "funktionieren"):
        senses = [sense for word in read_question(text, written).words for sense in word.senses]
        assert not [sense for sense in senses if sense.trust is Trust.INTENT]


def test_wider_meanings_are_known() -> None:
    wide, narrow = Sense("c:work", Trust.CONCEPT), Sense("c:job", Trust.CONCEPT)
    entries = [Entry(narrow, {"fr": ("métier",)}, wider=(wide,)), Entry(wide, {"fr": ("travail",)})]
    vocabulary = Vocabulary(entries, "test")
    assert vocabulary.wider(narrow) == (wide,)
    assert vocabulary.wider(wide) == ()


def test_the_glossary_is_large_enough_and_every_word_is_analysed() -> None:
    groups = list(read_groups(GLOSSARY_FILE))
    assert len(groups) >= 2_500
    unread = [
        (group.number, word)
        for group in groups
        for language, words in group.words.items()
        for word in words
        if not subject_stems(word, language)
    ]
    assert unread == []


def test_no_group_stands_twice() -> None:
    pairs = [(group.words["fr"], group.words["de"]) for group in read_groups(GLOSSARY_FILE)]
    assert len(pairs) == len(set(pairs))


def test_proper_names_are_marked_as_such() -> None:
    names = {word for entry in glossary_entries() if entry.is_name for word in entry.words["fr"]}
    assert {"Munich", "Cologne"} <= names


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("n\tprison\tGefängnis", "line 2: 3 columns instead of 4"),
        ("x\tprison\tGefängnis\tprison", "line 2: “x” is no part of speech"),
        ("n\tprison\t\tprison", "line 2: no word in French or in German"),
    ],
)
def test_a_line_that_is_no_group_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "glossary.tsv"
    path.write_text(f"# heading\n{line}\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match=message):
        list(read_groups(path))
