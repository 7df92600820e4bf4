"""Made-up practices: repeatable, one after the other, and in their numbers like real ones."""

from collections.abc import Iterator
from itertools import islice
from statistics import mean

from bench.scale.material import Material, body_of, demo_records, lessons_of
from bench.scale.practices import PracticeMaker
from practices.models.sections.identity import TEASER_LENGTH, TITLE_LENGTH
from search.registry import get_facets
from search.values import DocumentVersion, SearchDocument


def _versions(documents: list[SearchDocument], language: str) -> list[DocumentVersion]:
    return [version for document in documents for version in document.versions if version.language == language]


def _length(passages: tuple[str, ...]) -> int:
    return sum(len(passage.split()) for passage in passages)


def test_same_seed_makes_the_same_practices(material: Material, maker: PracticeMaker) -> None:
    again = PracticeMaker(material, seed=7)
    other = PracticeMaker(material, seed=8)

    assert list(maker.generate(20)) == list(again.generate(20))
    assert list(maker.generate(20)) != list(other.generate(20))


def test_practice_is_the_same_alone_and_in_a_series(maker: PracticeMaker) -> None:
    assert list(maker.generate(12))[11] == maker.make(11)


def test_practices_come_one_after_the_other(maker: PracticeMaker) -> None:
    endless = maker.generate(10**9)

    assert isinstance(endless, Iterator)
    assert [document.id for document in islice(endless, 3)] == ["p-1", "p-2", "p-3"]


def test_half_is_french_half_german_and_one_in_twenty_in_both(maker: PracticeMaker) -> None:
    documents = list(maker.generate(1000))

    assert sum(document.original_language == "fr" for document in documents) == 500
    assert sum(document.original_language == "de" for document in documents) == 500
    assert 30 <= sum(document.languages in (("fr", "de"), ("de", "fr")) for document in documents) <= 70
    assert len({document.id for document in documents}) == 1000


def test_every_facet_is_filled_and_no_code_is_as_frequent_as_the_first(maker: PracticeMaker) -> None:
    documents = list(maker.generate(300))

    for name in (facet.name for facet in get_facets()):
        codes = [code for document in documents for code in document.facets[name]]
        counts = sorted((codes.count(code) for code in set(codes)), reverse=True)
        assert all(document.facets[name] for document in documents), name
        assert len(counts) > 1, name
        # Languages alone are meant to be even.
        assert name == "language" or counts[0] > 2 * counts[-1], name


def test_parts_of_a_practice_are_those_of_the_record(maker: PracticeMaker) -> None:
    for document in maker.generate(100):
        assert document.published is not None
        assert document.concepts[0].scheme == "theme"
        assert document.concepts[-1].scheme == "audience"
        assert document.library is None or document.library.name in document.names
        for version in document.versions:
            assert 0 < len(version.title) <= TITLE_LENGTH
            assert 0 < len(version.teaser) <= TEASER_LENGTH
            assert len(version.lessons) == 6
            assert all(version.lessons)
            assert all(version.body)


def test_practices_are_about_as_long_as_those_of_the_demo(maker: PracticeMaker) -> None:
    documents = list(maker.generate(200))
    for language in ("fr", "de"):
        real = [
            _length((record.title, record.summary, *lessons_of(record), *body_of(record)))
            for record in demo_records()
            if record.language == language
        ]
        made = [
            _length((version.title, version.teaser, *version.lessons, *version.body))
            for version in _versions(documents, language)
        ]

        assert 0.85 < mean(made) / mean(real) < 1.2, language
