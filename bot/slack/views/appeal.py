"""A second look: asked for by a learner, ruled on by a lead, told to the learner."""

from bot.core.appeal import AppealState
from bot.core.item import Numeric, Short
from bot.services.appeal_results import AppealAsked, AppealNotice, RulingNotice
from bot.services.results import Feedback
from bot.slack.ids import ActionId
from bot.slack.values import AppealButton
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, section
from bot.slack.views.parts.answers import name_response
from bot.slack.views.parts.buttons import button
from bot.slack.views.parts.escaping import authored, foreign_line
from bot.slack.views.parts.items import option_parts
from bot.slack.views.parts.letters import count
from bot.slack.views.parts.signs import CROSS, RIGHT, TICK
from bot.slack.views.parts.verdict import next_steps, own_words, right_answer
from bot.slack.views.parts.whys import explained_parts, lines_part, point_lines

_STEM_LIMIT = 1_000
_TYPED_LIMIT = 1_000
_NAME_LIMIT = 150

_ASKED = {
    AppealState.OPEN: (
        "✅ Asked: the leads look at your answer again, without your name. You get a direct message when they decide."
    ),
    AppealState.ACCEPTED: (
        f"{RIGHT} on a second look: a lead has accepted the same answer before, so yours counts as right too."
    ),
    AppealState.DECLINED: (
        "A lead has looked at the same answer before, and it stayed as it was; so does yours. Thank you for asking."
    ),
    AppealState.SETTLED: f"{RIGHT} by now: the key has been corrected.",
}
_ASKED_BEFORE = _ASKED | {
    AppealState.OPEN: "You have asked already, and the leads have yet to decide. You are told as soon as they do.",
    AppealState.ACCEPTED: f"{RIGHT} on a second look: a lead has accepted your answer.",
    AppealState.DECLINED: "A lead has looked at your answer again, and it stayed as it was. Thank you for asking.",
}


def build_appeal_asked_message(asked: AppealAsked) -> Message:
    """What becomes of it."""
    return message_of(section((_ASKED if asked.is_new else _ASKED_BEFORE)[asked.state]))


def build_appeal_notice_message(notice: AppealNotice) -> Message:
    """The question, what was typed, how it was understood and what the key says; then the ruling, or two buttons."""
    feedback = notice.feedback
    return message_of(
        section(_head(notice)),
        section(authored(feedback.shown.item.stem, _STEM_LIMIT)),
        *option_parts(feedback.shown),
        section("\n".join([_typed(feedback), _understood(feedback)])),
        *_key_parts(feedback),
        _rulings(notice) if notice.state is AppealState.OPEN else None,
        context(
            "One ruling holds for all who wrote the same; the boards follow"
            if notice.state is AppealState.OPEN
            else None,
            f"item {foreign_line(feedback.shown.item.id, _NAME_LIMIT)}",
        ),
    )


def build_appeal_gone_message() -> Message:
    """What takes the place of a notice when the answers were erased or the question was withdrawn."""
    return message_of(section("A second look was asked for here. Nobody waits for it any more."))


def build_ruling_message(ruling: RulingNotice) -> Message:
    """What a lead decided, for the one who asked, and what next."""
    feedback = ruling.feedback
    return message_of(
        section(_decided(ruling)),
        section(authored(feedback.shown.item.stem, _STEM_LIMIT)),
        *lines_part([*own_words(feedback), *_why(ruling)]),
        next_steps(feedback),
    )


def _head(notice: AppealNotice) -> str:
    where = f"in {foreign_line(notice.channel_name, _NAME_LIMIT)}" if notice.channel_name else "in your channel"
    who = foreign_line(notice.ruled_by, _NAME_LIMIT) if notice.ruled_by else "a lead"
    answers, is_one = count(notice.answers, "answer"), notice.answers == 1
    match notice.state:
        case AppealState.OPEN:
            asked = "A second look is asked for" if is_one else f"A second look is asked for at {answers} alike"
            return f"{asked} {where}. Does this count as right?"
        case AppealState.ACCEPTED:
            return f"{TICK} Accepted by {who}: {answers} {where} {'counts' if is_one else 'count'} as right."
        case AppealState.DECLINED:
            return (
                f"{CROSS} Declined by {who}: {answers} {where} {'stays as it was' if is_one else 'stay as they were'}."
            )
        case AppealState.SETTLED:
            return f"{TICK} Nothing to rule on any more: the corrected key makes {answers} {where} right."


def _typed(feedback: Feedback) -> str:
    if not feedback.typed:
        return "What they wrote is not kept any more."
    return f"They wrote “{foreign_line(feedback.typed, _TYPED_LIMIT)}”"


def _understood(feedback: Feedback) -> str:
    """How the words were understood, and what is right: the two that a ruling compares."""
    shown = feedback.shown
    if isinstance(shown.item.exercise, Short):
        return (
            f"{len(feedback.outcome.points_met)} of {count(len(shown.item.exercise.key_points), 'point')} found in it."
        )
    return f"Understood as {name_response(shown, feedback.response)}; {right_answer(shown)}."


def _key_parts(feedback: Feedback) -> list[Part]:
    """The points of a short answer, found or not; how far a number may be off."""
    if isinstance(feedback.shown.item.exercise, Numeric):
        return explained_parts(feedback.shown)
    return lines_part(_points(feedback, "they "))


def _points(feedback: Feedback, who: str) -> list[str]:
    exercise = feedback.shown.item.exercise
    return point_lines(feedback, exercise, who=who) if isinstance(exercise, Short) else []


def _why(ruling: RulingNotice) -> list[str]:
    """What the key says; to an answer that was accepted, nothing of what it lacks."""
    shown = ruling.feedback.shown
    if ruling.state is not AppealState.ACCEPTED:
        return [_understood(ruling.feedback), *_points(ruling.feedback, "you ")]
    return [] if isinstance(shown.item.exercise, Short) else [f"By the key {right_answer(shown)}."]


def _rulings(notice: AppealNotice) -> Part:
    value = AppealButton(notice.channel_id, notice.likeness)
    return actions(
        button("Accept", ActionId.ACCEPT_APPEAL, value, label="Accept: it counts as right"),
        button("Decline", ActionId.DECLINE_APPEAL, value, label="Decline: it stays as it is"),
    )


def _decided(ruling: RulingNotice) -> str:
    if ruling.state is AppealState.ACCEPTED:
        points = f" {count(ruling.points, 'point')} are yours." if ruling.points else ""
        return f"{RIGHT} on a second look: a lead has accepted your answer.{points}"
    return "A lead has looked at your answer again, and it stays as it was graded. Thank you for asking."
