"""Every kind of page of the site, with its address in the demo in each language."""

from dataclasses import dataclass

LANGUAGES = ("fr", "de", "en")

_LIBRARY = "stadtbibliothek-aachen"


@dataclass(frozen=True)
class PageKind:
    """A kind of page. ``path`` may hold ``{language}``; ``paths`` has addresses with words of a language."""

    name: str
    path: str = ""
    paths: tuple[tuple[str, str], ...] = ()

    def path_in(self, language: str) -> str:
        """Return the address in a language, from the root of the site."""
        return dict(self.paths).get(language, self.path).format(language=language)


def _by_language(name: str, fr: str, de: str, en: str) -> PageKind:
    return PageKind(name, paths=(("fr", f"/fr/{fr}"), ("de", f"/de/{de}"), ("en", f"/en/{en}")))


_FRENCH = "pratiques/un-point-relais-emploi-formation-dans-une-mediatheque-de-village/"
_GERMAN = "gefangenenbuecherei-muenster-preisgekroent-von-vier-fuenfteln-genutzt-von-heute/"
_GERMAN_ORIGINAL = f"praxisbeispiele/{_GERMAN}"

HOME = PageKind("home", "/{language}/")
RESULTS = PageKind("results", "/{language}/search/?q=illettrisme")
NO_RESULTS = PageKind("no results", "/{language}/search/?q=illettrisme&country=CA&cost=C5")
# English readers have foreign practices only: the collection is French and German.
PRACTICE = _by_language("practice", _FRENCH, _GERMAN_ORIGINAL, f"practices/{_FRENCH.removeprefix('pratiques/')}")
FOREIGN_PRACTICE = _by_language(
    "foreign practice",
    f"pratiques/{_GERMAN}",
    f"praxisbeispiele/{_FRENCH.removeprefix('pratiques/')}",
    f"practices/{_GERMAN}",
)
THEME_LIST = PageKind("theme list", "/{language}/themes/")
THEME = PageKind("theme", "/{language}/themes/literacy/")
AUDIENCE_LIST = PageKind("audience list", "/{language}/audiences/")
AUDIENCE = PageKind("audience", "/{language}/audiences/job-seekers/")
LIBRARY_LIST = PageKind("library list", "/{language}/libraries/")
LIBRARY = PageKind("library", f"/{{language}}/libraries/{_LIBRARY}/")
SEMINAR_LIST = _by_language("seminar list", "seminaires/", "seminare/", "seminars/")
SEMINAR = _by_language("seminar", "seminaires/seminaire-2009/", "seminare/seminar-2009/", "seminars/seminar-2009/")
CONTENT = _by_language("content page", "accessibilite/", "barrierefreiheit/", "accessibility/")
CONTACT = PageKind("contact", "/{language}/contact/")
TELL = PageKind("tell", "/{language}/tell/")
TELL_PRACTICE = PageKind("quick record", "/{language}/tell/practice/")
TELL_FAILURE = PageKind("failure report", "/{language}/tell/failure-report/")
SITE_MAP = PageKind("site map", "/{language}/sitemap/")
NOT_FOUND = PageKind("not found", "/{language}/nothing-here/")

KINDS = (
    HOME,
    RESULTS,
    NO_RESULTS,
    PRACTICE,
    FOREIGN_PRACTICE,
    THEME_LIST,
    THEME,
    AUDIENCE_LIST,
    AUDIENCE,
    LIBRARY_LIST,
    LIBRARY,
    SEMINAR_LIST,
    SEMINAR,
    CONTENT,
    CONTACT,
    TELL,
    TELL_PRACTICE,
    TELL_FAILURE,
    SITE_MAP,
    NOT_FOUND,
)
