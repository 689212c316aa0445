"""Items as a table."""

import csv
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from builders import create_item
from hypothesis import given, settings
from hypothesis import strategies as st
from packs.drawn_items import items

from bot.core.item import Choice, Item, ItemKind, Matching, Numeric, Ordering, Short
from bot.packs.formats.csv_table import COLUMNS, read_csv, write_csv
from bot.packs.formats.findings import Findings

TABLE = Path("table.csv")


@settings(max_examples=25)
@given(st.lists(items(), min_size=1, max_size=3))
def test_a_table_carries_everything(drawn: list[Item]) -> None:
    found = read_csv(TABLE, write_csv(drawn))
    assert found.problems == []
    assert [draft.item for draft in found.drafts] == drawn


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_as_spreadsheets_write_it_is_read(delimiter: str) -> None:
    header = ["Stem", " Option A ", "option b", "KEY", ""]
    rows = [["Which, of both?\r\nSay it.", 'The "first"', "Second; third", "b", ""], ["", " ", "", "", ""]]
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows([header, *rows])
    (item,) = _read(written.getvalue())
    assert item.stem == "Which, of both?\nSay it."
    assert [option.text for option in item.options] == ['The "first"', "Second; third"]
    assert item.kind is ItemKind.SINGLE
    assert isinstance(item.exercise, Choice)
    assert item.exercise.key == {"second-third"}


def test_what_the_table_does_not_say_is_empty_in_the_draft() -> None:
    (item,) = _read("stem,option_a,option_b,key\nWhat?,One,Two,A\n")
    assert (item.id, item.task, item.difficulty, item.rationale, item.notes) == ("", "", 0, "", ())
    assert item.source.title == ""
    assert [option.why for option in item.options] == ["", ""]


def test_the_kind_follows_from_what_is_filled_in() -> None:
    table = (
        "stem,option_a,option_b,option_c,prompt_1,prompt_2,key,answer,point_1\n"
        "q,One,Two,Three,,,B,,\n"
        'q,One,Two,Three,,,"A, C",,\n'
        "q,One,Two,Three,First,Second,1B 2-A,,\n"
        "q,,,,,,,65%,\n"
        "q,,,,,,,,It rises\n"
    )
    single, multiple, matching, numeric, short = (item.exercise for item in _read(table))
    assert isinstance(single, Choice)
    assert single.key == {"two"}
    assert isinstance(multiple, Choice)
    assert multiple.key == {"one", "three"}
    assert isinstance(matching, Matching)
    assert matching.key == {"p1": "two", "p2": "one"}
    assert isinstance(numeric, Numeric)
    assert (numeric.answer, numeric.unit) == (Decimal("0.65"), "percent")
    assert isinstance(short, Short)


def test_an_order_is_read_from_the_key() -> None:
    (item,) = _read("kind,stem,option_a,option_b,option_c,key\nordering,q,One,Two,Three,C A B\n")
    assert item.exercise == Ordering(item.options, ("three", "one", "two"))


@pytest.mark.parametrize(
    ("table", "problems"),
    [
        ("", ["table.csv:1: the table is empty; its first row names the columns"]),
        (
            "stam,key,key\n",
            [
                "table.csv:1: there is no column “stam”; docs/writing-a-pack.md lists them",
                "table.csv:1: the column “key” stands twice",
                "table.csv:1: the column “stem” is missing",
            ],
        ),
        ("stem,kind\nq,essay\n", ["table.csv:2: kind: “essay” is none of single, multiple, ordering, matching"]),
        ("stem,key\nq,A\n", ["table.csv:2: there is nothing to answer; fill in option_a and the next"]),
        ('stem,answer\n"two\nlines","1,5"\nq,x\n', [
            "table.csv:2: answer: “1,5” is no number; write it as 1234.5",
            "table.csv:4: answer: “x” is no number; write it as 1234.5",
        ]),
        ("stem,option_a,option_b,key\nq,One,Two,D\n", ["table.csv:2: key: there is no option D"]),
        ("stem,option_a,option_b,option_c,key\nq,1,,2,A\n", ["table.csv:2: option_b is empty, and option_c is not"]),
        ("stem,option_a,prompt_1,key\nq,One,P,9A\n", ["table.csv:2: key: there is no prompt 9"]),
        ("stem,answer,difficulty\nq,1,hard\n", ["table.csv:2: difficulty: “hard” is none of 1, 2, 3"]),
        ("stem,answer\nq,1,2,3\n", ["table.csv:2: this row has 4 cells, the first one has 2"]),
        ('stem,answer\nq,1\n"q"x,1\n', ["table.csv:3: the table cannot be read from here on: ',' expected after '\"'"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_line(table: str, problems: list[str]) -> None:
    found = [str(problem) for problem in read_csv(TABLE, table.encode()).problems]
    assert len(found) == len(problems)
    assert all(one.startswith(start) for one, start in zip(found, problems, strict=True)), found


def test_a_table_in_another_encoding_is_said_to_be_so() -> None:
    found = read_csv(TABLE, "stem,answer\nWie groß?,1\n".encode("latin-1"))
    assert [str(problem) for problem in found.problems] == [
        "table.csv:2: this is not UTF-8 text; save the file once more with the encoding UTF-8"
    ]


def test_only_the_columns_that_are_needed_are_written() -> None:
    plain = replace(create_item(), contrasts_with=(), case=None)
    header = write_csv([plain]).decode("utf-8-sig").splitlines()[0].split(",")
    assert header == [column for column in COLUMNS if column in header]
    assert "option_c" in header
    assert not {"option_d", "answer", "case", "point_1"} & set(header)


def _read(table: str) -> list[Item]:
    found: Findings = read_csv(TABLE, table.encode())
    assert found.problems == []
    return [draft.item for draft in found.drafts]
