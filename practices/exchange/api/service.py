"""The addresses of the data service and its refusals."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query, Schema
from ninja.errors import HttpError
from pydantic import Field

from practices.exchange.api.questions import BadQuestionError, answer
from practices.exchange.api.record import public_record
from practices.exchange.api.schemas import PracticeAnswer, Problem, SearchAnswer
from practices.models.labels import LANGUAGES
from practices.selection import live_practices
from search.engine import IndexUnavailable

_RETRY_SECONDS = 60

# No interactive page: it would load its script from elsewhere.
api = NinjaAPI(
    title="Passerelle",
    version="1",
    description="Practices of libraries for social cohesion: what worked, what was hard, what failed.",
    docs_url=None,
    urls_namespace="api",
)


class Question(Schema):
    """The parameters of a search. Facets may be repeated: or within one, and across several."""

    q: str = Field(
        "", description="Words in French, German or English, with the signs of the help page; empty asks for all."
    )
    literal: str = Field("", description="1: search for mistyped words as they are.")
    concept: str = Field("", description="Code of a concept that every practice must be filed under or speak of.")
    narrower: str = Field("1", description="0: with `concept`, its narrower concepts are not enough.")
    lang: str = Field("", description="Language of labels, and of texts where there is such a version: fr, de, en.")
    page: str = Field("1", description="From 1 on.")
    page_size: str = Field("20", description="1 to 100.")
    sort: str = Field("relevance", description="relevance, newest or title.")
    theme: list[str] = Field([], description="Codes of themes.")
    audience: list[str] = Field([], description="Codes of audiences.")
    library_kind: list[str] = Field([], description="Codes of kinds of library.")
    tells: list[str] = Field([], description="success, difficulty, failure.")
    outcome: list[str] = Field([], description="Codes of the outcome scale.")
    language: list[str] = Field([], description="Languages the practice can be read in.")
    country: list[str] = Field([], description="ISO 3166-1 codes.")
    evidence: list[str] = Field([], description="E0 to E5.")
    cost: list[str] = Field([], description="C0 to C5, unknown.")
    period: list[str] = Field([], description="Periods, for instance 2010-2014.")


@api.get("/practices/search", response={200: SearchAnswer, 400: Problem, 503: Problem}, url_name="search")
def search_practices(request: HttpRequest, question: Query[Question]) -> Any:
    """Search the practices; the same words and filters as the results page."""
    language = _language(question.lang)
    with override(language):
        try:
            return answer(request.GET, language=language, base_url=_base_url(request))
        except BadQuestionError as error:
            raise HttpError(400, str(error)) from error


@api.get("/practices/{reference}", response={200: PracticeAnswer, 400: Problem, 404: Problem}, url_name="practice")
def read_practice(request: HttpRequest, reference: str, lang: str = "") -> Any:
    """Return the whole public record of a practice."""
    language = _language(lang)
    with override(language):
        versions = [] if "\x00" in reference else list(live_practices().filter(reference=reference.lower()))
        if not versions:
            raise HttpError(404, _("There is no practice with this reference."))
        return public_record(versions, language)


@api.exception_handler(IndexUnavailable)
def _no_index(request: HttpRequest, _error: IndexUnavailable) -> HttpResponse:
    detail = _("The search index is being built. Try again in a minute.")
    response: HttpResponse = api.create_response(request, {"detail": detail}, status=503)
    response["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _language(asked: str) -> str:
    if not asked:
        active = (get_language() or "")[:2]
        return active if active in LANGUAGES else settings.LANGUAGE_CODE
    if asked not in LANGUAGES:
        raise HttpError(400, f"lang: {asked[:20]!r} is none of {', '.join(LANGUAGES)}.")
    return asked


def _base_url(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
