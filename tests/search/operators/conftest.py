"""A dictionary of the tests' own words, and the sample's vocabulary with it."""

from pathlib import Path

import pytest

from search.analysis.operators.current import OperatorsDictionary
from search.analysis.vocabulary.vocabulary import Vocabulary
from tests.search.operators.dictd_files import write_dictionaries
from tests.search.sample_vocabulary import sample_vocabulary


@pytest.fixture
def dictionary(tmp_path: Path) -> OperatorsDictionary:
    """A dictionary that no table was made of yet."""
    return OperatorsDictionary(write_dictionaries(tmp_path / "dictd"), tmp_path / "tables", "rules")


@pytest.fixture
def vocabulary(dictionary: OperatorsDictionary) -> Vocabulary:
    """The sample's vocabulary that looks unknown words up."""
    return Vocabulary((), "with dictionary", base=sample_vocabulary(), pairs=dictionary.pairs())
