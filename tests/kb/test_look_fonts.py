"""The fonts: small files of our own, made once."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kb import fonts


@pytest.fixture
def one_face(monkeypatch: pytest.MonkeyPatch) -> fonts.FontFace:
    """Only the quickest face, to keep the test quick."""
    face = next(face for face in fonts.FACES if face.target == "fira-sans-400.woff2")
    monkeypatch.setattr(fonts, "FACES", (face,))
    return face


def test_fonts_hold_the_letters_of_our_neighbours_and_their_licence(tmp_path: Path, one_face: fonts.FontFace) -> None:
    fonts.make_fonts(tmp_path)
    letters = TTFont(tmp_path / one_face.target).getBestCmap()
    assert all(ord(letter) in letters for letter in "éœßẞąčğșőđ„“«»–€≤")
    assert (tmp_path / one_face.target).stat().st_size < 25_000
    assert "SIL Open Font License" in (tmp_path / "fira_sans-LICENSE.txt").read_text(encoding="utf-8")


def test_fonts_are_made_once_and_again_when_a_file_is_lost(tmp_path: Path, one_face: fonts.FontFace) -> None:
    assert not fonts.fonts_are_current(tmp_path)
    fonts.make_fonts(tmp_path)
    assert fonts.fonts_are_current(tmp_path)
    (tmp_path / one_face.target).unlink()
    assert not fonts.fonts_are_current(tmp_path)


def test_fonts_are_made_again_when_the_recipe_changes(
    tmp_path: Path, one_face: fonts.FontFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts.make_fonts(tmp_path)
    monkeypatch.setattr(fonts, "_CHARACTERS", [0x20])
    assert not fonts.fonts_are_current(tmp_path)
