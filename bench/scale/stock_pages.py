"""Made-up practices as pages of a database, written in bulk past Wagtail's forms, signals and tree operations."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, time
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.models import Locale, Page

from practices.models import Concept, Lesson, Library, PracticePage
from practices.models.scales import LessonKind, Life
from search.values import DocumentVersion, SearchDocument

_BATCH = 500
_KINDS = (LessonKind.SUCCESS, LessonKind.DIFFICULTY, LessonKind.FAILURE)


class PageWriter:
    """Writes practices below the root of the tree, each version as a page with its lessons, themes and library."""

    def __init__(self) -> None:
        self._root = Page.objects.get(depth=1)
        self._type = ContentType.objects.get_for_model(PracticePage)
        self._locales = {locale.language_code: locale for locale in _locales()}
        self._concepts = dict(Concept.objects.values_list("code", "pk"))
        self._libraries: dict[str, int] = {}

    def write(self, documents: Iterable[SearchDocument]) -> int:
        """Write the pages and return their number."""
        # Numbered from here on: the page that Wagtail welcomes with may have the first place.
        start = number = self._root.numchild
        for documents_together in _together(documents):
            with transaction.atomic():
                number += self._write(documents_together, number)
        Page.objects.filter(pk=self._root.pk).update(numchild=number)
        written: int = number - start
        return written

    def _write(self, documents: list[SearchDocument], number: int) -> int:
        self._write_libraries(documents)
        written = [(document, version) for document in documents for version in document.versions]
        pages = Page.objects.bulk_create(
            self._page(document, version, number + place) for place, (document, version) in enumerate(written, 1)
        )
        rows = list(zip(pages, written, strict=True))
        _insert(self._practice(page, document, version) for page, (document, version) in rows)
        Lesson.objects.bulk_create(lesson for page, (_document, version) in rows for lesson in _lessons(page, version))
        for name in ("theme", "audience"):
            self._write_concepts(name, {page.pk: document for page, (document, _version) in rows})
        return len(pages)

    def _page(self, document: SearchDocument, version: DocumentVersion, number: int) -> Page:
        seen_first = datetime.combine(document.published, time(12), UTC) if document.published else None
        return Page(
            # The root's children, one after the other, as treebeard numbers them.
            path=Page._get_path(self._root.path, 2, number),
            depth=2,
            numchild=0,
            title=version.title,
            draft_title=version.title,
            slug=document.id,
            url_path=f"/{document.id}/",
            content_type=self._type,
            locale=self._locales[version.language],
            translation_key=uuid5(NAMESPACE_URL, document.id),
            live=True,
            first_published_at=seen_first,
            last_published_at=seen_first,
        )

    def _practice(self, page: Page, document: SearchDocument, version: DocumentVersion) -> PracticePage:
        codes = {name: document.facets[name][0] for name in ("outcome", "evidence")}
        need, *description = version.body or ("",)
        is_running = "2025-" in document.facets["period"]
        return PracticePage(
            page_ptr_id=page.pk,
            reference=document.id,
            teaser=version.teaser,
            need=need,
            description="".join(f"<p>{passage}</p>" for passage in description),
            life=Life.RUNNING if is_running else Life.ENDED_AS_PLANNED,
            library_id=self._libraries[document.library.slug] if document.library else None,
            original_language=document.original_language,
            **codes,
        )

    def _write_libraries(self, documents: Iterable[SearchDocument]) -> None:
        new = {
            document.library.slug: Library(
                slug=document.library.slug,
                name=document.library.name,
                city=document.places[0],
                country=document.facets["country"][0],
                kind=document.facets["library_kind"][0],
            )
            for document in documents
            if document.library and document.library.slug not in self._libraries
        }
        rows = Library.objects.bulk_create(new.values())
        self._libraries |= {row.slug: row.pk for row in rows}

    def _write_concepts(self, name: str, documents: Mapping[int, SearchDocument]) -> None:
        through = getattr(PracticePage, f"{name}s").through
        through.objects.bulk_create(
            through(practicepage_id=page, concept_id=self._concepts[code])
            for page, document in documents.items()
            for code in document.facets[name]
        )


def _locales() -> Iterator[Locale]:
    for language in ("fr", "de"):
        yield Locale.objects.get_or_create(language_code=language)[0]


def _together(documents: Iterable[SearchDocument]) -> Iterator[list[SearchDocument]]:
    remaining = iter(documents)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def _insert(pages: Iterable[PracticePage]) -> None:
    # Django has no bulk_create for models with a parent table; this is how fixtures bring in their rows.
    for page in pages:
        models.Model.save_base(page, raw=True, force_insert=True)


def _lessons(page: Page, version: DocumentVersion) -> Iterator[Lesson]:
    pairs = zip(version.lessons[::2], version.lessons[1::2], strict=False)
    for place, (text, response) in enumerate(pairs):
        yield Lesson(
            page_id=page.pk,
            sort_order=place,
            kind=_KINDS[place % len(_KINDS)],
            text=text,
            response=response,
            locale_id=page.locale_id,
            translation_key=uuid5(NAMESPACE_URL, f"{page.pk} {place}"),
        )
