"""From what the outbox holds to the message that it owes: the data is read at the moment of sending."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.clock import Clock
from bot.core.response import response_from_data
from bot.services.container import Services
from bot.services.outbox import READY_MESSAGE
from bot.services.results import AskBack, Welcome
from bot.services.second_look import APPEAL
from bot.slack.views.appeal import build_appeal_gone_message, build_appeal_notice_message, build_ruling_message
from bot.slack.views.ask_back import build_ask_back_message
from bot.slack.views.closed_thread import build_closed_thread_message
from bot.slack.views.digest import build_digest_message
from bot.slack.views.exam import build_exam_score_message
from bot.slack.views.explanation import build_explanation_message, build_shared_explanation_message
from bot.slack.views.feedback import build_already_answered_message, build_feedback_message
from bot.slack.views.message import Message, ready_message
from bot.slack.views.question import build_question_message
from bot.slack.views.regrade import build_regrade_message
from bot.slack.views.reminder import build_reminder_message
from bot.slack.views.report import build_report_notice_message
from bot.slack.views.schedule import build_welcome_message
from bot.slack.views.standings import build_channels_board_message, build_shared_board_message
from bot.storage.deliveries import Claim

Payload = Mapping[str, Any]


@dataclass(frozen=True)
class Rendering:
    """Knows for every kind of delivery which use case reads its data and which view shows it."""

    services: Services
    clock: Clock

    def message(self, claim: Claim) -> Message | None:
        """The message that a delivery owes; None if there is nothing to say any more."""
        message = self._builders[claim.kind](claim.payload)
        if message is None and claim.kind == APPEAL and claim.message_ts is not None:
            return build_appeal_gone_message()  # what somebody wrote does not stay where it was shown
        return message

    @property
    def _builders(self) -> Mapping[str, Callable[[Payload], Message | None]]:
        return {
            "question": self._question,
            "closed_thread": self._closed_thread,
            "verdict": self._verdict,
            "ask_back": self._ask_back,
            "welcome": self._welcome,
            "explanation": self._explanation,
            "shared_board": self._shared_board,
            "shared_channels_board": self._shared_channels_board,
            "digest": self._digest,
            "reminder": self._reminder,
            "report": self._report,
            APPEAL: self._appeal,
            "ruling": self._ruling,
            "regraded": self._regraded,
            "exam_score": self._exam_score,
            READY_MESSAGE: ready_message,
        }

    def _question(self, payload: Payload) -> Message | None:
        question = self.services.show_question(payload["question_id"])
        return None if question is None else build_question_message(question, now=self.clock.now())

    def _closed_thread(self, payload: Payload) -> Message | None:
        thread = self.services.show_question.closed_thread(payload["question_id"])
        return None if thread is None else build_closed_thread_message(thread)

    def _verdict(self, payload: Payload) -> Message | None:
        grading = self.services.grade_reply
        if payload["again"]:
            already = grading.answered_again(payload["attempt_id"])
            return None if already is None else build_already_answered_message(already, now=self.clock.now())
        feedback = grading.feedback_again(payload["attempt_id"])
        if feedback is None:
            return None
        return build_feedback_message(replace(feedback, warn_thread_is_open=payload["warn"]))

    def _ask_back(self, payload: Payload) -> Message | None:
        question = self.services.show_question(payload["question_id"])
        if question is None:
            return None
        candidates = tuple(response_from_data(candidate) for candidate in payload["candidates"])
        return build_ask_back_message(AskBack(question.question_id, question.shown, candidates, payload["typed"]))

    def _welcome(self, payload: Payload) -> Message | None:
        form = self.services.configure_channel.welcome_form(payload["channel_id"], payload["user_id"])
        return build_welcome_message(Welcome(form, payload["user_id"]))

    def _explanation(self, payload: Payload) -> Message | None:
        explanation = self.services.explain.show(payload["lookup_id"], payload["query"])
        if explanation is None:
            return None
        if payload.get("sharer"):
            return build_shared_explanation_message(explanation, payload["sharer"])
        return build_explanation_message(explanation, is_private=payload["privately"])

    def _shared_board(self, payload: Payload) -> Message | None:
        board = self.services.show_standings.shared(payload)
        return build_shared_board_message(board)

    def _shared_channels_board(self, payload: Payload) -> Message | None:
        return build_channels_board_message(self.services.show_standings.shared_channels(payload), is_shared=True)

    def _digest(self, payload: Payload) -> Message | None:
        digest = self.services.write_digests.show(payload)
        return None if digest is None else build_digest_message(digest, now=self.clock.now())

    def _reminder(self, payload: Payload) -> Message | None:
        reminder = self.services.remind_learners.show(payload["question_id"])
        return None if reminder is None else build_reminder_message(reminder, now=self.clock.now())

    def _report(self, payload: Payload) -> Message | None:
        notice = self.services.report_problem.show(payload["report_id"], payload["question_id"])
        return None if notice is None else build_report_notice_message(notice)

    def _appeal(self, payload: Payload) -> Message | None:
        notice = self.services.rule_on_appeal.show(payload["channel_id"], payload["likeness"])
        return None if notice is None else build_appeal_notice_message(notice)

    def _ruling(self, payload: Payload) -> Message | None:
        ruling = self.services.rule_on_appeal.show_ruling(payload["appeal_id"])
        return None if ruling is None else build_ruling_message(ruling)

    def _regraded(self, payload: Payload) -> Message | None:
        notice = self.services.regrade_items.show(payload)
        return None if notice is None else build_regrade_message(notice)

    def _exam_score(self, payload: Payload) -> Message | None:
        score = self.services.run_exam.score(payload["exam_id"])
        return None if score is None else build_exam_score_message(score)
