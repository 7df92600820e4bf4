"""FreeDict as Debian packages it. The tests need the packages: `make test` installs them."""

from pathlib import Path

import pytest

from deploy.debian import DICTIONARIES
from search.analysis.operators.current import OperatorsDictionary, read_dictionaries
from search.analysis.operators.dictd import Pair
from search.analysis.operators.table import PairTable, label_of

_FEW = 30_000


@pytest.fixture(scope="module")
def pairs() -> dict[str, set[Pair]]:
    return {language: set(found.pairs()) for language, found in read_dictionaries(Path(DICTIONARIES)).items()}


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> PairTable:
    made = OperatorsDictionary(Path(DICTIONARIES), tmp_path_factory.mktemp("tables"), "rules").pairs()
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("language", "word", "translation"),
    [
        ("fr", "réservoir", "Wasserbehälter"),
        ("fr", "goéland à ailes blanches", ""),
        ("fr", "calendrier de l’Avent", "Adventskalender"),
        ("fr", "reconnaître", "wiedererkennen"),
        ("de", "Lungenembolie", "embolie pulmonaire"),
        ("de", "Bezirkskrankenhaus", "hôpital psychiatrique"),
        ("de", "aktiv", "actif"),
    ],
)
def test_known_entries_are_read(pairs: dict[str, set[Pair]], language: str, word: str, translation: str) -> None:
    found = {pair.translation for pair in pairs[language] if pair.word == word}
    assert translation in found if translation else not found


@pytest.mark.parametrize("language", ["fr", "de"])
def test_most_words_have_short_translations(pairs: dict[str, set[Pair]], language: str) -> None:
    assert len({pair.word for pair in pairs[language]}) > _FEW
    assert not [pair for pair in pairs[language] if len(pair.translation.split()) > 3 or "(" in pair.translation]


def test_words_are_looked_up_both_ways(table: PairTable) -> None:
    sledge, german = label_of("luge", "fr"), label_of("Schlitten", "de")
    assert german in table.partners("fr", sledge)
    assert sledge in table.partners("de", german)
    embolism = label_of("embolie pulmonaire", "fr")
    assert embolism in table.partners("de", label_of("Lungenembolie", "de"))
    assert embolism in table.beginning("fr", *embolism)
