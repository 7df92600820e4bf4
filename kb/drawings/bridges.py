"""The bridge as an engineer draws it: a deck with its railing, an arch below, columns between, two banks.

All curves are parabolas that meet at the crown. Lengths are in pixels of a window 1280 (wide) or 360 (narrow) across.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Bridge:
    """The measures of one bridge; the crown is at ``(middle, crown)`` and y grows downwards.

    ``gap`` is half the width of the missing middle, 0 for a bridge that holds.
    """

    middle: float
    crown: float
    half_deck: float
    deck_fall: float
    half_arch: float
    arch_fall: float
    columns: tuple[float, ...]
    railing: float = 0
    posts: int = 0
    gap: float = 0

    def deck(self, x: float) -> float:
        """Return the height of the deck at ``x``."""
        return self.crown + self.deck_fall * ((x - self.middle) / self.half_deck) ** 2

    def arch(self, x: float) -> float:
        """Return the height of the arch at ``x``."""
        return self.crown + self.arch_fall * ((x - self.middle) / self.half_arch) ** 2


@dataclass(frozen=True)
class _Banks:
    width: int
    height: int
    top: float
    edge: float
    foot: float


_WIDE_COLUMNS = tuple(float(x) for x in range(64, 257, 32))
_WIDE = Bridge(640, 20.5, 523, 40.5, 288, 112, _WIDE_COLUMNS, railing=16.5, posts=50)
_WIDE_BROKEN = Bridge(640, 20.5, 523, 40.5, 288, 112, _WIDE_COLUMNS, railing=16.5, posts=50, gap=64)
_WIDE_BANKS = _Banks(1280, 132, 61, 126, 174)
_NARROW_COLUMNS = tuple(float(x) for x in range(27, 73, 9))
_NARROW = Bridge(180, 12, 146, 23, 80.5, 66, _NARROW_COLUMNS, railing=9)
_NARROW_BROKEN = Bridge(180, 12, 146, 23, 80.5, 66, _NARROW_COLUMNS, railing=9, gap=18)
_NARROW_BANKS = _Banks(360, 76, 35, 36, 49)
_SMALL = Bridge(58, 2, 58, 13, 45, 46, (18, 27, 36))


@lru_cache(maxsize=50)
def hero_bridge(*, broken: bool = False) -> SafeString:
    """Return the bridge over the whole page, wide and narrow: the stylesheet shows one of them."""
    wide = _landscape("bridge bridge-wide", _WIDE_BROKEN if broken else _WIDE, _WIDE_BANKS)
    narrow = _landscape("bridge bridge-narrow", _NARROW_BROKEN if broken else _NARROW, _NARROW_BANKS)
    return format_html("{}{}", wide, narrow)


@lru_cache(maxsize=50)
def small_bridge() -> SafeString:
    """Return the bridge between two banks: from the side, and from above for banks that are stacked."""
    side = _picture("bridge-side", 116, 50, _lines(_SMALL))
    rails = "M1.5 0V72M86.5 0V72"
    planks = "".join(f"M3 {y}H85" for y in range(3, 72, 5))
    above = _picture("bridge-above", 88, 72, _path("thin", planks), _path("line", rails))
    return format_html("{}{}", side, above)


@lru_cache(maxsize=50)
def travel_arch() -> SafeString:
    """Return the arc from a practice to the one that took the idea up."""
    return _picture("travel-arch", 320, 60, _path("line", "M4 56Q160 -49 316 56"))


def _landscape(name: str, bridge: Bridge, banks: _Banks) -> SafeString:
    far = 2000  # the banks go on beyond the drawing, to the edges of any window
    left = f"M-{far} {banks.top}H{banks.edge}L{banks.foot} {banks.height}H-{far}Z"
    right = f"M{banks.width + far} {banks.top}H{banks.width - banks.edge}L{banks.width - banks.foot} {banks.height}"
    ground = _path("bank-ground", f"{left}{right}H{banks.width + far}Z")
    return _picture(name, banks.width, banks.height, ground, _lines(bridge))


def _lines(bridge: Bridge) -> SafeString:
    thin = [*_posts(bridge), *_columns(bridge)]
    heavy = []
    for side in (-1, 1):
        inner, deck_end = side * bridge.gap, side * bridge.half_deck
        if bridge.railing:
            thin.append(
                _curve(
                    bridge,
                    inner,
                    deck_end,
                    bridge.deck_fall / bridge.half_deck**2,
                    lift=bridge.railing,
                )
            )
        heavy.append(_curve(bridge, inner, deck_end, bridge.deck_fall / bridge.half_deck**2))
        heavy.append(
            _curve(
                bridge,
                inner,
                side * bridge.half_arch,
                bridge.arch_fall / bridge.half_arch**2,
            )
        )
    return format_html("{}{}", _path("thin", "".join(thin)), _path("line", "".join(heavy)))


def _posts(bridge: Bridge) -> Iterator[str]:
    for index in range(bridge.posts):
        x = bridge.middle - bridge.half_deck + 2 * bridge.half_deck * index / (bridge.posts - 1)
        if abs(x - bridge.middle) >= bridge.gap:
            yield _upright(x, bridge.deck(x) - bridge.railing, bridge.deck(x))


def _columns(bridge: Bridge) -> Iterator[str]:
    for distance in bridge.columns:
        if distance > bridge.gap:
            for x in (bridge.middle - distance, bridge.middle + distance):
                yield _upright(x, bridge.deck(x), bridge.arch(x))


def _curve(bridge: Bridge, start: float, end: float, bend: float, *, lift: float = 0) -> str:
    """Return the parabola ``crown - lift + bend * distance²`` between two distances from the middle.

    A quadratic Bézier curve is a parabola whose control point lies where the tangents at both ends cross.
    """
    crown = bridge.crown - lift
    control = f"{bridge.middle + (start + end) / 2:.2f} {crown + bend * start * end:.2f}"
    ends = [f"{bridge.middle + at:.2f} {crown + bend * at**2:.2f}" for at in (start, end)]
    return f"M{ends[0]}Q{control} {ends[1]}"


def _upright(x: float, top: float, bottom: float) -> str:
    return f"M{x:.2f} {top:.2f}V{bottom:.2f}"


def _path(name: str, d: str) -> SafeString:
    return format_html('<path class="{}" d="{}"/>', name, d)


def _picture(name: str, width: int, height: int, *content: SafeString) -> SafeString:
    return format_html(
        '<svg class="{}" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>',
        name,
        width,
        height,
        SafeString("".join(content)),
    )
