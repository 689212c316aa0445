"""Notes become passages, and Markdown is cut only where it may be."""

import pytest
from builders import create_note
from hypothesis import given
from hypothesis import strategies as st

from bot.core.note import Section
from bot.retrieval.markdown import find_code, split_pieces
from bot.retrieval.splitter import LONGEST, split_note, split_text

TABLE = "| flour | water |\n|---|---|\n| 1,000 g | 650 g |"
CODE = "```\nmix. Then rest.\n\nBake.\n```"
LIST = "- Weigh the flour. Sift it.\n  Twice.\n- Add water"


def test_a_note_has_a_passage_for_each_section() -> None:
    headings = [(passage.note, passage.heading) for passage in split_note(create_note())]
    assert headings == [("proofing", ""), ("proofing", "How to tell that it is done")]


def test_a_long_section_is_split_and_each_part_keeps_its_heading() -> None:
    section = Section("Steps", " ".join(["Knead the dough until it is smooth."] * 100))
    passages = split_note(create_note(sections=(section,)))
    assert len(passages) > 1
    assert {passage.heading for passage in passages} == {"Steps"}
    assert all(len(passage.text) <= LONGEST for passage in passages)


def test_a_note_without_text_can_still_be_found_by_its_names() -> None:
    assert [passage.text for passage in split_note(create_note(sections=()))] == [""]


def test_an_alias_in_one_word_with_humps_is_indexed_in_its_words_too() -> None:
    note = create_note(aliases=("MaxProofTime",))
    assert "Max Proof Time" in split_note(note)[0].texts("aliases")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Mix it. Let it rest! Done?", ["Mix it.", "Let it rest!", "Done?"]),
        ("Use salt, e.g. Maldon. Then bake.", ["Use salt, e.g. Maldon.", "Then bake."]),
        ("It holds 0.5 l. Pour it.", ["It holds 0.5 l.", "Pour it."]),
        ("Run `bake. Now` at once. Wait.", ["Run `bake. Now` at once.", "Wait."]),
        (LIST, ["- Weigh the flour. Sift it.\n  Twice.", "- Add water"]),
        (f"Before.\n\n{TABLE}\n\nAfter.", ["Before.", TABLE, "After."]),
        (f"Before:\n{CODE}\nAfter.", ["Before:", CODE, "After."]),
        ("", []),
    ],
)
def test_markdown_is_cut_between_sentences_items_tables_and_code(text: str, pieces: list[str]) -> None:
    assert [text[piece.start : piece.end] for piece in split_pieces(text)] == pieces


def test_code_is_found_fenced_and_between_backticks() -> None:
    text = f"Call `bake` now.\n{CODE}"
    assert [text[start:end] for start, end in find_code(text)] == ["`bake`", CODE]


@given(st.text(alphabet="aB .!?\n-|`", max_size=200), st.integers(10, 60))
def test_splitting_loses_nothing_but_white_space(text: str, longest: int) -> None:
    assert "".join("".join(split_text(text, longest)).split()) == "".join(text.split())
