"""From what a library calls itself to the kind of library it is.

The first row whose pattern stands in the words decides; what no row knows stays unknown, and is reported.
"""

import re

from practices.models.scales import LibraryKind

# From the particular to the general: a prison's library may also be municipal, a Großstadtbibliothek has Stadtteile.
_ROWS: tuple[tuple[str, LibraryKind], ...] = (
    (r"gefangen|gefängnis|\bjva\b|justizvollzug|prison|pénitenti|carcéral|détention", LibraryKind.PRISON),
    (r"krankenhaus|klinik|patienten|hôpital|hospitali|hospital", LibraryKind.HOSPITAL),
    (r"fahr(bibliothek|bücherei)|bücherbus|bibliobus|médiabus|\bmobile?\b", LibraryKind.MOBILE),
    (r"agence.*livre|structure régionale.*livre|centre régional.*(livre|lettres)|book-agency", LibraryKind.BOOK_AGENCY),
    (r"fachstelle|büchereizentrale|landkreis|département|departmental|\bbd?p\b", LibraryKind.DEPARTMENTAL),
    (r"landesverband|\bdachverband|fédération|association (des|de) bibli", LibraryKind.NETWORK),
    (r"verein|ehrenamt|freier trägerschaft|kirchlich|associati(f|ve)|bénévole|paroissi", LibraryKind.ASSOCIATIVE),
    (r"universi|hochschul", LibraryKind.UNIVERSITY),
    (r"schulbibliothek|schulbücherei|schulmediothek|scolaire|\bcdi\b|\bschool\b", LibraryKind.SCHOOL),
    (r"spezialbibliothek|spécialisée|kleinstbibliothek|\bother\b|\bautre\b", LibraryKind.OTHER),
    (r"intercommunal|communauté|verbund|zweckverband|joint-municipal", LibraryKind.JOINT_MUNICIPAL),
    (r"\bnational(e|bibliothek)?\b", LibraryKind.NATIONAL),
    (
        r"gro(ß|ss)stadtbibliothek|zentralbibliothek|landesbibliothek|bmvr|vocation régionale|cantonal"
        r"|kantonsbibliothek|large-city",
        LibraryKind.LARGE_CITY,
    ),
    (
        r"municipal|communal|gemeinde|bezirks?(bibliothek|zentral)|stadtbezirk|stadt(teil)?(bibliothek|bücherei)",
        LibraryKind.MUNICIPAL,
    ),
    (r"(klein|mittel)stadtbibliothek|médiathèque de (la )?(ville|commune)", LibraryKind.MUNICIPAL),
    (r"réseau de bibliothèques|\bnetwork\b|netzwerk", LibraryKind.NETWORK),
)
_TABLE = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _ROWS)
# A town's library with a book bus is a town's library.
_EXTRAS = re.compile(r"\s(?:mit|avec|with)\s.*", re.IGNORECASE | re.DOTALL)


def library_kind(words: str | None) -> LibraryKind:
    """Return the kind that the words tell, in French, German or as a code of ours."""
    own = _EXTRAS.sub("", words or "")
    return next((kind for pattern, kind in _TABLE if pattern.search(own)), LibraryKind.UNKNOWN)
