"""Markdown into rich text and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.exchange.markdown import to_markdown, to_rich_text

_BOTH_WAYS = [
    ("Un paragraphe.", "<p>Un paragraphe.</p>"),
    ("Un.\n\nDeux.", "<p>Un.</p><p>Deux.</p>"),
    ("Une ligne  \nune autre", "<p>Une ligne<br/>une autre</p>"),
    ("C’est **important** et _beau_.", "<p>C’est <b>important</b> et <i>beau</i>.</p>"),
    ("### Titre\n\n#### Plus bas", "<h3>Titre</h3><h4>Plus bas</h4>"),
    ("- un\n- deux\n    - dedans", "<ul><li>un</li><li>deux<ul><li>dedans</li></ul></li></ul>"),
    ("1. un\n2. deux", "<ol><li>un</li><li>deux</li></ol>"),
    ("> Elle a ri.", "<blockquote>Elle a ri.</blockquote>"),
    ("[un lien](https://example.org/a)", '<p><a href="https://example.org/a">un lien</a></p>'),
    ("Für Leser*innen und Kolleg_innen", "<p>Für Leser*innen und Kolleg_innen</p>"),
    (r"\# kein Titel", "<p># kein Titel</p>"),
    (r"2016\. Ein Jahr", "<p>2016. Ein Jahr</p>"),
    (r"\- ein Strich", "<p>- ein Strich</p>"),
]


@pytest.mark.parametrize(("markdown", "rich_text"), _BOTH_WAYS)
def test_markdown_becomes_what_the_editor_stores(markdown: str, rich_text: str) -> None:
    assert to_rich_text(markdown) == rich_text


@pytest.mark.parametrize(("markdown", "rich_text"), _BOTH_WAYS)
def test_what_the_editor_stores_becomes_the_same_markdown(markdown: str, rich_text: str) -> None:
    assert to_markdown(rich_text) == markdown


@pytest.mark.parametrize(
    ("markdown", "rich_text"),
    [
        ("# Titre", "<h3>Titre</h3>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[a](javascript:alert)", "<p>a</p>"),
        ("    quatre espaces", "<p>quatre espaces</p>"),
        ("`code`", "<p>`code`</p>"),
        ("![image](https://example.org/a.png)", "<p>![image](https://example.org/a.png)</p>"),
        ("> Un.\n>\n> Deux.", "<blockquote>Un.</blockquote><blockquote>Deux.</blockquote>"),
        ("- un\n\n    encore\n\n- deux", "<ul><li>un<br/>encore</li><li>deux</li></ul>"),
    ],
)
def test_what_the_editor_does_not_know_is_kept_as_text_or_made_simpler(markdown: str, rich_text: str) -> None:
    assert to_rich_text(markdown) == rich_text


def test_a_permanent_address_becomes_a_link_to_the_page_and_back() -> None:
    rich_text = to_rich_text("Voir [Hambourg](/p/de-005/).", {"de-005": 7}.get)
    assert rich_text == '<p>Voir <a id="7" linktype="page">Hambourg</a>.</p>'
    assert to_markdown(rich_text, {7: "de-005"}.get) == "Voir [Hambourg](/p/de-005/)."


def test_a_link_to_a_page_that_is_gone_keeps_its_words() -> None:
    assert to_markdown('<p>Voir <a id="7" linktype="page">Hambourg</a>.</p>') == "Voir Hambourg."


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), min_size=1)
_SENTENCES = st.lists(_TEXTS, min_size=1, max_size=6).map(" ".join)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(_SENTENCES, min_size=1, max_size=3))
def test_any_text_comes_back_as_it_was(paragraphs: list[str]) -> None:
    rich_text = to_rich_text("\n\n".join(paragraphs))
    assert to_rich_text(to_markdown(rich_text)) == rich_text
