"""Practices for tests, named by their state. All need the fixtures ``site`` and ``concepts``."""

from itertools import count
from typing import Any

from wagtail.models import Locale
from wagtail.signal_handlers import disable_reference_index_auto_update

from practices.models import (
    Argument,
    Concept,
    Condition,
    EffectClaim,
    Funder,
    Indicator,
    Lesson,
    Library,
    Objective,
    Partner,
    PracticeIndexPage,
    PracticePage,
    Source,
)

_numbers = count(1)


def set_rows(page: PracticePage, **rows: list[Any]) -> None:
    """Give an unsaved page rows by their names, as an editor's form does."""
    for name, values in rows.items():
        for number, row in enumerate(values):
            if hasattr(row, "sort_order"):
                row.sort_order = number
        setattr(page, name, values)


def a_library(name: str = "Médiathèque de Rivière", **values: Any) -> Library:
    """A French municipal library, made once."""
    defaults = {"region": "Bretagne", "kind": "municipal", **values}
    city, country = defaults.pop("city", "Rivière"), defaults.pop("country", "FR")
    library, _created = Library.objects.get_or_create(name=name, city=city, country=country, defaults=defaults)
    return library


def a_german_library(name: str = "Stadtbibliothek Neustadt") -> Library:
    """A German municipal library, made once."""
    return a_library(name, city="Neustadt", region="Hessen", country="DE")


def an_unsaved_practice(
    *, language: str = "fr", lessons: tuple[tuple[str, str], ...] | None = None, **values: Any
) -> PracticePage:
    """A complete practice in memory, ready to be added below its list."""
    number = next(_numbers)
    locale = Locale.objects.get(language_code=language)
    is_german = language == "de"
    fields: dict[str, Any] = {
        "title": f"Ein Lesekreis für alle, Nummer {number}" if is_german else f"Un cercle de lecture, numéro {number}",
        "slug": f"practice-{number}",
        "teaser": "Ein offener Kreis liest vor." if is_german else "Un cercle ouvert lit à voix haute.",
        "outcome": "worked-with-difficulties",
        "life": "running",
        "started": "2016",
        "library": a_german_library() if is_german else a_library(),
        "need": "Es fehlte ein Ort zum Lesen." if is_german else "Il manquait un lieu pour lire.",
        "description": "<p>Jede Woche trifft sich der Kreis.</p>" if is_german else "<p>Le cercle se réunit.</p>",
        "transfer": "Zwei Stunden im Monat." if is_german else "Deux heures par mois.",
        "evidence": "E1",
        **values,
    }
    themes = fields.pop("themes", ["literacy"])
    audiences = fields.pop("audiences", ["everyone"])
    page = PracticePage(locale=locale, **fields)
    page.themes = list(Concept.objects.filter(code__in=themes))
    page.audiences = list(Concept.objects.filter(code__in=audiences))
    told = lessons if lessons is not None else (("success", "Beaucoup sont venus."), ("difficulty", "Peu de salles."))
    set_rows(page, lessons=[Lesson(kind=kind, text=text, locale=locale) for kind, text in told])
    return page


def publish(page: PracticePage) -> PracticePage:
    """Add a practice below the list of its language and publish it."""
    index = PracticeIndexPage.objects.get(locale=page.locale)
    page.live = False
    # Where a page is used is Wagtail's own affair, and costs a tenth of the time of these tests.
    with disable_reference_index_auto_update():
        index.add_child(instance=page)
        page.save_revision().publish()
    return PracticePage.objects.get(pk=page.pk)


def a_named_practice(**values: Any) -> PracticePage:
    """A French practice that readers may see."""
    return publish(an_unsaved_practice(**values))


def a_german_practice(**values: Any) -> PracticePage:
    """A German practice that readers may see."""
    return publish(an_unsaved_practice(language="de", **values))


def a_failed_practice(**values: Any) -> PracticePage:
    """A practice that tells failures only."""
    defaults: dict[str, Any] = {"outcome": "did-not-work", "lessons": (("failure", "Personne n’est venu."),)}
    return a_named_practice(**{**defaults, **values})


def an_anonymous_practice(**values: Any) -> PracticePage:
    """A practice whose library nobody may know."""
    return a_named_practice(**{"disclosure": "anonymous", "library": None, **values})


def a_confidential_practice(**values: Any) -> PracticePage:
    """A practice whose library editors know and readers do not."""
    return a_named_practice(**{"disclosure": "confidential", **values})


def a_draft(**values: Any) -> PracticePage:
    """A practice that only editors see."""
    page = an_unsaved_practice(**values)
    page.live = False
    PracticeIndexPage.objects.get(locale=page.locale).add_child(instance=page)
    page.save_revision()
    return page


def a_full_practice(**values: Any) -> PracticePage:
    """A practice with rows of every translated or plain kind."""
    page = an_unsaved_practice(**values)
    locale = page.locale
    set_rows(page, objectives=[Objective(text="Donner envie de lire", locale=locale)])
    set_rows(
        page, partners=[Partner(name="Centre social", kind="social-service", role="Oriente les gens", locale=locale)]
    )
    set_rows(page, funders=[Funder(name="Ville de Rivière", locale=locale)])
    set_rows(page, conditions=[Condition(kind="needed", text="Une salle calme", locale=locale)])
    set_rows(page, arguments=[Argument(text="Le cercle rompt l’isolement.", locale=locale)])
    set_rows(
        page,
        indicators=[
            Indicator(label="Séances", value=40, unit="séances", year=2019, source="Rapport 2019", locale=locale),
            Indicator(label="Personnes", value=12, unit="personnes", locale=locale),
        ],
    )
    set_rows(page, effect_claims=[EffectClaim(statement="Huit sur douze lisent plus.", respondents=12, locale=locale)])
    set_rows(
        page,
        sources=[Source(title="Rapport 2019", publisher="Ville", url="https://example.org/r", published="2019-05")],
    )
    return publish(page)


def a_translation_of(page: PracticePage, language: str = "de", **values: Any) -> PracticePage:
    """A live version of a practice in another language."""
    locale = Locale.objects.get(language_code=language)
    copy = page.copy_for_translation(locale)
    for name, value in {"title": f"{page.title} ({language})", **values}.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return PracticePage.objects.get(pk=copy.pk)
