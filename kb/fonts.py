"""The two typefaces of the site, cut down to what its languages need and served from our own host.

The fonts come as TTF from the packages ``fontpkg-newsreader`` and ``fontpkg-fira-sans`` (both OFL 1.1). Every face is
limited and written as WOFF2 into ``kb/static/kb/fonts/``, with the licence of its family beside it.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONT_DIR = Path(__file__).parent / "static" / "kb" / "fonts"
# Raise it when the recipe below changes in a way its values do not show.
_RECIPE_VERSION = 1
_STAMP_NAME = "subset.stamp"
# Latin-1, then the letters of our neighbours' languages, then the signs of French and German typography.
_LETTERS = "œŒŸẞąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽğıİşĞŞăâîșțţĂÂÎȘȚŢőűŐŰđĐ"
_SIGNS = "„“”‚‘’«»‹›–—…€≤≥−×→\u00a0\u202f\u2009"
_CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, _LETTERS + _SIGNS)]
_FEATURES = [
    "kern",
    "liga",
    "calt",
    "ccmp",
    "locl",
    "mark",
    "mkmk",
    "lnum",
    "tnum",
    "sups",
]


@dataclass(frozen=True)
class FontFace:
    """One file to make: where its TTF is, what it is called here, and the range each variable axis keeps."""

    package: str
    source: str
    target: str
    axes: tuple[tuple[str, float | tuple[float, float]], ...] = ()


FACES = (
    FontFace(
        "fontpkg_newsreader",
        "Newsreader[opsz,wght].ttf",
        "newsreader.woff2",
        (("opsz", (16, 60)), ("wght", (400, 600))),
    ),
    FontFace(
        "fontpkg_newsreader",
        "Newsreader-Italic[opsz,wght].ttf",
        "newsreader-italic.woff2",
        (("opsz", 16), ("wght", 400)),
    ),
    FontFace("fontpkg_fira_sans", "FiraSans-Regular.ttf", "fira-sans-400.woff2"),
    FontFace("fontpkg_fira_sans", "FiraSans-SemiBold.ttf", "fira-sans-600.woff2"),
)


def fonts_are_current(folder: Path = FONT_DIR) -> bool:
    """Tell whether ``folder`` holds what the present recipe and packages would make."""
    stamp = folder / _STAMP_NAME
    return (
        stamp.exists()
        and stamp.read_text(encoding="ascii") == _fingerprint()
        and all((folder / face.target).exists() for face in FACES)
    )


def make_fonts(
    folder: Path = FONT_DIR,
    *,
    report: Callable[[FontFace, int], None] = lambda _face, _size: None,
) -> None:
    """Write every face and the licences into ``folder``; ``report`` hears of each face and its size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        report(face, _write_face(face, folder / face.target))
    for package, licence in _licences():
        (folder / f"{package.removeprefix('fontpkg_')}-LICENSE.txt").write_text(licence, encoding="utf-8")
    (folder / _STAMP_NAME).write_text(_fingerprint(), encoding="ascii")


def _write_face(face: FontFace, target: Path) -> int:
    with resources.as_file(resources.files(face.package) / "files" / face.source) as path:
        font = TTFont(path)
        if face.axes:
            font = instancer.instantiateVariableFont(font, dict(face.axes))
        _cut(font)
    # Written beside and moved: a server reading the folder never meets half a font.
    unfinished = target.with_suffix(".part")
    font.flavor = "woff2"
    font.save(unfinished)
    unfinished.replace(target)
    return target.stat().st_size


def _cut(font: TTFont) -> None:
    options = subset.Options()
    options.layout_features = _FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_CHARACTERS)
    cutter.subset(font)


def _licences() -> Iterator[tuple[str, str]]:
    for package in sorted({face.package for face in FACES}):
        yield (
            package,
            (resources.files(package) / "LICENSE").read_text(encoding="utf-8"),
        )


def _fingerprint() -> str:
    digest = hashlib.sha256(repr((_RECIPE_VERSION, FACES, _CHARACTERS, _FEATURES)).encode())
    for face in FACES:
        source = resources.files(face.package) / "files" / face.source
        with resources.as_file(source) as path:
            digest.update(f"{face.source} {path.stat().st_size}".encode())
    return digest.hexdigest()
