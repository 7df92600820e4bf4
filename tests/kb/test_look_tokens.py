"""The stylesheet: every pair of colours that stands together can be read, and nothing is fetched from elsewhere."""

import re
from pathlib import Path

import pytest
from django.conf import settings

_SHEET = (Path(settings.BASE_DIR) / "kb/static/kb/css/site.css").read_text(encoding="utf-8")
_GROUNDS = ("paper", "stone", "ok-ground", "hard-ground", "fail-ground")
_TEXTS = ("ink", "ink-2", "river", "river-hover")
_PAIRS = [
    *((text, ground) for text in _TEXTS for ground in _GROUNDS),
    ("visited", "paper"),
    ("on-river", "river"),
    ("on-river", "river-hover"),
    ("on-deep", "deep"),
    ("on-deep-2", "deep"),
    *((kind, ground) for kind in ("ok", "hard", "fail") for ground in ("paper", f"{kind}-ground")),
    ("on-mark", "mark"),
    ("error", "paper"),
]
_SHAPES = [("edge", "paper"), ("edge", "stone"), ("focus", "deep")]


def _tokens(scheme: str) -> dict[str, str]:
    layer = _SHEET.split("@layer tokens {")[1].split("@layer base {")[0]
    light, dark = layer.split("@media (prefers-color-scheme: dark)")
    colours = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
    return dict(colours.findall(light)) | (dict(colours.findall(dark)) if scheme == "dark" else {})


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(scheme: str, first: str, second: str) -> float:
    tokens = _tokens(scheme)
    darker, lighter = sorted((_luminance(tokens[first]), _luminance(tokens[second])))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), _PAIRS)
def test_text_can_be_read_on_its_ground(scheme: str, text: str, ground: str) -> None:
    assert _contrast(scheme, text, ground) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), _SHAPES)
def test_borders_and_focus_stand_out_from_their_ground(scheme: str, shape: str, ground: str) -> None:
    assert _contrast(scheme, shape, ground) >= 3


def test_layers_come_in_the_order_of_the_house() -> None:
    assert "@layer reset, tokens, base, layout, components, pages, print;" in _SHEET
    assert re.findall(r"^@layer (\w+) \{", _SHEET, re.M) == [
        "reset", "tokens", "base", "layout", "components", "pages", "print",
    ]  # fmt: skip


def test_stylesheet_fetches_nothing_but_our_own_fonts() -> None:
    addresses = re.findall(r"url\(\"?([^\")]+)", _SHEET)
    assert all(address.startswith(("../fonts/", "data:image/svg+xml")) for address in addresses)
    assert "@import" not in _SHEET


def test_surfaces_are_flat() -> None:
    assert "gradient(" not in _SHEET
    shadows = re.findall(r"box-shadow: ([^;]+);", _SHEET)
    assert all("var(--focus" in shadow for shadow in shadows)
