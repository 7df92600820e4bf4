"""From a family of pages to the one document that search knows: every live language version in it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bs4 import BeautifulSoup
from django.db.models import QuerySet

from practices.countries import country_name
from practices.models import Concept, PracticePage
from practices.models.labels import LANGUAGES
from practices.models.scales import Disclosure, Life
from practices.periods import periods_of
from practices.selection import live_practices, original_of, with_rows
from search.values import ConceptLabels, DocumentVersion, LibraryName, SearchDocument

_BATCH = 200
_BLOCKS = ("p", "li", "h3", "h4", "blockquote")


class PracticeSource:
    """Gives search its documents (the ``DocumentSource`` of this project)."""

    def load_documents(self, ids: Iterable[str]) -> Iterable[SearchDocument]:
        """Return the documents of those references that readers may see."""
        return _documents(live_practices().filter(reference__in=list(ids)))

    def iter_all_documents(self) -> Iterator[SearchDocument]:
        """Yield every document, in batches, so that memory stays small."""
        references = iter(self.current_ids())
        while batch := list(islice(references, _BATCH)):
            yield from self.load_documents(batch)

    def current_ids(self) -> Iterable[str]:
        """Return the references of all practices that readers may see."""
        return live_practices().order_by("reference").values_list("reference", flat=True).distinct()


def _documents(pages: "QuerySet[PracticePage]") -> list[SearchDocument]:
    families: dict[str, list[PracticePage]] = {}
    for page in with_rows(pages):
        families.setdefault(page.reference, []).append(page)
    return [document_of(versions) for versions in families.values()]


def document_of(versions: Sequence[PracticePage]) -> SearchDocument:
    """Return the document of one family; ``versions`` are its live pages."""
    facts = original_of(versions)
    is_named = facts.disclosure == Disclosure.NAMED
    library = facts.library if is_named else None
    places = _places(facts, is_named=is_named)
    return SearchDocument(
        id=facts.reference,
        versions=tuple(_version(page) for page in versions),
        original_language=facts.original_language,
        concepts=tuple(_labels(concept) for concept in _concepts(facts)),
        names=(*((library.name,) if library else ()), *places),
        places=places,
        library=LibraryName(slug=library.slug, name=library.name) if library else None,
        facets=_facets(facts, versions),
        published=facts.first_published_at.date() if facts.first_published_at else None,
    )


def _version(page: PracticePage) -> DocumentVersion:
    lessons = [text for lesson in page.lessons.all() for text in (lesson.text, lesson.response) if text]
    return DocumentVersion(
        language=page.language,
        title=page.title,
        teaser=page.teaser,
        lessons=tuple(lessons),
        body=tuple(_body(page)),
    )


def _body(page: PracticePage) -> Iterator[str]:
    plain = (page.need, *_blocks(page.description), page.reached_how, page.why_it_should_work, page.participation_note)
    closing = (page.do_differently, page.why_no_difficulty, page.staff, page.money_note, page.easy_summary)
    rows = [row.text for name in ("objectives", "conditions", "arguments") for row in getattr(page, name).all()]
    partners = [f"{row.name}: {row.role}" if row.role else row.name for row in page.partners.all()]
    figures = [row.label for row in page.indicators.all()] + [row.statement for row in page.effect_claims.all()]
    yield from filter(None, (*plain, *rows, page.transfer, *closing, *partners, *figures))


def _blocks(rich_text: str) -> list[str]:
    soup = BeautifulSoup(rich_text, "html.parser")
    return [block.get_text(" ", strip=True) for block in soup.find_all(_BLOCKS)]


def _concepts(facts: PracticePage) -> list[Concept]:
    return [*facts.themes.all(), *facts.audiences.all()]


def _labels(concept: Concept) -> ConceptLabels:
    others = concept.other_labels.all()
    return ConceptLabels(
        code=concept.code,
        scheme=concept.scheme,
        preferred={language: getattr(concept, f"preferred_{language}") for language in LANGUAGES},
        alternative={
            language: tuple(label.label for label in others if label.language == language) for language in LANGUAGES
        },
    )


def _places(facts: PracticePage, *, is_named: bool) -> tuple[str, ...]:
    library = facts.library
    if library is None:
        return ()
    countries = [country_name(library.country, language) for language in LANGUAGES]
    own = (library.city, library.region) if is_named else ()
    return tuple(dict.fromkeys(name for name in (*own, *countries) if name))


def _facets(facts: PracticePage, versions: Sequence[PracticePage]) -> dict[str, tuple[str, ...]]:
    library = facts.library
    is_running = facts.life in (Life.RUNNING, Life.BECAME_PERMANENT)
    return {
        "theme": tuple(concept.code for concept in facts.themes.all()),
        "audience": tuple(concept.code for concept in facts.audiences.all()),
        "tells": tuple(dict.fromkeys(lesson.kind for lesson in facts.lessons.all())),
        "outcome": (facts.outcome,),
        "language": tuple(page.language for page in versions),
        "country": (library.country,) if library else (),
        "library_kind": (library.kind,) if library else (),
        "evidence": (facts.evidence,),
        "cost": (facts.cost_band.value,),
        "period": periods_of(facts.started, facts.ended, is_running=is_running),
    }
