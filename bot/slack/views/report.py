"""Reporting a problem with an item, and telling the leads of it."""

from dataclasses import dataclass

from slack_sdk.models.blocks import PlainTextInputElement, RadioButtonsElement
from slack_sdk.models.views import View

from bot.services.results import ReportNotice
from bot.slack.ids import ActionId, BlockId, CallbackId
from bot.slack.values import AttemptTarget, QuestionButton, ReportReason
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, section
from bot.slack.views.parts.buttons import button, confirmation, option
from bot.slack.views.parts.escaping import authored, foreign, foreign_line
from bot.slack.views.parts.forms import FormState, field, form_modal, read_choice, read_text

COMMENT_LIMIT = 1_000
_STEM_LIMIT = 1_000
_NAME_LIMIT = 150

_WORDS = {
    ReportReason.WRONG_KEY: "The answer that counts as right is wrong",
    ReportReason.TWO_RIGHT: "More than one option is right",
    ReportReason.OUT_OF_DATE: "It is out of date",
    ReportReason.UNCLEAR: "It is unclear",
    ReportReason.OTHER: "Something else",
}


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What a learner reported."""

    reason: ReportReason
    comment: str | None


def build_report_view(attempt_id: int) -> View:
    """The form: what is wrong, and room for words."""
    reasons = [option(words, reason.value) for reason, words in _WORDS.items()]
    comment = PlainTextInputElement(action_id=str(ActionId.FIELD), multiline=True, max_length=COMMENT_LIMIT)
    parts = [
        section("What is wrong with this question? The leads and the author read it, without your name."),
        field(BlockId.REASON, "Problem", RadioButtonsElement(action_id=str(ActionId.FIELD), options=reasons)),
        field(BlockId.COMMENT, "What should it say?", comment, optional=True),
    ]
    return form_modal(CallbackId.REPORT, "Report a problem", "Report", parts, AttemptTarget(attempt_id))


def read_report(values: FormState) -> ReportInput:
    """What a submitted form says. Raises ValueError if it is not a report form."""
    return ReportInput(ReportReason(read_choice(values, BlockId.REASON) or ""), read_text(values, BlockId.COMMENT))


def build_report_notice_message(notice: ReportNotice) -> Message:
    """What the leads are told; not who reported. `question_id`: the question that they may withdraw."""
    where = f" in {foreign_line(notice.channel_name, _NAME_LIMIT)}" if notice.channel_name else ""
    comment = [section(f"“{foreign(notice.comment, COMMENT_LIMIT * 2)}”")] if notice.comment else []
    return message_of(
        section(f"A problem was reported with a question{where}: {_say_reason(notice.reason)}."),
        section(authored(notice.stem, _STEM_LIMIT)),
        *comment,
        _withdraw(notice.question_id) if notice.question_id is not None else None,
        context(f"Item {foreign_line(notice.item_id, _NAME_LIMIT)}", "the author finds it with `mls content reports`"),
    )


def _withdraw(question_id: int) -> Part:
    sure = confirmation(
        "Withdraw the question?", "Answers to it will not count. This cannot be undone.", "Withdraw", "Not now"
    )
    return actions(button("Withdraw the question", ActionId.WITHDRAW, QuestionButton(question_id), confirm=sure))


def _say_reason(reason: str) -> str:
    known = {known.value: words for known, words in _WORDS.items()}
    words = known.get(reason, reason)
    return foreign_line(words[:1].lower() + words[1:], _NAME_LIMIT)
