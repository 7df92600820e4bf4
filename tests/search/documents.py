"""Search documents for tests, named by what matters in them."""

from collections.abc import Mapping
from datetime import date

from search.values import ConceptLabels, DocumentVersion, LibraryName, SearchDocument

LITERACY = ConceptLabels(
    code="literacy",
    scheme="theme",
    preferred={
        "fr": "Lutte contre l'illettrisme",
        "de": "Alphabetisierung und Grundbildung",
        "en": "Adult literacy",
    },
    alternative={
        "fr": ("illettrisme", "savoirs de base"),
        "de": ("Analphabetismus", "Grundbildung", "Leichte Sprache"),
    },
)
JOB_SEEKERS = ConceptLabels(
    code="job-seekers",
    scheme="audience",
    preferred={"fr": "Demandeurs d'emploi", "de": "Arbeitsuchende", "en": "Job seekers"},
    alternative={"fr": ("chômeurs",), "de": ("Arbeitslose",), "en": ("unemployed people",)},
)
JOB_SEARCH = ConceptLabels(
    code="job-search",
    scheme="theme",
    preferred={"fr": "Recherche d'emploi", "de": "Bewerbung", "en": "Job search"},
)


def version(language: str, title: str, **texts: str | tuple[str, ...]) -> DocumentVersion:
    """Return a language version; a single text stands for one passage."""
    passages = {name: (text,) if isinstance(text, str) else text for name, text in texts.items() if name != "teaser"}
    return DocumentVersion(language=language, title=title, teaser=str(texts.get("teaser", "")), **passages)


def document(identifier: str, *versions: DocumentVersion, **values: object) -> SearchDocument:
    """Return a document; its original is the first version and its languages are a facet."""
    facets: Mapping[str, tuple[str, ...]] = values.pop("facets", {})  # type: ignore[assignment]
    languages = tuple(each.language for each in versions)
    standard: dict[str, object] = {"original_language": languages[0], "facets": {"language": languages, **facets}}
    return SearchDocument(id=identifier, versions=versions, **{**standard, **values})  # type: ignore[arg-type]


def french_practice_on_job_search() -> SearchDocument:
    """Return a French practice, tagged, whose text says "emploi" but no German word."""
    return document(
        "fr-001",
        version(
            "fr",
            "Un atelier pour chercher un emploi",
            teaser="Des bénévoles aident à écrire un CV.",
            lessons="Les usagers reviennent chaque semaine.",
            body="La médiathèque ouvre ses portes le mardi.",
        ),
        concepts=(JOB_SEARCH, JOB_SEEKERS),
        names=("Médiathèque de Cergy", "Cergy", "Île-de-France", "France", "Frankreich"),
        library=LibraryName(slug="mediatheque-de-cergy", name="Médiathèque de Cergy"),
        facets={"theme": ("job-search",), "country": ("FR",), "tells": ("success", "failure")},
        published=date(2024, 5, 1),
    )


def german_practice_on_literacy() -> SearchDocument:
    """Return a German practice, tagged, whose text never says what its theme is called in French."""
    return document(
        "de-009",
        version(
            "de",
            "Lerntreff im Palais",
            teaser="Menschen üben zusammen lesen und schreiben.",
            lessons="Das Grundbildungsprojekt der Volkshochschule zog neue Besucher an.",
            body=("Hausaufgabenhilfe gibt es am Montag.", "Die Nutzer*innen kommen gern."),
        ),
        concepts=(LITERACY,),
        names=("Stadtbibliothek München", "München", "Bayern", "Allemagne", "Deutschland"),
        library=LibraryName(slug="stadtbibliothek-muenchen", name="Stadtbibliothek München"),
        facets={"theme": ("literacy",), "country": ("DE",), "tells": ("success",)},
        published=date(2023, 3, 1),
    )


def practice_in_two_languages() -> SearchDocument:
    """Return a German original with a French version."""
    return document(
        "de-020",
        version("de", "Zuhören im Wohnviertel", teaser="Ein Bus voller Bücher.", body="Der Bücherbus hält am Markt."),
        version("fr", "À l'écoute du quartier", teaser="Un bus plein de livres.", body="Le bibliobus s'arrête ici."),
        facets={"theme": ("outreach",), "country": ("DE",), "tells": ("difficulty",)},
        published=date(2025, 1, 1),
    )


def sample() -> tuple[SearchDocument, ...]:
    """Return the three practices above."""
    return french_practice_on_job_search(), german_practice_on_literacy(), practice_in_two_languages()
