"""The thesaurus into the database and back."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from practices.models import Concept
from practices.models.thesaurus_stamp import thesaurus_stamp
from practices.thesaurus.loading import ThesaurusError, read_concepts, write_concepts
from practices.thesaurus.turtle import read_turtle, write_turtle
from tests.practices.thesaurus.records import JOB_CENTRE, SOUND, WORK, with_change

pytestmark = pytest.mark.django_db


def _run(command: str, *arguments: object, **options: object) -> str:
    out = StringIO()
    call_command(command, *map(str, arguments), stdout=out, stderr=out, **options)
    return out.getvalue()


def test_what_is_loaded_is_read_again() -> None:
    assert write_concepts(SOUND) == 4
    assert read_concepts() == sorted(SOUND, key=lambda concept: (concept.scheme, concept.order, concept.code))


def test_themes_are_in_their_order_and_topics_are_not_among_them() -> None:
    write_concepts(SOUND)
    assert [concept.code for concept in Concept.objects.themes()] == ["work"]
    assert [concept.code for concept in Concept.objects.leaves()] == ["everyone", "work"]


def test_loading_again_changes_nothing() -> None:
    write_concepts(SOUND)
    stamp = thesaurus_stamp()
    write_concepts(SOUND)
    assert thesaurus_stamp() == stamp
    assert len(read_concepts()) == 4


def test_a_changed_label_is_taken_over_and_an_editors_label_stays() -> None:
    write_concepts(SOUND)
    stamp = thesaurus_stamp()
    concept = Concept.objects.get(code="job-centre")
    concept.other_labels.create(language="fr", label="agence")
    concept.save()
    assert thesaurus_stamp() != stamp
    write_concepts(with_change(WORK, preferred={"fr": "Travail", "de": "Arbeit", "en": "Work"}))
    assert Concept.objects.get(code="work").preferred_fr == "Travail"
    assert Concept.objects.get(code="job-centre").other_labels.filter(label="agence").exists()


def test_a_thesaurus_that_breaks_a_rule_is_refused_whole() -> None:
    with pytest.raises(ThesaurusError, match="no concept “trade”"):
        write_concepts(with_change(JOB_CENTRE, broader="trade"))
    assert not Concept.objects.exists()


def test_the_commands_bring_a_file_in_and_out(tmp_path: Path) -> None:
    (tmp_path / "in.ttl").write_text(write_turtle(SOUND), encoding="utf-8")
    assert _run("import_thesaurus", tmp_path / "in.ttl", check=True) == "4 concepts keep every rule.\n"
    assert not Concept.objects.exists()
    assert _run("import_thesaurus", tmp_path / "in.ttl") == "Thesaurus: 4 concepts.\n"
    assert "4 concepts." in _run("export_thesaurus", tmp_path / "out.ttl")
    assert read_turtle(tmp_path / "out.ttl") == read_turtle(tmp_path / "in.ttl")


def test_a_check_that_fails_ends_with_an_error(tmp_path: Path) -> None:
    (tmp_path / "in.ttl").write_text(write_turtle(with_change(JOB_CENTRE, broader="trade")), encoding="utf-8")
    with pytest.raises(CommandError, match="1 rules are broken"):
        _run("import_thesaurus", tmp_path / "in.ttl", check=True)
    with pytest.raises(CommandError, match="no concept “trade”"):
        _run("import_thesaurus", tmp_path / "in.ttl")
