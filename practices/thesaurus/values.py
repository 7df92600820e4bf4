"""A concept as a file holds it, before and after the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class ConceptRecord:
    """A SKOS concept. ``scheme`` is the list it belongs to (theme, audience, topic), ``order`` its place there.

    Labels are by language (fr, de, en): one preferred, any number of alternative and hidden ones. ``broader`` and
    ``related`` are codes.
    """

    code: str
    scheme: str
    order: int = 0
    preferred: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    broader: str = ""
    related: tuple[str, ...] = ()
