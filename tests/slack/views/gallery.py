"""Every view in its main states, by name."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from slack.views.samples import (
    BULK_RISE,
    CLOSES_AT,
    CORRECTED,
    NOW,
    PROOFING,
    RIGHT_RESPONSES,
    WRONG_RESPONSES,
    ZONE,
    explain,
    give_feedback,
    show_accepted,
    show_appeal,
    show_board,
    show_closed_question,
    show_home,
    show_item,
    show_kind,
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
from bot.core.exam_score import Prospect, ScaledEstimate
from bot.core.grading import Outcome, Verdict
from bot.core.item import ItemKind
from bot.core.question import QuestionState
from bot.core.response import Response
from bot.services.appeal_results import AppealAsked, RegradeNotice, RulingNotice
from bot.services.exam_results import DomainShare, ExamOffer, ExamReview, ExamScore, ExamStep
from bot.services.results import (
    AlreadyAnswered,
    AskBack,
    ChannelRow,
    ChannelsBoard,
    ClosedThread,
    Feedback,
    NoteShown,
    QuizScore,
    QuizVerdict,
    Reminder,
    ReportNotice,
    TaskScore,
    Welcome,
)
from bot.slack.values import QuestionButton
from bot.slack.views.answer_modal import build_answer_view
from bot.slack.views.appeal import (
    build_appeal_asked_message,
    build_appeal_gone_message,
    build_appeal_notice_message,
    build_ruling_message,
)
from bot.slack.views.ask_back import build_ask_back_message, build_neither_message
from bot.slack.views.closed_thread import build_closed_thread_message
from bot.slack.views.data import (
    build_erase_confirmation_message,
    build_erased_message,
    build_my_data_messages,
    build_no_data_message,
)
from bot.slack.views.digest import build_digest_message
from bot.slack.views.error import build_error_message
from bot.slack.views.exam import build_exam_message, build_exam_offer_message
from bot.slack.views.explanation import (
    build_explanation_message,
    build_shared_explanation_message,
    build_vote_message,
)
from bot.slack.views.feedback import (
    build_already_answered_message,
    build_feedback_message,
    build_feedback_view,
)
from bot.slack.views.help import build_help_message
from bot.slack.views.home import build_home_view
from bot.slack.views.message import Message
from bot.slack.views.note import build_note_view
from bot.slack.views.notice import build_notice_message
from bot.slack.views.progress import build_progress_message
from bot.slack.views.question import build_question_message
from bot.slack.views.quiz import (
    build_quiz_score_message,
    build_quiz_step_message,
    build_quiz_verdict_message,
)
from bot.slack.views.regrade import build_regrade_message
from bot.slack.views.reminder import build_reminder_message
from bot.slack.views.report import build_report_notice_message, build_report_view
from bot.slack.views.schedule import (
    build_schedule_view,
    build_season_message,
    build_set_up_message,
    build_welcome_message,
)
from bot.slack.views.settings import build_settings_view
from bot.slack.views.standings import (
    build_board_message,
    build_channels_board_message,
    build_shared_board_message,
)
from bot.slack.views.today import build_today_message

Build = Callable[[], Message | View]

PARTLY = Outcome(Verdict.PARTIAL, 0, points_met=(0,), points_missed=(1,), points_contradicted=(1,))
MULTIPLE_CHOSEN = {"warm-room": 20, "more-starter": 14, "cold-room": 12, "more-salt": 2}
SECTIONS = (("", "Proofing is the **last** rise."), ("How to tell", "- A poke leaves a dent.\n- It jiggles."))
SOURCES = (("The Baker's Handbook", "https://bread.example/handbook"), ("My grandmother", None))


def _open(kind: ItemKind) -> Message:
    return build_question_message(show_question(shown=show_kind(kind)), now=NOW)


def _closed(kind: ItemKind) -> Message:
    return build_question_message(show_closed_question(shown=show_kind(kind), chosen={}), now=NOW)


def _verdict(kind: ItemKind, word: str) -> Message:
    return build_feedback_message(give_feedback(kind, right=word == "right"))


def _closed_thread(names: tuple[str, ...], more: int) -> Message:
    message = build_closed_thread_message(ClosedThread(show_closed_question(), names, more))
    assert message is not None
    return message


QUESTIONS: Mapping[str, Build] = {
    **{f"open {kind}": partial(_open, kind) for kind in ItemKind},
    "open with a case": lambda: build_question_message(
        show_question(shown=show_item(case="A bakery opens at six.")), now=NOW
    ),
    **{
        f"closed {kind}": partial(_closed, kind)
        for kind in (ItemKind.ORDERING, ItemKind.MATCHING, ItemKind.NUMERIC, ItemKind.SHORT)
    },
    "closed single": lambda: build_question_message(show_closed_question(), now=NOW),
    "closed multiple": lambda: build_question_message(
        show_closed_question(shown=show_kind(ItemKind.MULTIPLE), chosen=MULTIPLE_CHOSEN), now=NOW
    ),
    "closed with a corrected key": lambda: build_question_message(show_closed_question(was_corrected=True), now=NOW),
    "closed with few answers": lambda: build_question_message(show_closed_question(answered=3, right=0), now=NOW),
    "withdrawn": lambda: build_question_message(show_question(state=QuestionState.WITHDRAWN), now=NOW),
    "closed thread": lambda: _closed_thread(("Ada", "Ben"), 213),
}

VERDICTS: Mapping[str, Build] = {
    **{f"{word} {kind}": partial(_verdict, kind, word) for kind in ItemKind for word in ("right", "wrong")},
    "partly right words": lambda: build_feedback_message(give_feedback(ItemKind.SHORT, outcome=PARTLY)),
    "typed reply": lambda: build_feedback_message(give_feedback(right=False, typed="b imo", warn_thread_is_open=True)),
    "practice": lambda: build_feedback_message(give_feedback(is_practice=True, topics=(PROOFING, BULK_RISE))),
    "second look offered": lambda: build_feedback_message(
        give_feedback(ItemKind.NUMERIC, right=False, typed="7/10", can_appeal=True)
    ),
    "second look asked for": lambda: build_feedback_message(
        give_feedback(right=False, typed="b imo", appeal=AppealState.OPEN)
    ),
    "second look accepted": lambda: build_feedback_message(show_accepted(ItemKind.SINGLE, typed="b imo")),
    "words accepted": lambda: build_feedback_message(show_accepted(ItemKind.SHORT)),
    "second look declined": lambda: build_feedback_message(
        give_feedback(right=False, typed="b imo", appeal=AppealState.DECLINED)
    ),
    "without a note": lambda: build_feedback_message(give_feedback(topics=())),
    "in a modal": lambda: build_feedback_view(give_feedback(right=False)),
    "already answered": lambda: build_already_answered_message(
        AlreadyAnswered(give_feedback(right=False), NOW - timedelta(minutes=26), ZONE), now=NOW
    ),
    "ask back": lambda: build_ask_back_message(
        AskBack(
            7,
            show_item(),
            (RIGHT_RESPONSES[ItemKind.SINGLE], WRONG_RESPONSES[ItemKind.SINGLE]),
            "a or b?",
        )
    ),
    "neither": build_neither_message,
}

FORMS: Mapping[str, Build] = {
    **{f"answer {kind}": partial(build_answer_view, show_kind(kind), QuestionButton(7)) for kind in ItemKind},
    "schedule": lambda: build_schedule_view(show_schedule(), country_name="Germany (DE)"),
    "schedule paused": lambda: build_schedule_view(show_schedule(paused=True, is_set_up=False, leads=(), country=None)),
    "settings": lambda: build_settings_view(show_settings(is_hidden_here=True)),
    "settings without a channel": lambda: build_settings_view(
        show_settings(channel_id=None, channel_name=None, reminder_hour=None)
    ),
    "report": lambda: build_report_view(11),
    "note": lambda: build_note_view(NoteShown(PROOFING, SECTIONS, SOURCES, (BULK_RISE,))),
    "empty note": lambda: build_note_view(NoteShown(PROOFING, (), (), ())),
}

QUIZZES: Mapping[str, Build] = {
    "step": lambda: build_quiz_step_message(show_step(counts_for="bread-study", position=1)),
    "training step": lambda: build_quiz_step_message(show_step(shown=show_kind(ItemKind.NUMERIC))),
    "verdict": lambda: build_quiz_verdict_message(QuizVerdict(show_step(), give_feedback(right=False), has_next=True)),
    "last verdict": lambda: build_quiz_verdict_message(QuizVerdict(show_step(), give_feedback(), has_next=False)),
    "score": lambda: build_quiz_score_message(
        QuizScore(
            "Fermentation", 3, 5, (TaskScore("2.1", "Bulk rise", 1, 2), TaskScore("2.2", "Proof", 2, 3)), 2, PROOFING
        )
    ),
    "all right": lambda: build_quiz_score_message(QuizScore("Fermentation", 5, 5, (), 0, None)),
}

EXAM_SCORE = ExamScore(
    title="Bread Baking",
    right=49,
    asked=65,
    answered=64,
    time_was_up=False,
    estimate=ScaledEstimate(780, 670, 860, Prospect.OPEN),
    pass_mark=750,
    scale=(100, 1000),
    scored=50,
    by_domain=(
        DomainShare("dough", "Making the Dough", 20, 26),
        DomainShare("fermentation", "Fermentation and everything that rises", 14, 23),
        DomainShare("oven", "In the Oven", 15, 16),
    ),
)


def _exam_step(kind: ItemKind, *, given: Response | None = None, place: int = 11) -> Message:
    step = ExamStep(7, place, 65, show_kind(kind), given, is_flagged=given is not None, left=timedelta(minutes=141))
    return build_exam_message(step)


EXAMS: Mapping[str, Build] = {
    "offer": lambda: build_exam_offer_message(
        ExamOffer(
            title="Bread Baking",
            items=65,
            time=timedelta(minutes=170),
            pass_mark=750,
            scale=(100, 1000),
            is_short=False,
            counts_for="bread-study",
            last=ScaledEstimate(780, 670, 860, Prospect.OPEN),
        )
    ),
    "first item": partial(_exam_step, ItemKind.SINGLE, place=0),
    "answered item": lambda: _exam_step(ItemKind.SINGLE, given=WRONG_RESPONSES[ItemKind.SINGLE]),
    "ticked item": lambda: _exam_step(ItemKind.MULTIPLE, given=RIGHT_RESPONSES[ItemKind.MULTIPLE]),
    "item with a form": partial(_exam_step, ItemKind.ORDERING, place=64),
    "review": lambda: build_exam_message(ExamReview(7, 65, (3, 12, 64), tuple(range(20)), timedelta(minutes=9))),
    "review of all": lambda: build_exam_message(ExamReview(7, 65, (), (), timedelta(seconds=40))),
    "score": lambda: build_exam_message(EXAM_SCORE),
    "score when the time was up": lambda: build_exam_message(
        replace(EXAM_SCORE, time_was_up=True, estimate=ScaledEstimate(930, 850, 970, Prospect.LIKELY))
    ),
}


def _second_look(kind: ItemKind, **overrides: Any) -> Message:
    return build_appeal_notice_message(show_appeal(kind, **overrides))


def _regrade(feedback: Feedback, was: Verdict, points: int, *, others: int = 0) -> Message:
    before = None if feedback.shown.item.kind is ItemKind.SHORT else show_item(CORRECTED)
    return build_regrade_message(RegradeNotice(feedback, was, before, points, others))


SECOND_LOOKS: Mapping[str, Build] = {
    **{f"asked, {state}": partial(build_appeal_asked_message, AppealAsked(state)) for state in AppealState},
    **{
        f"asked before, {state}": partial(build_appeal_asked_message, AppealAsked(state, is_new=False))
        for state in AppealState
    },
    **{f"notice {kind}": partial(_second_look, kind) for kind in ItemKind if kind is not ItemKind.MATCHING},
    "notice of several": partial(_second_look, ItemKind.SINGLE, answers=3),
    "notice without words": lambda: _second_look(
        ItemKind.SINGLE, feedback=give_feedback(right=False, appeal=AppealState.OPEN)
    ),
    **{
        f"notice {state}": partial(_second_look, ItemKind.SINGLE, state=state, answers=2, ruled_by="Lea")
        for state in (AppealState.ACCEPTED, AppealState.DECLINED)
    },
    "notice settled": partial(_second_look, ItemKind.SHORT, state=AppealState.SETTLED),
    "notice gone": build_appeal_gone_message,
    "ruling accepted": lambda: build_ruling_message(
        RulingNotice(show_accepted(ItemKind.SHORT), AppealState.ACCEPTED, 10)
    ),
    "ruling accepted without points": lambda: build_ruling_message(
        RulingNotice(show_accepted(ItemKind.SINGLE, typed="b imo"), AppealState.ACCEPTED, 0)
    ),
    "ruling declined": lambda: build_ruling_message(
        RulingNotice(give_feedback(right=False, typed="b imo", appeal=AppealState.DECLINED), AppealState.DECLINED, 0)
    ),
    "right after all": lambda: _regrade(give_feedback(typed="a imo"), Verdict.INCORRECT, 10),
    "right no longer": lambda: _regrade(give_feedback(right=False), Verdict.CORRECT, -10, others=2),
    "words right after all": lambda: _regrade(give_feedback(ItemKind.SHORT), Verdict.PARTIAL, 0),
    "words partly right now": lambda: _regrade(give_feedback(ItemKind.SHORT, outcome=PARTLY), Verdict.INCORRECT, 0),
    "words only partly right": lambda: _regrade(give_feedback(ItemKind.SHORT, outcome=PARTLY), Verdict.CORRECT, -10),
    "words partly right no longer": lambda: _regrade(give_feedback(ItemKind.SHORT, right=False), Verdict.PARTIAL, 0),
}

EXPLANATIONS: Mapping[str, Build] = {
    "private": lambda: build_explanation_message(explain(), is_private=True),
    "short form": lambda: build_explanation_message(
        explain(passages=explain().passages * 2, meanings=("bulk fermentation", "Black Forest")), is_private=False
    ),
    "mended": lambda: build_explanation_message(explain(read_as="a dent"), is_private=True),
    "one side": lambda: build_explanation_message(explain(missing=("kubernetes",)), is_private=False),
    "comparison": lambda: build_explanation_message(explain(passages=explain().passages * 2), is_private=False),
    "not covered": lambda: build_explanation_message(
        explain(covered=False, passages=(), nearest=(PROOFING, BULK_RISE)), is_private=True
    ),
    "nothing near": lambda: build_explanation_message(explain(covered=False, passages=()), is_private=True),
    "shared": lambda: build_shared_explanation_message(explain(), "Ada"),
    "helped": lambda: build_vote_message(explain(), helped=True),
    "missed": lambda: build_vote_message(explain(), helped=False),
}

FIGURES: Mapping[str, Build] = {
    "board": lambda: build_board_message(show_board()),
    "empty board": lambda: build_board_message(show_board(rows=(), me=None, learners=0, domain=None)),
    "shared board": lambda: build_shared_board_message(show_board(me=None), "Ada"),
    "channels": lambda: build_channels_board_message(
        ChannelsBoard(
            (ChannelRow(1, False, "bread-study", 41.33, 12, True), ChannelRow(2, False, "cakes", 30.0, 1, False)), 3
        )
    ),
    "no channels": lambda: build_channels_board_message(ChannelsBoard((), 3)),
    "progress": lambda: build_progress_message(show_progress()),
    "no progress": lambda: build_progress_message(show_progress(answered=0)),
    "home": lambda: build_home_view(show_home(), now=NOW),
    "home after an answer": lambda: build_home_view(
        show_home(today=show_today(mine=give_feedback(right=False), answered_at=NOW)), now=NOW
    ),
    "home at first": lambda: build_home_view(
        replace(show_home(), channel_name=None, slack_channel=None, today=None, progress=None, board=None), now=NOW
    ),
    "digest": lambda: build_digest_message(write_digest(), now=NOW),
    "digest of a quiet week": lambda: build_digest_message(
        write_digest(rows=(), weakest=None, weakest_topic=None, next_due_at=None), now=NOW
    ),
}

WORDS: Mapping[str, Build] = {
    "today": lambda: build_today_message(show_today(), now=NOW),
    "today answered": lambda: build_today_message(show_today(mine=give_feedback(), answered_at=NOW), now=NOW),
    "today closed": lambda: build_today_message(show_today(question=show_closed_question()), now=NOW),
    "today none": lambda: build_today_message(show_today(question=None), now=NOW),
    "today none planned": lambda: build_today_message(show_today(question=None, next_due_at=None), now=NOW),
    "reminder": lambda: build_reminder_message(
        Reminder(7, "bread-study", "C0BREAD", "Fermentation · Proof", CLOSES_AT, ZONE), now=NOW
    ),
    "welcome": lambda: build_welcome_message(Welcome(show_schedule(is_set_up=False), "Ada")),
    "set up": lambda: build_set_up_message(show_schedule()),
    "season": lambda: build_season_message(show_schedule()),
    "report notice": lambda: build_report_notice_message(
        ReportNotice("dense-crumb", "What helps?", "two right", "B too", "bread-study", question_id=7)
    ),
    "help": build_help_message,
    "help with words of the pack": lambda: build_help_message(domain="fermentation", topic="proofing"),
    "did you mean": lambda: build_help_message("quizz", "quiz"),
    "erase": build_erase_confirmation_message,
    "erased": build_erased_message,
    "no data": build_no_data_message,
    "my data": lambda: build_my_data_messages({"name": "Ada"}, {"attempts": [{"item": "dense-crumb"}]})[1],
    "error": lambda: build_error_message("Try `/mls today`.", reference="a1b2"),
    "notice": lambda: build_notice_message("✅ Posted."),
}

GALLERY: Mapping[str, Mapping[str, Build]] = {
    "questions": QUESTIONS,
    "verdicts": VERDICTS,
    "forms": FORMS,
    "quizzes": QUIZZES,
    "exams": EXAMS,
    "second looks": SECOND_LOOKS,
    "explanations": EXPLANATIONS,
    "figures": FIGURES,
    "words": WORDS,
}
