"""Whatever a pack or a person writes: no view mentions anybody, formats what it should not, or passes a limit."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from builders import create_item
from hypothesis import example, given, settings
from hypothesis import strategies as st
from slack.views.reading import read
from slack.views.samples import (
    NOW,
    ZONE,
    board_row,
    explain,
    give_feedback,
    show_appeal,
    show_board,
    show_closed_question,
    show_home,
    show_item,
    show_progress,
    show_question,
    show_schedule,
    show_settings,
    show_step,
    show_today,
    write_digest,
)
from slack_sdk.models.views import View

from bot.core.appeal import AppealState
from bot.core.grading import Verdict
from bot.core.item import Choice, Item, ItemKind, Matching, Numeric, Ordering, Short, Source
from bot.services.appeal_results import RegradeNotice, RulingNotice
from bot.services.results import (
    AlreadyAnswered,
    AskBack,
    ChannelRow,
    ChannelsBoard,
    ClosedThread,
    NoteShown,
    PassageShown,
    QuizScore,
    QuizVerdict,
    Reminder,
    ReportNotice,
    TaskScore,
    Topic,
    Welcome,
)
from bot.slack.values import QuestionButton
from bot.slack.views.answer_modal import build_answer_view
from bot.slack.views.appeal import build_appeal_notice_message, build_ruling_message
from bot.slack.views.ask_back import build_ask_back_message
from bot.slack.views.closed_thread import build_closed_thread_message
from bot.slack.views.data import build_my_data_messages
from bot.slack.views.digest import build_digest_message
from bot.slack.views.error import build_error_message
from bot.slack.views.explanation import build_explanation_message, build_shared_explanation_message
from bot.slack.views.feedback import build_already_answered_message, build_feedback_message, build_feedback_view
from bot.slack.views.help import build_help_message
from bot.slack.views.home import build_home_view
from bot.slack.views.message import Message
from bot.slack.views.note import build_note_view
from bot.slack.views.progress import build_progress_message
from bot.slack.views.question import build_question_message
from bot.slack.views.quiz import build_quiz_score_message, build_quiz_step_message, build_quiz_verdict_message
from bot.slack.views.regrade import build_regrade_message
from bot.slack.views.reminder import build_reminder_message
from bot.slack.views.report import build_report_notice_message
from bot.slack.views.schedule import build_schedule_view, build_set_up_message, build_welcome_message
from bot.slack.views.settings import build_settings_view
from bot.slack.views.standings import build_board_message, build_channels_board_message, build_shared_board_message
from bot.slack.views.today import build_today_message

HOSTILE = (
    "<!channel>",
    "<@U1>",
    "<https://evil.example|click>",
    "&" * 900,
    "`" * 7,
    "*_~" * 40,
    ">",
    ":tada:",
    "\u202e",
)
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from((*HOSTILE, " ", "word", "\n", "```", "| a | b |\n|---|---|\n", "- ")), max_size=40).map(
        "".join
    ),
    st.builds(lambda piece, times: piece * times, st.text(min_size=1, max_size=5), st.integers(1, 1_500)),
)
words = st.builds(lambda text: text[:2_000], texts)
CONTROL = re.compile(r"<([^<>]*)>")


@pytest.mark.parametrize("kind", ItemKind)
@settings(max_examples=40)
@given(text=texts)
@example("<!channel> <@U1> *all*")
def test_an_items_texts_notify_nobody_and_pass_no_limit(kind: ItemKind, text: str) -> None:
    for shown in _item_views(kind, text):
        _assert_harmless(shown)


@settings(max_examples=80)
@given(text=words)
@example("<!channel> <@U1> *all*")
def test_what_people_write_notifies_nobody_and_passes_no_limit(text: str) -> None:
    for shown in _people_views(text):
        _assert_harmless(shown)


@settings(max_examples=150)
@given(text=texts, spans=st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60)), max_size=4))
def test_notes_notify_nobody_and_pass_no_limit(text: str, spans: list[tuple[int, int]]) -> None:
    topic = Topic("proofing", text)
    matches = tuple((start, min(start + length, len(text))) for start, length in spans if start < len(text))
    explanation = explain(query=text, passages=(PassageShown(topic, text, text, matches),), related=(topic,) * 3)
    _assert_harmless(build_explanation_message(explanation, is_private=True))
    _assert_harmless(build_shared_explanation_message(explanation, text))
    _assert_harmless(
        build_explanation_message(replace(explanation, covered=False, nearest=(topic,) * 3), is_private=True)
    )
    sections = tuple((text, text) for _ in range(30))
    _assert_harmless(
        build_note_view(NoteShown(topic, sections, ((text, text), (text, f"https://x.example/{text}")), (topic,)))
    )


def _item_views(kind: ItemKind, text: str) -> Iterator[Message | View]:
    shown = show_item(_item_saying(kind, text), case=text or None, domain_title=text, task_title=text)
    question = show_question(shown=shown)
    yield build_question_message(question, now=NOW)
    yield build_question_message(show_closed_question(shown=shown), now=NOW)
    for right in (True, False):
        feedback = give_feedback(kind, right=right, shown=shown, typed=text, topics=(Topic("proofing", text),) * 3)
        yield build_feedback_message(feedback)
        yield build_feedback_view(feedback)
        yield build_quiz_verdict_message(QuizVerdict(show_step(shown=shown, subject=text), feedback, has_next=True))
        yield build_today_message(show_today(question=question, mine=feedback, answered_at=NOW), now=NOW)
        yield build_already_answered_message(AlreadyAnswered(feedback, NOW, ZONE), now=NOW)
        yield build_ask_back_message(AskBack(7, shown, (feedback.response,) * 7, text))
        yield build_appeal_notice_message(show_appeal(feedback=feedback, channel_name=text, ruled_by=text))
        yield build_ruling_message(RulingNotice(feedback, AppealState.DECLINED, 0))
        yield build_regrade_message(RegradeNotice(feedback, Verdict.INCORRECT, shown, 10, 3))
    yield build_quiz_step_message(show_step(shown=shown, subject=text, counts_for=text))
    yield build_answer_view(shown, QuestionButton(7))
    yield build_home_view(show_home(today=show_today(question=question)), now=NOW)


def _people_views(text: str) -> Iterator[Message | View]:
    row = board_row(1, text, 10)
    board = show_board(rows=(row,) * 10, me=row, channel_name=text, domains=(("dough", text),))
    topic = Topic("proofing", text)
    thread = build_closed_thread_message(ClosedThread(show_closed_question(), (text,) * 20, 213))
    assert thread is not None
    yield thread
    yield build_board_message(board)
    yield build_shared_board_message(board, text)
    yield build_channels_board_message(ChannelsBoard((ChannelRow(1, True, text, 3.0, 9, True),) * 10, 3))
    yield build_digest_message(
        write_digest(rows=board.rows, channel_name=text, pack_title=text, weakest_topic=topic), now=NOW
    )
    yield build_progress_message(show_progress(pack_title=text, about=text))
    yield build_home_view(show_home(channel_name=text, board=board), now=NOW)
    yield build_reminder_message(Reminder(7, text, "C0", text, NOW, ZONE), now=NOW)
    yield build_report_notice_message(ReportNotice(text, text, text, text, text))
    yield build_quiz_score_message(QuizScore(text, 1, 2, (TaskScore("1.1", text, 1, 2),), 1, topic))
    yield build_help_message(text, text, domain=text, topic=text)
    yield build_error_message(text, reference=text)
    yield build_settings_view(show_settings(channel_name=text))
    form = show_schedule(channel_name=text, packs=(("bread-baking", text),))
    yield build_schedule_view(form, country_name=text)
    yield build_welcome_message(Welcome(form, "Ada"))
    yield build_set_up_message(form)
    yield from build_my_data_messages({"name": text}, {"attempts": [{"typed": text}] * 9})


def _item_saying(kind: ItemKind, text: str) -> Item:
    """An item of which every text is the one given."""
    item = create_item(kind=kind)
    match item.exercise:
        case Choice(options=options) | Ordering(options=options):
            exercise: Any = replace(item.exercise, options=_saying(options, text))
        case Matching(options=options, prompts=prompts):
            said = tuple(replace(prompt, text=text) for prompt in prompts)
            exercise = replace(item.exercise, options=_saying(options, text), prompts=said)
        case Numeric():
            exercise = replace(item.exercise, working=text, unit=text or None)
        case Short(key_points=points):
            exercise = replace(item.exercise, key_points=tuple(replace(point, point=text) for point in points))
    return replace(item, stem=text, rationale=text, source=Source(text), exercise=exercise)


def _saying(options: tuple[Any, ...], text: str) -> tuple[Any, ...]:
    return tuple(replace(option, text=text, why=text) for option in options)


def _assert_harmless(shown: Message | View) -> None:
    read(shown)
    data = shown.content() if isinstance(shown, Message) else shown.to_dict()
    for mrkdwn in _mrkdwn(data):
        assert all(form.startswith(("https://", "http://")) for form in CONTROL.findall(mrkdwn)), mrkdwn
        assert not re.search(r"&(?!amp;|lt;|gt;)", mrkdwn), mrkdwn
    if isinstance(shown, Message):
        assert not CONTROL.findall(re.sub(r"<https?://[^<>]*>", "", shown.text))


def _mrkdwn(part: Any) -> Iterator[str]:
    if isinstance(part, Mapping):
        if part.get("type") == "mrkdwn":
            assert part["verbatim"] is True
            yield part["text"]
        for value in part.values():
            yield from _mrkdwn(value)
    elif isinstance(part, list):
        for value in part:
            yield from _mrkdwn(value)
