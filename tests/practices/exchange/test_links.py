"""Which practice took its idea from which, from a file."""

from pathlib import Path

import pytest

from practices.exchange.links import load_links
from practices.exchange.report import ExchangeError
from practices.models import PracticePage
from tests.factories import a_german_practice, a_named_practice

pytestmark = [pytest.mark.usefixtures("site", "concepts"), pytest.mark.django_db]


def _links(folder: Path, *links: str) -> Path:
    path = folder / "links.yaml"
    path.write_text("".join(f"- {{{link}, ground: It says so.}}\n" for link in links), encoding="utf-8")
    return path


def test_a_link_is_shown_at_both_practices(tmp_path: Path) -> None:
    origin = a_german_practice(reference="de-901")
    taker = a_named_practice(reference="fr-901")
    assert load_links(_links(tmp_path, "practice: fr-901, origin: de-901, relation: adapted")) == 1
    assert [row.origin.pk for row in PracticePage.objects.get(pk=taker.pk).adapted_from.all()] == [origin.pk]
    assert [row.page.pk for row in PracticePage.objects.get(pk=origin.pk).adaptations] == [taker.pk]


def test_loading_again_changes_nothing_and_links_of_others_stay(tmp_path: Path) -> None:
    a_german_practice(reference="de-901")
    a_german_practice(reference="de-902")
    page = a_named_practice(reference="fr-901")
    load_links(_links(tmp_path, "practice: fr-901, origin: de-901, relation: adapted"))
    second = _links(tmp_path, "practice: fr-901, origin: de-902, relation: repeated")
    assert load_links(second) == 1
    revisions = page.revisions.count()
    assert load_links(second) == 0
    assert page.revisions.count() == revisions
    assert {row.origin.reference for row in page.adapted_from.all()} == {"de-901", "de-902"}


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("practice: fr-999, origin: de-901, relation: adapted", "no practice has the reference “fr-999”"),
        ("practice: de-901, origin: fr-999, relation: adapted", "no practice has the reference “fr-999”"),
        ("practice: de-901, origin: de-901, relation: copied", "unknown code “copied”"),
        ("practice: de-901, relation: adapted", "origin"),
    ],
)
def test_what_cannot_be_linked_is_named_with_the_file(tmp_path: Path, link: str, message: str) -> None:
    a_german_practice(reference="de-901")
    with pytest.raises(ExchangeError, match=r"links\.yaml") as caught:
        load_links(_links(tmp_path, link))
    assert message in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"nowhere\.yaml cannot be read"):
        load_links(tmp_path / "nowhere.yaml")
