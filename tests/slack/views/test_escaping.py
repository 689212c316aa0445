import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.views.parts.escaping import (
    NOTHING,
    WORD_JOINER,
    authored,
    cut,
    cut_escaped,
    foreign,
    foreign_line,
    plain,
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("&lt;", "&amp;lt;"),
        ("*loud* words", "∗loud∗ words"),
        ("allow s3:* on it, 2 * 3", "allow s3:* on it, 2 * 3"),
        ("ends in s3:*", "ends in s3:∗"),
        ("~5 minutes~", "∼5 minutes∼"),
        ("__init__", "ˍˍinitˍˍ"),
        ("`code`", "ˋcodeˋ"),
        (":tada: 9:04", f":{WORD_JOINER}tada: 9:04"),
        ("> quote", f"{WORD_JOINER}&gt; quote"),
        ("", NOTHING),
        ("\u200b \u202e", NOTHING),
    ],
)
def test_nothing_that_others_write_formats_or_mentions(written: str, shown: str) -> None:
    assert foreign(written) == shown


@pytest.mark.parametrize("name", ["scale_pos_weight", "k-means", "2*3*4", "o'Neil", "Jürgen", "👩‍🍳 Chef", "नमस्ते"])
def test_what_does_no_harm_stays_as_it_is(name: str) -> None:
    assert foreign(name) == name


def test_an_items_code_stays_code() -> None:
    assert authored("Set `a*b<c` to *1*.") == "Set `a*b&lt;c` to ∗1∗."


def test_a_code_block_in_an_item_is_no_code() -> None:
    assert "`" not in authored("```rm```")


def test_a_name_is_on_one_line() -> None:
    assert foreign_line("Ada\n\n  Lovelace") == "Ada Lovelace"


@given(text=st.text(alphabet=st.sampled_from("&<>*a `\n"), max_size=400), limit=st.integers(10, 300))
def test_texts_are_cut_before_they_are_escaped(text: str, limit: int) -> None:
    for shown in (foreign(text, limit), authored(text, limit)):
        assert len(shown) <= limit
        assert shown.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "").count("&") == 0


def test_a_long_text_is_cut_at_a_word() -> None:
    assert cut("Let the dough rise in a warm room", 20) == "Let the dough rise…"


def test_a_cut_leaves_no_entity_in_two() -> None:
    assert cut_escaped("aaaaaaaa&amp;b", 11) == "aaaaaaaa…"


@given(text=st.text(), limit=st.integers(1, 80))
def test_plain_text_is_never_empty_nor_too_long(text: str, limit: int) -> None:
    shown = plain(text, limit)
    assert shown.strip()
    assert len(shown) <= limit
