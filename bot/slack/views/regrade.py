"""A verdict that changed because a key was corrected, for the one who got it."""

from bot.core.grading import Verdict
from bot.core.item import Short
from bot.services.appeal_results import RegradeNotice
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import context, section
from bot.slack.views.parts.answers import name_key, name_response
from bot.slack.views.parts.escaping import authored
from bot.slack.views.parts.letters import count
from bot.slack.views.parts.signs import RIGHT
from bot.slack.views.parts.verdict import next_steps, own_words, right_answer
from bot.slack.views.parts.whys import lines_part, point_lines

_STEM_LIMIT = 1_000


def build_regrade_message(notice: RegradeNotice) -> Message:
    """What changed, in whose favour, and why: the key as it is and as it was; then what next."""
    feedback, exercise = notice.feedback, notice.feedback.shown.item.exercise
    return message_of(
        section(f"{_verdict(notice)} {_points(notice.points)}".rstrip()),
        section(authored(feedback.shown.item.stem, _STEM_LIMIT)),
        *lines_part([*own_words(feedback), *_keys(notice)]),
        *(lines_part(point_lines(feedback, exercise)) if isinstance(exercise, Short) else []),
        context(_others(notice.others)) if notice.others else None,
        next_steps(feedback),
    )


def _verdict(notice: RegradeNotice) -> str:
    match notice.feedback.outcome.verdict, notice.was:
        case Verdict.CORRECT, _:
            return (
                f"{RIGHT} after all: a question that you answered has been corrected, and your answer counts as right."
            )
        case now, Verdict.CORRECT:
            partly = "only partly right now" if now is Verdict.PARTIAL else "no longer right"
            return f"A question that you answered has been corrected: your answer is {partly}."
        case Verdict.PARTIAL, _:
            return "A question that you answered has been corrected: your answer is partly right now."
    return "A question that you answered has been corrected: your answer is not even partly right any more."


def _points(points: int) -> str:
    if points > 0:
        return f"It brings you {count(points, 'point')}."
    if points < 0:
        return f"It takes back {count(-points, 'point')}; the mistake was in the question, and we are sorry."
    return ""


def _keys(notice: RegradeNotice) -> list[str]:
    """What was answered and what is right; what was right before, where that was something else."""
    shown, before = notice.feedback.shown, notice.was_shown
    if isinstance(shown.item.exercise, Short):
        return []
    right = "" if notice.feedback.outcome.is_correct else f"; {right_answer(shown)}"
    lines = [f"You answered {name_response(shown, notice.feedback.response)}{right}."]
    if before is not None and name_key(before) != name_key(shown):
        lines.append(f"Before, the key said {name_key(before)}.")
    return lines


def _others(number: int) -> str:
    return f"{count(number, 'other answer')} of yours to it changed too; the points are those of all"
