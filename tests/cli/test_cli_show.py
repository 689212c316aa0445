"""`mls content show`."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cli.shell_runs import PACKS, run_shell
from rich.text import Text

from bot.cli.show_live import showing_live
from bot.cli.slack_text import from_mrkdwn
from bot.errors import UnfinishedContentError, UnknownContentError
from bot.packs.loader import load_packs
from bot.playground import PlaygroundClock

OVEN = "items/oven/2.1-bake.yaml"
CRUMB = "tight-crumb-after-short-rise"


def test_an_item_is_shown_as_its_channel_sees_it_with_its_key_below() -> None:
    shown = run_shell("content", "show", CRUMB).stdout
    question, proof = shown.split("╯", 1)
    assert "│ Making the Dough · Let it rise " in question
    assert "│ B\u2002Let it rise longer " in question
    assert "│ [ A ]  [ B ]  [ C ] " in question
    assert proof.splitlines()[1:] == [
        "Right: B Let it rise longer",
        "  ✘ A  Heat sets the crumb and does not open it.  [heat-opens-crumb]",
        "  ✔ B  More time makes more gas.",
        "  ✘ C  Salt slows the yeast down.",
        "Why: The dough held too little gas when the heat set it.",
        "Notes: Bulk rise (bulk-rise)",
        "Source: The Baker's Handbook",
        "Contrasts with: sour-loaf-after-long-rise",
        f"Task 1.2, single, applies, version {load_packs(PACKS)['bread'].items[CRUMB].version}",
    ]


@pytest.mark.parametrize(
    ("item", "right"),
    [
        ("speed-up-the-night-dough", ["Right: A Warm the cellar, C Use more starter"]),
        ("order-of-work", ["Right: B Mix → C Let it rise → A Bake", "  3. A  Baking ends it."]),
        ("what-does-what", ["  1 B  Makes gas.", "  ✘ C  Makes the dough softer."]),
        ("hydration-of-a-dough", ["Right: 0.65 ± 0.005 (percent)", "  Working: 650 g / 1,000 g = 0.65"]),
        ("why-steam", ["Right: the skin stays soft; the crust shines", "  ✘ skin hardens at once"]),
    ],
)  # fmt: skip
def test_every_kind_says_what_is_right_and_why(item: str, right: list[str]) -> None:
    lines = run_shell("content", "show", item).stdout.splitlines()
    assert set(right) <= set(lines)


def test_the_verdicts_and_the_closed_question_are_shown_on_request() -> None:
    shown = run_shell("content", "show", "why-steam", "--answered").stdout
    for frame in ("The question", "A right answer", "A wrong answer", "The question, closed"):
        assert f"╭─ {frame} ─" in shown
    assert "✅ Right: you made every point." in shown


def test_a_note_is_shown_whole_with_the_names_under_which_it_is_found() -> None:
    shown = run_shell("content", "show", "baking").stdout
    assert "╭─ Baking ─" in shown
    assert "│ How it works " in shown
    assert "asked_as: how hot should the oven be, why steam, when is bread done\n" in shown


def test_marks_of_slack_become_styles() -> None:
    text = from_mrkdwn("*bold*, _slanted_, `a &lt; b`, <https://bread.example|a page>, snake_case &amp; 2*3*4")
    assert text.plain == "bold, slanted, a < b, a page, snake_case & 2*3*4"
    assert {(_part(text, span.start, span.end), str(span.style)) for span in text.spans} == {
        ("bold", "bold"),
        ("slanted", "italic"),
        ("a < b", "cyan"),
        ("a page", "underline link https://bread.example"),
    }


def test_an_unknown_id_gets_near_ones() -> None:
    with pytest.raises(UnknownContentError, match="sour-loaf-after-long-rise"):
        run_shell("content", "show", "sour-loaf")


def test_what_is_unfinished_is_named_line_by_line_and_only_that(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PACKS / "bread", tmp_path / "bread"))
    text = (folder / OVEN).read_text(encoding="utf-8")
    text = text.replace("stem: Put", "stem: TODO").replace("difficulty: 2", "difficulty: TODO")
    (folder / OVEN).write_text(text, encoding="utf-8")
    with pytest.raises(UnfinishedContentError) as raised:
        run_shell("content", "show", "order-of-work", "--content", str(tmp_path))
    assert raised.value.problems == (
        f"{folder}/{OVEN}:5: stem: still to be filled in: the steps of a loaf in order, from the first to the last.",
    )
    assert run_shell("content", "show", CRUMB, "--content", str(tmp_path)).exit_code == 0


def test_live_the_item_is_the_question_that_the_bot_posts() -> None:
    with showing_live(load_packs(PACKS)["bread"], "hydration-of-a-dough", 0, _tuesday()) as live:
        (question,) = [message for message in live.playground.person("ben").sees("ml-study") if message.buttons]
        assert live.address == f"{live.playground.url}/?user=ben&channel=ml-study"
        assert "1,000 g of flour meet 650 g of water." in question.all_text
        assert question.buttons == ["Answer"]


def test_live_the_note_is_what_explain_answers() -> None:
    with showing_live(load_packs(PACKS)["bread"], "bulk-rise", 0, _tuesday()) as live:
        answer = live.playground.person("ada").sees("ml-study")[-1]
        assert "is the first rest of the whole dough." in answer.all_text


def _tuesday() -> PlaygroundClock:
    return PlaygroundClock(datetime(2026, 11, 24, 8, tzinfo=UTC), frozen=True)


def _part(text: Text, start: int, end: int) -> str:
    return text.plain[start:end]
