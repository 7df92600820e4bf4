"""What every engine must do. An engine's test module subclasses EngineContract with its own `engine` fixture."""

from dataclasses import replace
from datetime import date

import pytest

from search.engine import SearchEngine
from search.values import DocumentVersion, Hit, SearchDocument, SearchQuery, SearchResults, Sort, SuggestionKind
from tests.search.documents import (
    document,
    french_practice_on_job_search,
    german_practice_on_literacy,
    practice_in_two_languages,
    sample,
    version,
)

FACETS = ("theme", "country", "tells", "language")


def ask(engine: SearchEngine, text: str = "", language: str = "fr", **values: object) -> SearchResults:
    """Search with the facets of the sample."""
    return engine.search(SearchQuery(text=text, language=language, facets=FACETS, **values))  # type: ignore[arg-type]


def ids(results: SearchResults) -> list[str]:
    """Return the references of the hits in order."""
    return [hit.id for hit in results.hits]


def marked(hit: Hit) -> list[str]:
    """Return what is marked in title and snippet."""
    return [fragment.text for fragment in (*hit.title, *hit.snippet) if fragment.is_match]


class EngineContract:
    """The tests; `engine` must be empty and ready."""

    @pytest.fixture
    def filled(self, engine: SearchEngine) -> SearchEngine:
        """Return the engine with the sample in it."""
        engine.rebuild(sample())
        return engine

    # Matching

    def test_french_word_finds_its_other_forms(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "bénévole")) == ["fr-001"]

    def test_word_without_accents_finds_the_word_with_them(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "benevoles")) == ["fr-001"]

    def test_part_of_a_german_compound_finds_the_whole(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "Hausaufgaben", "de")) == ["de-009"]

    def test_compound_finds_its_parts_standing_apart(self, engine: SearchEngine) -> None:
        engine.rebuild([document("a", version("de", "Hilfe bei Hausaufgaben")), document("b", version("de", "Hilfe"))])
        assert ids(ask(engine, "Hausaufgabenhilfe", "de")) == ["a"]

    def test_whole_compound_ranks_above_its_parts(self, engine: SearchEngine) -> None:
        apart = document("apart", version("de", "Hilfe bei Hausaufgaben"))
        whole = document("whole", version("de", "Hausaufgabenhilfe am Montag"))
        engine.rebuild([apart, whole, document("other", version("de", "Etwas anderes"))])
        assert ids(ask(engine, "Hausaufgabenhilfe", "de")) == ["whole", "apart"]

    @pytest.mark.parametrize("typed", ["München", "munchen", "Muenchen", "MÜNCHEN"])
    def test_place_is_found_however_its_umlaut_is_typed(self, filled: SearchEngine, typed: str) -> None:
        assert ids(ask(filled, typed)) == ["de-009"]

    def test_french_word_finds_german_practice_by_its_theme(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "illettrisme")) == ["de-009"]

    def test_german_word_finds_french_practice_by_its_theme(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "Bewerbung", "de")) == ["fr-001"]

    def test_language_of_the_words_does_not_depend_on_the_reader(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "Bewerbung", "fr")) == ids(ask(filled, "Bewerbung", "en")) == ["fr-001"]

    def test_name_of_a_country_is_found_in_the_other_language(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "Allemagne")) == ["de-009"]

    def test_title_counts_more_than_body(self, engine: SearchEngine) -> None:
        in_body = document("body", version("fr", "Un lieu", body="On y parle de jardin."))
        in_title = document("title", version("fr", "Un jardin", body="On y parle de tout."))
        engine.rebuild([in_body, in_title])
        assert ids(ask(engine, "jardin")) == ["title", "body"]

    def test_two_words_must_both_be_there(self, filled: SearchEngine) -> None:
        results = ask(filled, "emploi bénévoles")
        assert (ids(results), results.is_relaxed) == (["fr-001"], False)

    def test_any_of_a_few_words_is_enough_and_a_practice_with_more_of_them_comes_first(
        self, engine: SearchEngine
    ) -> None:
        both = document("both", version("fr", "Un emploi au jardin"))
        one = document("one", version("fr", "Un jardin"))
        engine.rebuild([one, both, document("none", version("fr", "Autre chose"))])
        results = ask(engine, "emploi jardin")
        assert (ids(results), results.is_relaxed) == (["both", "one"], False)

    def test_a_third_of_many_words_is_wanted_or_any_where_no_practice_has_so_many(self, filled: SearchEngine) -> None:
        results = ask(filled, "emploi bénévoles licorne dragon chimère griffon")
        assert (ids(results), results.is_relaxed) == (["fr-001"], False)
        results = ask(filled, "emploi licorne dragon chimère griffon sirène")
        assert (ids(results), results.is_relaxed) == (["fr-001"], True)

    # Across languages

    @pytest.mark.parametrize("typed", ["devoirs", "Hausaufgaben", "homework", "aide aux devoirs", "HAUSAUFGABENHILFE"])
    def test_word_finds_its_meaning_in_every_language(self, filled: SearchEngine, typed: str) -> None:
        assert ids(ask(filled, typed))[:1] == ["de-009"]

    def test_meaning_counts_the_same_in_both_languages(self, engine: SearchEngine) -> None:
        french = document("fr", version("fr", "Une prison ouvre ses portes"))
        german = document("de", version("de", "Ein Gefängnis öffnet seine Türen"))
        engine.rebuild([french, german, document("none", version("de", "Etwas anderes"))])
        for typed in ("prison", "Gefängnis", "jail"):
            assert sorted(ids(ask(engine, typed))) == ["de", "fr"]

    def test_hit_shows_the_foreign_words_that_answer(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "aide aux devoirs").hits
        assert hit.matched[0].forms == ("Hausaufgabenhilfe",)
        assert "Hausaufgabenhilfe" in marked(hit)

    def test_one_of_the_first_ten_hits_is_told_in_another_language(self, engine: SearchEngine) -> None:
        french = [document(f"fr-{number:03}", version("fr", "La prison, une prison")) for number in range(15)]
        mention = version("de", "Ein Haus", body=f"Neben dem Gefängnis. {'Und noch viel mehr. ' * 30}")
        engine.rebuild([*french, document("de-001", mention)])
        for size in (20, 10, 5):
            pages = [ids(ask(engine, "prison", page=page, page_size=size)) for page in range(1, 20 // size + 1)]
            found = [identifier for page in pages for identifier in page]
            assert found.index("de-001") == 9
            assert sorted(found) == sorted([*(f"fr-{number:03}" for number in range(15)), "de-001"])

    def test_expression_outranks_its_words_apart(self, engine: SearchEngine) -> None:
        apart = document("apart", version("fr", "Une aide de la ville et des devoirs de citoyen"))
        together = document("together", version("de", "Hausaufgabenhilfe"))
        engine.rebuild([apart, together, document("none", version("fr", "Autre chose"))])
        assert ids(ask(engine, "aide aux devoirs")) == ["together", "apart"]

    @pytest.mark.parametrize("typed", ["échec", "Scheitern", "failures"])
    def test_word_for_failure_finds_what_tells_one_without_the_word(self, filled: SearchEngine, typed: str) -> None:
        assert ids(ask(filled, typed)) == ["fr-001"]

    def test_practice_is_found_by_the_place_of_the_other_language(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "Munich")) == ["de-009"]

    # Spelling

    @pytest.mark.parametrize(
        ("typed", "repairs"),
        [
            ("Hausaufgbaen", (("Hausaufgbaen", "hausaufgaben"),)),
            ("benevolles", (("benevolles", "benevoles"),)),
            ("devoirshausaufgaben", (("devoirshausaufgaben", "devoirs Hausaufgaben"),)),
            ("Hausauf gaben", (("Hausauf gaben", "Hausaufgaben"),)),
            ("Hausaufgaben", ()),
            ("hausaufgaben hilfe", ()),
            ("München", ()),
            ("xyzzyxyz", ()),
        ],
    )
    def test_mistyped_word_is_repaired_and_the_repair_is_told(
        self, filled: SearchEngine, typed: str, repairs: tuple[tuple[str, str], ...]
    ) -> None:
        results = ask(filled, typed)
        assert tuple((repair[0], repair[1]) for repair in results.repairs) == repairs
        assert bool(results.total) is (typed != "xyzzyxyz")

    def test_a_compound_typed_as_two_words_is_found(self, engine: SearchEngine) -> None:
        engine.rebuild([document("help", version("de", "Hausaufgabenhilfe am Abend")), *sample()])
        assert ids(ask(engine, "hausaufgaben hilfe"))[0] == "help"

    def test_nothing_is_repaired_for_who_does_not_want_it(self, filled: SearchEngine) -> None:
        results = ask(filled, "Hausaufgbaen", is_literal=True)
        assert (results.total, results.repairs) == (0, ())

    # Signs

    def test_phrase_wants_its_words_in_a_row(self, engine: SearchEngine) -> None:
        row = document("row", version("fr", "Lire à voix haute au parc"))
        apart = document("apart", version("fr", "À haute dose, lire d'une voix"))
        engine.rebuild([row, apart])
        assert ids(ask(engine, '"lire à voix haute"')) == ["row"]
        assert sorted(ids(ask(engine, "lire à voix haute"))) == ["apart", "row"]

    def test_minus_excludes_a_word_in_every_language(self, filled: SearchEngine) -> None:
        assert sorted(ids(ask(filled, "-Hausaufgabenhilfe"))) == ["de-020", "fr-001"]
        assert sorted(ids(ask(filled, '-"aide aux devoirs"'))) == ["de-020", "fr-001"]
        assert sorted(ids(ask(filled, "-bibliobus"))) == ["de-009", "fr-001"]
        assert ids(ask(filled, "emploi -bénévoles")) == []

    @pytest.mark.parametrize("typed", ["lieu:Munich", "Ort:München", "ort: muenchen", "Bibliothek:Stadtbibliothek"])
    def test_field_word_asks_for_place_or_library(self, engine: SearchEngine, typed: str) -> None:
        named = replace(german_practice_on_literacy(), places=("München", "Bayern"))
        engine.rebuild([named, document("other", version("de", "Ein Besuch in München"))])
        assert ids(ask(engine, typed)) == ["de-009"]

    def test_signs_alone_find_nothing_and_break_nothing(self, filled: SearchEngine) -> None:
        for typed in ('"', "((", "-", '"" -""', "lieu:", "- -"):
            assert ask(filled, typed).total == 0, typed

    # Concepts

    def test_concept_in_the_question_is_named(self, filled: SearchEngine) -> None:
        assert ask(filled, "chercheurs, illettrisme").concepts == ("literacy",)
        assert ask(filled, "Demandeurs d'emploi").concepts == ("job-seekers",)

    def test_concept_can_be_asked_for_without_words(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, concept="literacy")) == ["de-009"]
        assert ids(ask(filled, concept="job-seekers", has_narrower=False)) == ["fr-001"]
        assert ask(filled, concept="nothing").total == 0

    def test_practice_like_another_is_found_across_languages(self, filled: SearchEngine) -> None:
        like = ask(filled, "Hausaufgabenhilfe, lesen und schreiben", similar_to="de-009")
        assert "de-009" not in ids(like)

    def test_small_words_are_not_required(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "un emploi avec des bénévoles")) == ["fr-001"]

    def test_a_filter_that_leaves_nothing_does_not_relax_the_words(self, filled: SearchEngine) -> None:
        results = ask(filled, "emploi bénévoles", filters={"country": ("DE",)})
        assert (results.total, results.is_relaxed) == (0, False)

    def test_words_that_nobody_wrote_find_nothing(self, filled: SearchEngine) -> None:
        results = ask(filled, "xyzzy")
        assert (results.total, results.hits, results.words) == (0, (), ("xyzzy",))

    def test_empty_question_finds_everything_newest_first(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "  ")) == ["de-020", "fr-001", "de-009"]

    # Hits

    def test_hit_is_shown_in_the_readers_language_when_there_is_a_version(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "Bücherbus", "fr").hits
        assert (hit.language, hit.plain_title, hit.languages) == ("fr", "À l'écoute du quartier", ("de", "fr"))

    def test_hit_without_a_version_for_the_reader_is_shown_in_its_original(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "Bücherbus", "en").hits
        assert (hit.language, hit.plain_title) == ("de", "Zuhören im Wohnviertel")

    def test_a_family_is_one_hit_whichever_version_matches(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, "bus")) == ["de-020"]

    def test_only_the_part_of_a_compound_that_matched_is_marked(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "Grundbildung", "de").hits
        assert "Grundbildungs" in marked(hit)
        assert "Das Grundbildungsprojekt" in hit.plain_snippet

    def test_inclusive_writing_is_found_and_marked_whole(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "Nutzerin", "de").hits
        assert marked(hit) == ["Nutzer*innen"]

    def test_foreign_hit_shows_the_theme_that_the_word_names(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "illettrisme").hits
        (match,) = hit.matched
        assert (match.word, match.concepts) == ("illettrisme", ("literacy",))
        assert match.forms == ("Grundbildungs",)

    def test_hit_without_marks_shows_the_teaser(self, filled: SearchEngine) -> None:
        (hit,) = ask(filled, "Cergy").hits
        assert hit.plain_snippet == "Des bénévoles aident à écrire un CV."

    # Facets

    def test_counts_cover_every_language_of_a_family(self, filled: SearchEngine) -> None:
        assert ask(filled).facet_counts["language"] == {"fr": 2, "de": 2}

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("", 3),
            ("bénévole", 1),
            ("illettrisme emploi", 2),
            ("Hausaufgabenhilfe", 1),
            ("Grundbildungsprojekt", 1),
            ("illettrisme -Grundbildung", 0),
            ("emploi -Grundbildung", 1),
            ("„leichte Sprache“", 0),
            ("bus lieu:Berlin", 0),
            ("les des und", 1),
            ("bus emploi illettrisme prison jardin piano toit violon écran", 3),
            ("bus emploi illettrisme", 3),
            ("Xyzzy", 0),
        ],
    )
    def test_what_is_counted_is_what_is_found(self, filled: SearchEngine, typed: str, found: int) -> None:
        results = ask(filled, typed)
        assert results.total == len(results.hits) == sum(results.facet_counts["country"].values()) == found

    def test_counts_leave_out_the_facets_own_filter(self, filled: SearchEngine) -> None:
        results = ask(filled, filters={"country": ("FR",)})
        assert results.facet_counts["country"] == {"FR": 1, "DE": 2}
        assert results.facet_counts["theme"] == {"job-search": 1}

    def test_codes_of_one_facet_widen_and_facets_narrow_each_other(self, filled: SearchEngine) -> None:
        filters = {"theme": ("literacy", "job-search"), "tells": ("failure", "difficulty")}
        assert ids(ask(filled, filters=filters)) == ["fr-001"]

    def test_two_filtered_facets_each_leave_out_their_own(self, filled: SearchEngine) -> None:
        results = ask(filled, filters={"country": ("DE",), "tells": ("success",)})
        assert results.facet_counts["country"] == {"FR": 1, "DE": 1}
        assert results.facet_counts["tells"] == {"success": 1, "difficulty": 1}

    def test_filters_do_not_change_scores(self, filled: SearchEngine) -> None:
        (free,) = ask(filled, "emploi").hits
        (filtered,) = ask(filled, "emploi", filters={"country": ("FR",)}).hits
        assert free.score == pytest.approx(filtered.score)

    def test_code_and_facet_that_nothing_has_find_nothing(self, filled: SearchEngine) -> None:
        assert ask(filled, filters={"theme": ("no-such",)}).total == 0
        assert ask(filled, filters={"no-such": ("x",)}).total == 0

    def test_facet_that_no_practice_has_counts_nothing(self, filled: SearchEngine) -> None:
        assert filled.search(SearchQuery(facets=("no-such",))).facet_counts == {"no-such": {}}

    # Order and pages

    def test_titles_are_ordered_as_the_reader_sees_them(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, language="fr", sort=Sort.TITLE)) == ["de-020", "de-009", "fr-001"]
        assert ids(ask(filled, language="de", sort=Sort.TITLE)) == ["de-009", "fr-001", "de-020"]

    def test_accents_and_articles_elided_do_not_disturb_the_order(self, engine: SearchEngine) -> None:
        titles = {"a": "Zébrure", "b": "zebre", "c": "L'école", "d": "Eau"}
        engine.rebuild(document(key, version("fr", title)) for key, title in titles.items())
        assert ids(ask(engine, sort=Sort.TITLE)) == ["d", "c", "b", "a"]

    def test_newest_comes_first_and_undated_last(self, filled: SearchEngine) -> None:
        undated = replace(french_practice_on_job_search(), id="fr-000", published=None)
        filled.index([undated])
        assert ids(ask(filled, sort=Sort.NEWEST)) == ["de-020", "fr-001", "de-009", "fr-000"]

    def test_pages_follow_each_other_without_gap_or_repetition(self, engine: SearchEngine) -> None:
        engine.rebuild(_many(45))
        pages = [ids(ask(engine, "livre", page=page, page_size=20)) for page in (1, 2, 3)]
        assert [len(page) for page in pages] == [20, 20, 5]
        assert len({identifier for page in pages for identifier in page}) == 45

    @pytest.mark.parametrize("page", [4, 10**9, 10**18])
    def test_page_behind_the_last_is_empty_but_knows_the_total(self, engine: SearchEngine, page: int) -> None:
        engine.rebuild(_many(45))
        results = ask(engine, "livre", page=page)
        assert (results.total, results.hits, results.page_count, results.is_beyond) == (45, (), 3, True)

    # Changes

    def test_indexed_document_is_found_at_once_and_replaces_its_earlier_state(self, filled: SearchEngine) -> None:
        filled.index([document("fr-001", version("fr", "Un potager sur le toit"))])
        assert ids(ask(filled, "potager")) == ["fr-001"]
        assert ask(filled, "emploi").total == 0
        assert ask(filled).total == 3

    def test_removed_document_is_gone_and_unknown_ids_are_no_error(self, filled: SearchEngine) -> None:
        filled.remove(["fr-001", "never-was"])
        assert sorted(ids(ask(filled))) == ["de-009", "de-020"]

    def test_unpublishing_one_language_keeps_the_family(self, filled: SearchEngine) -> None:
        family = practice_in_two_languages()
        filled.index([replace(family, versions=family.versions[1:], facets={"language": ("fr",)})])
        assert ask(filled, "Wohnviertel").total == 0
        (hit,) = ask(filled, "quartier", "de").hits
        assert (hit.id, hit.language) == ("de-020", "fr")

    def test_indexing_nothing_changes_nothing(self, filled: SearchEngine) -> None:
        filled.index([])
        filled.remove([])
        assert ask(filled).total == 3

    def test_rebuild_replaces_everything_and_tells_its_progress(self, filled: SearchEngine) -> None:
        told: list[int] = []
        assert filled.rebuild(iter([german_practice_on_literacy()]), told.append) == 1
        assert ids(ask(filled)) == ["de-009"]
        assert told == [1]

    def test_failed_rebuild_leaves_the_index_as_it_was(self, filled: SearchEngine) -> None:
        def documents_that_fail() -> object:
            yield german_practice_on_literacy()
            raise LookupError("the source broke")

        with pytest.raises(LookupError):
            filled.rebuild(documents_that_fail())  # type: ignore[arg-type]
        assert ask(filled).total == 3
        assert filled.rebuild(sample()) == 3

    def test_change_during_a_rebuild_reaches_the_index_in_use(self, filled: SearchEngine) -> None:
        def documents_while_somebody_saves() -> object:
            yield german_practice_on_literacy()
            assert filled.status().is_rebuilding
            filled.index([document("new", version("fr", "Un potager"))])
            assert ids(ask(filled, "potager")) == ["new"]

        filled.rebuild(documents_while_somebody_saves())  # type: ignore[arg-type]
        assert not filled.status().is_rebuilding

    # Suggestions

    def test_concept_is_suggested_by_any_label_and_shown_in_the_readers_language(self, filled: SearchEngine) -> None:
        (suggestion,) = filled.suggest("analph", "fr")
        assert suggestion.kind is SuggestionKind.CONCEPT
        assert (suggestion.code, suggestion.scheme, suggestion.count) == ("literacy", "theme", 1)
        assert suggestion.label == "Lutte contre l'illettrisme"
        assert (suggestion.matched_label, suggestion.language) == ("Analphabetismus", "de")

    def test_every_word_of_a_label_is_a_way_in(self, filled: SearchEngine) -> None:
        assert [s.code for s in filled.suggest("emploi", "de") if s.kind is SuggestionKind.CONCEPT] == [
            "job-search",
            "job-seekers",
        ]

    @pytest.mark.parametrize("typed", ["chom", "CHÔM", "chôm"])
    def test_suggestions_need_neither_accents_nor_capitals(self, filled: SearchEngine, typed: str) -> None:
        assert [s.code for s in filled.suggest(typed, "fr")] == ["job-seekers"]

    def test_concepts_come_before_titles_and_titles_before_libraries(self, engine: SearchEngine) -> None:
        lernen = replace(german_practice_on_literacy(), versions=(version("de", "Analog in der Stadt"),))
        engine.rebuild([lernen])
        assert [s.kind for s in engine.suggest("an", "de")] == [SuggestionKind.CONCEPT, SuggestionKind.TITLE]
        assert [s.kind for s in engine.suggest("stadt", "de")] == [SuggestionKind.TITLE, SuggestionKind.LIBRARY]

    def test_library_is_suggested_once_with_the_number_of_its_practices(self, filled: SearchEngine) -> None:
        filled.index([replace(german_practice_on_literacy(), id="de-010")])
        (suggestion,) = filled.suggest("Muench", "fr")
        assert (suggestion.kind, suggestion.code) == (SuggestionKind.LIBRARY, "stadtbibliothek-muenchen")
        assert (suggestion.label, suggestion.count) == ("Stadtbibliothek München", 2)

    def test_counts_of_suggestions_forget_removed_practices(self, filled: SearchEngine) -> None:
        filled.index([replace(german_practice_on_literacy(), id="de-010")])
        filled.remove(["de-010"])
        assert [s.count for s in filled.suggest("illettr", "fr")] == [1]

    def test_at_most_eight_suggestions(self, engine: SearchEngine) -> None:
        engine.rebuild(_many(30))
        assert len(engine.suggest("livre", "fr")) == 8

    @pytest.mark.parametrize("typed", ["", " ", "e", "((", "école:", "\x00", "x" * 10_000, "\ud800", "😀"])
    def test_nothing_typed_breaks_suggestions(self, filled: SearchEngine, typed: str) -> None:
        assert filled.suggest(typed, "fr") == ()

    # Bad input

    @pytest.mark.parametrize(
        "text",
        [
            "école:",
            "((",
            '"',
            "emploi AND (",
            "-",
            "*",
            "a" * 10_000,
            "mot " * 2_500,
            "😀",
            "\x00",
            "emploi\x00",
            "\ud800",
            "\u200b",
            "field:value^2~",
            "[1 TO *]",
            "مكتبة 图书馆",
        ],
    )
    def test_no_text_breaks_a_search(self, filled: SearchEngine, text: str) -> None:
        results = ask(filled, text)
        assert results.total <= 3

    def test_signs_only_separate_words(self, filled: SearchEngine) -> None:
        assert ids(ask(filled, '(emploi: "CV" +-')) == ["fr-001"]

    def test_status_tells_how_the_index_is(self, filled: SearchEngine) -> None:
        status = filled.status()
        assert (status.is_ready, status.documents, status.is_rebuilding) == (True, 3, False)
        assert status.schema_version
        assert status.built_at is not None
        assert status.built_at.date() >= date(2020, 1, 1)


def _many(number: int) -> list[SearchDocument]:
    return [
        document(f"p-{place:03}", DocumentVersion(language="fr", title=f"Livre numéro {place}"))
        for place in range(number)
    ]
