"""Reading texts for an index: what was met before is known, whatever stands around it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import reading
from search.analysis.reading import Reader
from tests.search.sample_vocabulary import sample_vocabulary

_PIECES = ("usager", "ère", "s", "e", "Nutzer", "innen", "l", "qu", "’", "'", "·", "(", ")", "*", "-", "/", "é", "1")
_SIGNS = (*'.,;:!?…«»„“”"',)


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(_SIGNS), max_size=3).map("".join),
    st.lists(st.sampled_from((*_PIECES, *_SIGNS)), min_size=1, max_size=8).map("".join),
    st.lists(st.sampled_from(_SIGNS), max_size=3).map("".join),
    st.sampled_from(("fr", "de", "en")),
)
def test_signs_around_a_word_change_nothing_of_what_is_read(before: str, word: str, after: str, language: str) -> None:
    whole = f"{before}{word}{after}"
    alone = Reader(language, sample_vocabulary()).read(whole.strip("".join(_SIGNS)))
    signed = Reader(language, sample_vocabulary())
    assert signed.read(whole).keys == alone.keys
    assert signed._analyse(whole).keys == alone.keys


def test_what_is_met_again_is_kept_when_the_rest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_CHUNKS", 4)
    reader = Reader("de", sample_vocabulary())
    texts = [f"Wort{number} Bibliothek." for number in range(20)]
    first = [reader.read(text) for text in texts]
    assert len(reader._known) + len(reader._known_before) <= 10
    assert [reader.read(text) for text in texts] == first
