from dataclasses import replace

import pytest
from slack.views.reading import read_message, read_view
from slack.views.samples import (
    NOW,
    PROOFING,
    board_row,
    explain,
    show_board,
    show_home,
    show_progress,
    show_schedule,
)

from bot.core.progress import StudyReason, Tally
from bot.core.standings import Period
from bot.services.note_results import NoteShown
from bot.services.progress_results import StudySuggestion
from bot.services.results import Topic
from bot.services.settings_results import Welcome
from bot.slack.values import BoardSwitch, decode
from bot.slack.views.data import build_my_data_messages
from bot.slack.views.explanation import build_explanation_message
from bot.slack.views.help import build_help_message
from bot.slack.views.home import build_home_view
from bot.slack.views.note import BLOCKS_AT_MOST, build_note_view
from bot.slack.views.progress import build_progress_message
from bot.slack.views.schedule import build_schedule_view, build_welcome_message
from bot.slack.views.standings import build_board_message, build_shared_board_message


def test_my_own_row_says_you_and_stands_below_a_gap_when_it_is_far_down() -> None:
    lines = read_message(build_board_message(show_board()))
    assert lines[4] == "|  …"
    assert lines[5].split() == ["|", "17", "You", "40", "4", "of", "6"]


def test_my_own_row_says_you_among_the_first() -> None:
    board = show_board(rows=(board_row(1, "Ada", 10, is_me=True),), me=None)
    assert "You" in read_message(build_board_message(board))[1]


def test_a_shared_board_speaks_of_nobody_as_you() -> None:
    board = show_board(rows=(board_row(1, "Ada", 10, is_me=True),), me=board_row(17, "Dana", 40, is_me=True))
    text = "\n".join(read_message(build_shared_board_message(board)))
    assert "Ada" in text
    assert "You" not in text
    assert "Dana" not in text


def test_each_choice_of_a_boards_menus_is_another_board() -> None:
    menus = build_board_message(show_board()).blocks[-1].to_dict()["elements"][:2]
    domains, periods = ([decode(BoardSwitch, one["value"]) for one in menu["options"]] for menu in menus)
    assert [switch.domain for switch in domains] == [None, "dough", "fermentation", "oven"]
    assert [switch.period for switch in periods] == list(Period)
    assert {switch.channel_id for switch in (*domains, *periods)} == {4}


@pytest.mark.parametrize(
    ("reason", "tally", "said"),
    [
        (StudyReason.UNTRIED, Tally(0, 0), "which you have not tried yet."),
        (StudyReason.FEW_ANSWERS, Tally(1, 2), "where you gave few answers so far (1 of 2 right)."),
        (StudyReason.MOST_TO_GAIN, Tally(3, 8), "where you can gain most in the exam (3 of 8 right)."),
    ],
)
def test_a_suggestion_says_why(reason: StudyReason, tally: Tally, said: str) -> None:
    progress = show_progress(suggestion=StudySuggestion("2.2", "Proof", reason, tally, PROOFING))
    assert f"Study next: Proof, {said}" in read_message(build_progress_message(progress))


def test_the_least_sure_tasks_come_first_and_untried_ones_not_at_all() -> None:
    lines = read_message(build_progress_message(show_progress()))
    at = lines.index("Your tasks, the weakest first:")
    assert [line.split()[1] for line in lines[at + 1 : at + 3]] == ["Proof", "Weigh"]


def test_one_who_has_never_answered_is_told_what_to_do() -> None:
    nobody = replace(show_home(), channel_name=None, slack_channel=None, today=None, progress=None, board=None)
    assert read_view(build_home_view(nobody, now=NOW))[0] == "# Welcome"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Posts Mon–Fri at 09:00 Europe/Berlin, next on Wednesday 25 November."),
        ({"next_due_at": None, "days": frozenset(range(7))}, "Posts every day at 09:00 Europe/Berlin."),
        (
            {"paused": True, "next_due_at": None},
            "Paused: nothing is posted until you end the pause. After that it posts Mon–Fri at 09:00 Europe/Berlin.",
        ),
    ],
)
def test_the_schedule_form_says_first_what_will_happen(changes: dict[str, object], sentence: str) -> None:
    assert read_view(build_schedule_view(show_schedule(**changes)))[1] == sentence


def test_a_welcome_is_two_taps_from_running() -> None:
    lines = read_message(build_welcome_message(Welcome(show_schedule(is_set_up=False), "Ada")))
    assert lines[-1] == "[Set up] [Change first]"


@pytest.mark.parametrize(("is_private", "shares"), [(True, True), (False, False)])
def test_only_a_private_explanation_can_be_shared(is_private: bool, shares: bool) -> None:
    assert ("[Share]" in read_message(build_explanation_message(explain(), is_private=is_private))[-1]) == shares


def test_a_note_too_long_for_slack_ends_after_a_whole_section() -> None:
    sections = tuple((f"Part {number}", "A few words.") for number in range(200))
    lines = read_view(build_note_view(NoteShown(PROOFING, sections, (), ())))
    assert len(lines) <= BLOCKS_AT_MOST + 5
    assert lines[-3:-1] == ["A few words.", "(The rest of this note is too long to be shown here)"]


def test_a_long_title_stands_above_the_note() -> None:
    topic = Topic("proofing", "Proofing of sourdough in a cold room")
    lines = read_view(build_note_view(NoteShown(topic, (("", "Words."),), (), ())))
    assert lines[:2] == ["== Note ==", "# Proofing of sourdough in a cold room"]


def test_help_has_a_line_for_each_command() -> None:
    commands = {line.split("`")[1] for line in read_message(build_help_message()) if line.startswith("`")}
    named = ("quiz", "exam", "explain", "leaderboard", "stats", "today", "settings", "schedule", "my data", "forget me")
    assert commands == {f"/mls {name}" for name in named}


def test_my_data_is_complete_in_as_many_parts_as_it_takes() -> None:
    attempts = [{"item": f"item-{number}", "typed": "b" * 40} for number in range(400)]
    summary, *parts = build_my_data_messages({"name": "Ada"}, {"attempts": attempts, "reports": []})
    assert read_message(summary) == ["This is all that is stored about you: your settings · 400 attempts · 0 reports."]
    text = "\n".join(line for part in parts for line in read_message(part))
    assert all(f"item-{number} " in text for number in range(400))
