import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.views.parts.markdown import PARAGRAPH_LIMIT, pack_paragraphs, to_mrkdwn


def _show(markdown: str, *asked: str) -> str:
    spans = [match.span() for word in asked for match in re.finditer(re.escape(word), markdown)]
    return "\n\n".join(pack_paragraphs(to_mrkdwn(markdown, spans)))


@pytest.mark.parametrize(
    ("markdown", "mrkdwn"),
    [
        ("A **bold** word", "A *bold* word"),
        ("An *italic* and an _italic_ word", "An _italic_ and an _italic_ word"),
        ("Run `a < b`", "Run `a &lt; b`"),
        ("**Use `fit`** first", "*Use `fit`* first"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("[The *book*](https://bread.example/?a=1&b=2)", "<https://bread.example/?a=1&amp;b=2|The ∗book∗>"),
        ("[a|b](https://bread.example)", "<https://bread.example|a¦b>"),
        ("[no](javascript:alert)", "[no](javascript:alert)"),
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("### A heading\nText", "*A heading*\n\nText"),
        ("> said", "> said"),
        ("<!channel>", "&lt;!channel&gt;"),
    ],
)
def test_markdown_becomes_mrkdwn(markdown: str, mrkdwn: str) -> None:
    assert _show(markdown) == mrkdwn


def test_lists_have_bullets_and_lines_that_go_on() -> None:
    markdown = "Steps:\n- mix\n  well\n  - by hand\n1. bake"
    assert _show(markdown) == "Steps:\n\n• mix well\n    ◦ by hand\n1. bake"


def test_a_narrow_table_is_aligned() -> None:
    markdown = "| Flour | Water |\n|---|---|\n| 1,000 g | 650 g |\n| 500 g | `x<y` |"
    assert _show(markdown) == "```\nFlour    Water\n──────────────\n1,000 g  650 g\n500 g    x&lt;y\n```"


def test_the_rows_of_a_wide_table_become_lines_that_a_phone_can_wrap() -> None:
    markdown = (
        "| Flour | Its absorption of water | Fits |\n|---|---|---|\n"
        "| Rye | takes up a great deal of water | sour dough |\n"
    )
    assert _show(markdown) == "• Rye – Its absorption of water: takes up a great deal of water; Fits: sour dough"


def test_a_code_block_keeps_its_lines() -> None:
    assert _show("```python\nx = 1\n\n  y < 2\n```") == "```\nx = 1\n\n  y &lt; 2\n```"


def test_the_words_asked_for_are_the_only_bold_ones() -> None:
    assert _show("The **last** rise is proofing, not *kneading*.", "proof") == (
        "The last rise is *proofing*, not _kneading_."
    )


def test_words_asked_for_are_bold_inside_code_lists_and_cells() -> None:
    table = (
        "| a dough that is very dry | needs a longer proof than most | so wait |\n|---|---|---|\n| b | a proof | c |"
    )
    markdown = f"- run `proof`\n\n{table}"
    assert _show(markdown, "proof") == ("• run *`proof`*\n• b – needs a longer proof than most: a *proof*; so wait: c")


def test_neighbouring_words_asked_for_are_emboldened_word_by_word() -> None:
    assert _show("Random Cut Forest scores", "Random", "Forest") == "*Random* Cut *Forest* scores"


@given(text=st.text(max_size=200), spans=st.data())
def test_emphasis_never_touches_blanks(text: str, spans: st.DataObject) -> None:
    start = spans.draw(st.integers(0, len(text)))
    end = spans.draw(st.integers(start, len(text)))
    for paragraph in to_mrkdwn(text, [(start, end)]):
        assert not re.search(r"(?<!\S)\*\s|\s\*(?!\S)", paragraph)


def test_a_long_paragraph_is_cut_at_the_limit() -> None:
    (paragraph,) = to_mrkdwn("<&> " * 2_000)
    assert len(paragraph) <= PARAGRAPH_LIMIT
    assert paragraph.endswith("…")
