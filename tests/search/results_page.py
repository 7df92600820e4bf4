"""A results page as its reader sees it, read from the HTML."""

from dataclasses import dataclass
from typing import Self, cast

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client


@dataclass(frozen=True)
class Row:
    """One value of a facet as it is shown."""

    label: str
    count: int
    is_checked: bool
    has_box: bool


@dataclass(frozen=True)
class ResultsPage:
    """An answered page."""

    response: HttpResponse
    soup: BeautifulSoup

    @classmethod
    def of(cls, client: Client, address: str, **headers: str) -> Self:
        """Ask for an address that must answer."""
        response = client.get(address, headers=headers)
        assert response.status_code == 200, address
        return cls(cast(HttpResponse, response), BeautifulSoup(response.content, "html.parser"))

    @property
    def titles(self) -> list[str]:
        """The titles of the hits, from the top."""
        return self.texts(".hit-title")

    @property
    def heading(self) -> str:
        """How many were found, in words."""
        return self.texts("#results-title")[0]

    @property
    def notices(self) -> list[str]:
        """What the page says about the address."""
        return self.texts(".results-head .notice")

    @property
    def chips(self) -> dict[str, str]:
        """The active filters and the addresses without them."""
        return {_words(chip.select("span")[1]): _target(chip) for chip in self.soup.select("a.chip")}

    @property
    def sorts(self) -> dict[str, str]:
        """The offered orders and their addresses; the present one is starred."""
        links = self.soup.select(".sort-line a")
        return {_words(link) + ("*" if link.get("aria-current") else ""): _target(link) for link in links}

    @property
    def page_links(self) -> dict[str, str]:
        """The numbers of pages and their addresses; the present one is starred."""
        links = self.soup.select(".pagination li a")
        return {_words(link)[5:] + ("*" if link.get("aria-current") else ""): _target(link) for link in links}

    @property
    def steps(self) -> dict[str, str]:
        """The ways to search a concept and their addresses; the present one is starred."""
        links = self.soup.select(".concept-steps a")
        return {_words(link) + ("*" if link.get("aria-current") else ""): _target(link) for link in links}

    @property
    def wider_steps(self) -> dict[str, tuple[str, str]]:
        """The words of each step out of an empty result, with its address and count."""
        steps = self.soup.select(".empty-steps li")
        rows = [(step.select("a")[0], step.select(".count")[0]) for step in steps]
        return {_words(link): (_target(link), _words(count)) for link, count in rows}

    def facet(self, name: str) -> list[Row]:
        """Return the values of a facet, the folded ones behind the others; none if it is not there."""
        return [_row(option) for option in self.soup.select(f'[data-remember="facet-{name}"] .facet-option')]

    def counts(self, name: str) -> dict[str, int]:
        """Return the values of a facet that are shown, with their counts."""
        return {row.label: row.count for row in self.facet(name)}

    def text(self, selector: str) -> str:
        """Return the words of the only element there is for a selector."""
        (words,) = self.texts(selector)
        return words

    def has(self, selector: str) -> bool:
        """Tell whether there is such an element."""
        return bool(self.soup.select(selector))

    def texts(self, selector: str) -> list[str]:
        """Return the words of every element there is for a selector."""
        return [_words(element) for element in self.soup.select(selector)]


def _row(option: Tag) -> Row:
    boxes = option.select("input")
    return Row(
        label=_words(option.select(".facet-option-label")[0]),
        count=int(_words(option.select(".count")[0])),
        is_checked=any(box.has_attr("checked") for box in boxes),
        has_box=bool(boxes),
    )


def _words(element: Tag) -> str:
    return " ".join(element.get_text().split())


def _target(link: Tag) -> str:
    return str(link["href"])
