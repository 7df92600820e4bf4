"""The dictionary that the settings name: its table is made once, belongs to the version, and is never in the way."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.checks import WARNING
from django.test import Client
from pytest_django import Settings

from search.analysis.operators import current
from search.analysis.operators.current import OperatorsDictionary, dictionary_pairs, use_dictionary
from search.analysis.version import analysis_version
from search.checks import check_dictionary
from search.engines import make_engine
from search.operators_dictionary import use_named_dictionary
from search.values import IndexState
from tests.search.documents import sample
from tests.search.operators.dictd_files import write_dictionaries


@pytest.fixture(autouse=True)
def _no_dictionary_afterwards() -> Iterator[None]:
    yield
    use_dictionary(None)


def _again(dictionary: OperatorsDictionary) -> OperatorsDictionary:
    """Return the same dictionary as another process would see it."""
    return OperatorsDictionary(dictionary.folder, dictionary.tables, dictionary.rules)


def _tables(dictionary: OperatorsDictionary) -> list[Path]:
    return sorted(dictionary.tables.iterdir())


def test_the_table_is_made_once_and_says_so(
    dictionary: OperatorsDictionary, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dictionary.pairs()
    assert "is being prepared for the search" in caplog.text
    monkeypatch.setattr(current, "make_table", None)
    pairs = _again(dictionary).pairs()
    assert pairs is not None
    assert pairs.partners("fr", ("lug",)) or pairs.partners("de", ("schlitt",))


def test_other_rules_make_another_table_and_clear_the_old_one(dictionary: OperatorsDictionary) -> None:
    dictionary.pairs()
    (old,) = _tables(dictionary)
    OperatorsDictionary(dictionary.folder, dictionary.tables, "other rules").pairs()
    (new,) = _tables(dictionary)
    assert old != new


def test_a_damaged_table_is_made_anew(dictionary: OperatorsDictionary, caplog: pytest.LogCaptureFixture) -> None:
    dictionary.pairs()
    (path,) = _tables(dictionary)
    path.write_bytes(b"no table at all")
    assert _again(dictionary).pairs()
    assert "is damaged and is made anew" in caplog.text


def test_a_folder_that_cannot_be_written_is_no_obstacle(
    dictionary: OperatorsDictionary, caplog: pytest.LogCaptureFixture
) -> None:
    dictionary.tables.write_text("a file where the folder should be", encoding="utf-8")
    assert dictionary.pairs()
    assert "cannot be kept" in caplog.text


def test_the_version_of_the_index_tells_the_dictionary(dictionary: OperatorsDictionary) -> None:
    without = analysis_version()
    use_dictionary(dictionary)
    assert analysis_version() == f"{without}+dictionary{dictionary.fingerprint}"
    assert not dictionary.tables.exists()


def test_an_index_made_without_the_dictionary_is_outdated(dictionary: OperatorsDictionary, tmp_path: Path) -> None:
    engine = make_engine("tantivy://", default_folder=tmp_path / "index")
    engine.rebuild(sample())
    assert engine.status().state is IndexState.READY
    use_dictionary(dictionary)
    newer = make_engine("tantivy://", default_folder=tmp_path / "index")
    assert newer.status().state is IndexState.OUTDATED
    newer.rebuild(sample())
    assert newer.status().state is IndexState.READY


def test_another_dictionary_has_another_fingerprint(dictionary: OperatorsDictionary, tmp_path: Path) -> None:
    other = replace(dictionary, folder=write_dictionaries(tmp_path / "other", french=()))
    assert other.fingerprint != dictionary.fingerprint


def test_a_damaged_dictionary_is_logged_and_not_used(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    without = analysis_version()
    use_dictionary(OperatorsDictionary(tmp_path / "nowhere", tmp_path / "tables", "rules"))
    with caplog.at_level(logging.ERROR):
        assert dictionary_pairs() is None
    assert "There is no folder" in caplog.text
    assert analysis_version() == without


def test_the_setting_names_the_dictionary(tmp_path: Path, settings: Settings) -> None:
    settings.DATA_DIR = tmp_path
    settings.DICTIONARY_DIR = write_dictionaries(tmp_path / "dictd")
    use_named_dictionary()
    assert dictionary_pairs()
    assert check_dictionary() == []
    settings.DICTIONARY_DIR = None
    use_named_dictionary()
    assert dictionary_pairs() is None
    assert check_dictionary() == []


def test_the_check_says_in_a_sentence_what_is_wrong(tmp_path: Path, settings: Settings) -> None:
    settings.DICTIONARY_DIR = tmp_path / "nowhere"
    (problem,) = check_dictionary()
    assert problem.level == WARNING
    assert f"There is no folder {tmp_path / 'nowhere'}." in problem.msg


@pytest.mark.usefixtures("site")
def test_the_help_page_names_the_dictionary_and_its_licence_where_it_is_used(
    client: Client, dictionary: OperatorsDictionary
) -> None:
    assert "CC BY-SA 3.0" not in client.get("/fr/search/help/").content.decode()
    use_dictionary(dictionary)
    page = client.get("/fr/search/help/").content.decode()
    assert "dictionnaire français-allemand" in page
    assert "CC BY-SA 3.0" in page
