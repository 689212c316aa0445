"""Items as Moodle's GIFT."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from builders import create_item
from hypothesis import given, settings
from hypothesis import strategies as st
from packs.drawn_items import items

from bot.core.item import Choice, Item, ItemKind, KeyPoint, Matching, Numeric, Option, Prompt, Short, Source
from bot.packs.formats.gift import KINDS, read_gift, write_gift

FILE = Path("quiz.gift")


@settings(max_examples=25)
@given(st.lists(items(tuple(KINDS)), min_size=1, max_size=2))
def test_a_file_carries_names_texts_keys_whys_numbers_and_the_rationale(drawn: list[Item]) -> None:
    found = read_gift(FILE, write_gift(drawn))
    assert found.problems == []
    assert [_as_texts(draft.item) for draft in found.drafts] == [_as_texts(item) for item in drawn]


def test_a_question_is_written_as_moodle_writes_it() -> None:
    item = create_item(stem="Tight {crumb}: why?\nSay = it.", rationale="", exercise=_choice("~100%", "#2", "5%4"))
    assert write_gift([item]).decode().splitlines() == [
        r"::dense-crumb::[plain]Tight \{crumb\}\: why?\nSay \= it.{",
        "\t=\\~100%#why",
        "\t~\\#2#why",
        "\t~5%4#why",
        "}",
    ]


def test_right_answers_of_several_share_the_grade_and_a_wrong_one_takes_it() -> None:
    written = write_gift([create_item(kind=ItemKind.MULTIPLE)]).decode()
    assert written.count("~%50%") == 2
    assert written.count("~%-100%") == 2


def test_a_percentage_may_be_answered_as_a_share_or_in_per_cent() -> None:
    assert "\t=0.65:0.005#650 g" in (written := write_gift([create_item(kind=ItemKind.NUMERIC)]).decode())
    assert "\t=65.00:0.500\n" in written


MOODLE = """\
// question: 1  name: Rise
$CATEGORY: Bread/Dough

::Why does it rise::[html]<p>Why does <b>dough</b> rise?</p><p>Say &lt;one&gt;.</p>{
\t=Yeast makes <code>CO2</code>#Right\\: it does.
\t~It boils
\t~%25%It is warm
\t####[plain]Yeast eats sugar.
}

// a remark, and a question without a name
Steam keeps the crust {
  =soft #for a while
  ~hard } at first.

Salt slows yeast down.{T#It does.#Indeed}

What raises dough?{=yeast =%100%levain =%50%air}

How wet is it?{#0.65:0.01#650 over 1000 ~#no}
How wet
is it?

How warm?{#
\t=%100%24..26#warm
}

Match.{
  =Flour -> grain
  =Salt -> sea
  =Rye -> grain
  = -> tree
}

Why knead it?{}

Both?{~%50%one ~%50%two ~%-100%three}
"""


def test_every_kind_of_question_is_read_as_moodle_reads_it() -> None:
    found = read_gift(FILE, MOODLE.replace("How wet\nis it?\n", "").encode("utf-8-sig"))
    assert found.problems == []
    rise, steam, salt, raises, wet, warm, match, knead, both = (draft.item for draft in found.drafts)
    assert [draft.where.line for draft in found.drafts][:3] == [4, 12, 16]
    assert rise.stem == "Why does dough rise?\nSay <one>."
    assert rise.rationale == "Yeast eats sugar."
    assert rise.options[0] == Option("yeast-makes-co2", "Yeast makes `CO2`", "Right: it does.")
    assert isinstance(rise.exercise, Choice)
    assert rise.exercise.key == {"yeast-makes-co2"}
    assert steam.stem == "Steam keeps the crust _____ at first."
    assert [option.why for option in steam.options] == ["for a while", ""]
    assert salt.exercise == Choice(
        (Option("true", "True", "Indeed"), Option("false", "False", "It does.")), frozenset({"true"})
    )
    assert raises.exercise == Short((KeyPoint("yeast", ("yeast", "levain")),))
    assert wet.exercise == Numeric(Decimal("0.65"), Decimal("0.01"), None, "650 over 1000")
    assert warm.exercise == Numeric(Decimal(25), Decimal(1), None, "warm")
    assert isinstance(match.exercise, Matching)
    assert [option.text for option in match.options] == ["grain", "sea", "tree"]
    assert match.exercise.key == {"p1": "grain", "p2": "sea", "p3": "grain"}
    assert knead.exercise == Short(())
    assert both.kind is ItemKind.MULTIPLE


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "quiz.gift: there is no question in this file"),
        ("// nothing\n", "quiz.gift: there is no question in this file"),
        ("\n\nRead this first.\n", "quiz.gift:3: this has no answers in braces"),
        ("Why?{=a\n\n~b}\n", "quiz.gift:1: a brace is open, or closed, without the other"),
        ("Why}?{=a ~b\n", "quiz.gift:1: a brace is open, or closed, without the other"),
        ("Why {a}?{=a ~b}\n", "quiz.gift:1: there are two pairs of braces"),
        ("Why?{a =b ~c}\n", "quiz.gift:1: the answers begin without = or ~"),
        ("Why?{~a ~b}\n", "quiz.gift:1: no answer is marked as right"),
        ("Why?{=a =b ~c}\n", "quiz.gift:1: several answers are marked ="),
        ("Why?{=a -> b =c}\n", "quiz.gift:1: a pair of a matching has no ->"),
        ("Why?{#three}\n", "quiz.gift:1: “three” is no number"),
        ("Why?{#3..x}\n", "quiz.gift:1: “3..x” is no number"),
        ("Why?{#=*}\n", "quiz.gift:1: there is no number among the answers"),
        ("Order.{>3 ALL\na\nb\nc\n}\n", "quiz.gift:1: an ordering cannot be read from GIFT"),
        ('[html]<img src="x.png"> Why?{=a ~b}\n', "quiz.gift:1: <img> cannot be part of a text here"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text: str, problem: str) -> None:
    first = read_gift(FILE, text.encode()).problems[0]
    assert str(first).startswith(problem)


def test_every_problem_is_found_at_once() -> None:
    found = read_gift(FILE, b"One.\n\nTwo{=a ~b}\n\nThree{#x}\n")
    assert [problem.where.line for problem in found.problems] == [1, 5]
    assert len(found.drafts) == 1


def _choice(*texts: str) -> Choice:
    options = tuple(Option(f"option-{place}", text, "why") for place, text in enumerate(texts))
    return Choice(options, frozenset({"option-0"}))


def _as_texts(item: Item) -> Item:
    """The item as far as GIFT can carry it, ids of options and prompts being their texts."""
    plain = replace(item, task="", difficulty=0, notes=(), source=Source(""), contrasts_with=(), case=None)
    match item.exercise:
        case Choice(options=options, key=key):
            named = tuple(Option(option.text, option.text, option.why) for option in options)
            return replace(plain, exercise=Choice(named, frozenset(item.option(one).text for one in key)))
        case Matching(prompts=prompts, options=options, key=pairs):
            arrows = [prompt.text.replace("->", "→") for prompt in prompts]
            named = tuple(sorted((Option(option.text, option.text, "") for option in options), key=lambda o: o.text))
            key_texts = {f"p{n}": item.option(pairs[prompt.id]).text for n, prompt in enumerate(prompts)}
            return replace(plain, exercise=Matching(tuple(Prompt("", text) for text in arrows), named, key_texts))
        case Numeric(unit=unit):
            return replace(plain, exercise=replace(item.exercise, unit=unit if unit == "percent" else None))
        case Short():
            return replace(plain, exercise=Short(()))
    raise AssertionError(item.kind)
