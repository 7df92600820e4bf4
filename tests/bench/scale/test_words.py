"""Words are drawn as natural texts have them."""

from collections import Counter
from random import Random

import pytest

from bench.scale.material import Material
from bench.scale.words import WordSource


def test_frequent_words_of_the_demo_come_first(material: Material) -> None:
    assert material.words["fr"][0] == "de"
    assert {"die", "und", "der"} <= set(material.words["de"][:5])
    assert any(word.startswith("Hausaufgaben") for word in material.words["de"])


@pytest.mark.parametrize("language", ["fr", "de"])
def test_frequency_falls_with_the_rank_as_zipf_has_it(material: Material, language: str) -> None:
    source = WordSource(language, material.words[language])
    counts = Counter(source.draw(Random(1), 100_000))
    first, tenth, hundredth = (counts[material.words[language][rank - 1]] for rank in (1, 10, 100))

    assert 8 < first / tenth < 12
    assert 7 < tenth / hundredth < 13


@pytest.mark.parametrize("language", ["fr", "de"])
def test_new_words_keep_coming_but_ever_fewer(material: Material, language: str) -> None:
    source = WordSource(language, material.words[language])
    words = source.draw(Random(2), 200_000)
    quarter, half, whole = (len(set(words[:number])) for number in (50_000, 100_000, 200_000))

    assert 1.2 < half / quarter < 1.9
    assert 1.2 < whole / half < 1.9
    assert whole > len(material.words[language]) / 2


def test_german_tail_has_compounds_of_known_nouns() -> None:
    source = WordSource("de", ["Bücher", "Haus", "und"])
    tail = [source.rare_word(rank) for rank in range(10_000, 10_100)]

    assert "Bücherhaus" in tail
    assert tail == [source.rare_word(rank) for rank in range(10_000, 10_100)]
    assert len(set(tail)) > 30
