"""A verdict without its frame: what was chosen, what is right, why, and which notes are behind it."""

from slack_sdk.models.blocks import OverflowMenuElement

from bot.core.appeal import AppealState
from bot.core.grading import Verdict
from bot.core.item import Choice, Item, ItemKind, Matching, Short
from bot.core.response import Matched, Written
from bot.services.results import Feedback, ItemShown
from bot.slack.ids import ActionId
from bot.slack.values import FeedbackAct, FeedbackChoice, QuizAbout
from bot.slack.views.parts.accessibility import Part, actions, context, section
from bot.slack.views.parts.answers import name_key, name_response
from bot.slack.views.parts.buttons import note_button, overflow, quiz_button
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.letters import count, in_words
from bot.slack.views.parts.signs import GAP, PARTLY, RIGHT, WRONG
from bot.slack.views.parts.whys import key_whys, rationale_part, verdict_why_parts

_TYPED_LIMIT = 300
_TITLE_LIMIT = 200
_TOPICS_NAMED = 3
_VERBS = {ItemKind.SINGLE: "chose", ItemKind.MULTIPLE: "chose", ItemKind.ORDERING: "put"}
_SECOND_LOOKS = {
    AppealState.OPEN: "You asked for a second look; the leads have yet to decide",
    AppealState.DECLINED: "A lead has looked at it again, and it stays as it is",
}


def verdict_parts(feedback: Feedback, *, with_rationale: bool = False) -> list[Part]:
    """All of a verdict but its buttons. The rationale, where wanted, stands for the why of a single right option."""
    rationale = with_rationale and isinstance(feedback.shown.item.exercise, Choice)
    why = [] if rationale else key_whys(feedback.shown)
    first = "\n".join([headline(feedback), *own_words(feedback), *why])
    return [
        section(first, spoken=first.replace(GAP, ": ")),
        *([rationale_part(feedback.shown.item)] if rationale else []),
        *verdict_why_parts(feedback),
        *_footer(feedback),
    ]


def headline(feedback: Feedback) -> str:
    """The line that says it all: right or not, what was chosen, and what is right."""
    shown, verdict = feedback.shown, feedback.outcome.verdict
    if verdict is Verdict.CORRECT and feedback.appeal is AppealState.ACCEPTED:
        return _accepted_headline(feedback)
    match shown.item.exercise, feedback.response:
        case Short(key_points=points), _:
            return _points_headline(verdict, len(feedback.outcome.points_met), len(points))
        case Matching(key=key), Matched(pairs=given) if verdict is not Verdict.CORRECT:
            agreed = sum(given.get(prompt) == option for prompt, option in key.items())
            return f"{WRONG}: {agreed} of {count(len(key), 'pair')} right."
    chosen = name_response(shown, feedback.response)
    if verdict is Verdict.CORRECT:
        return f"{RIGHT}: {chosen}."
    return f"{WRONG}: you {_VERBS.get(shown.item.kind, 'answered')} {chosen}; {right_answer(shown)}."


def right_answer(shown: ItemShown) -> str:
    """ "right is A, Random Cut Forest", "right are A (…) and C (…)"."""
    return f"right {'are' if has_several_right(shown.item) else 'is'} {name_key(shown)}"


def has_several_right(item: Item) -> bool:
    """Whether more than one option is to be chosen."""
    return isinstance(item.exercise, Choice) and len(item.exercise.key) > 1


def own_words(feedback: Feedback) -> list[str]:
    """What was typed, so that one sees how far it was stretched to become the answer above."""
    typed = feedback.response.text if isinstance(feedback.response, Written) else feedback.typed
    return [f"You wrote “{foreign_line(typed, _TYPED_LIMIT)}”"] if typed else []


def next_steps(feedback: Feedback) -> Part:
    """A quiz on the same subject, the note, and the menu with what is wanted more seldom."""
    topic = feedback.topics[0] if feedback.topics else None
    if topic is None:
        return actions(quiz_button(QuizAbout.TASK, feedback.shown.item.task), feedback_menu(feedback))
    return actions(quiz_button(QuizAbout.NOTE, topic.note_id), note_button(topic), feedback_menu(feedback))


def feedback_menu(feedback: Feedback) -> OverflowMenuElement:
    """What is wanted more seldom: the board, a second look where words were typed, and a report for the author."""
    choices = {
        "Show the board": FeedbackAct.BOARD,
        **({"Ask for a second look": FeedbackAct.APPEAL} if feedback.can_appeal else {}),
        "Report a problem": FeedbackAct.REPORT,
    }
    values = {text: FeedbackChoice(act, feedback.attempt_id) for text, act in choices.items()}
    return overflow(ActionId.FEEDBACK_MENU, values)


def _accepted_headline(feedback: Feedback) -> str:
    """What a lead accepted is not what the key says, so that it is not called the right answer."""
    shown = feedback.shown
    if isinstance(shown.item.exercise, Short):
        return f"{RIGHT} on a second look: a lead has accepted your answer."
    chosen = name_response(shown, feedback.response)
    return f"{RIGHT} on a second look: a lead has accepted {chosen}; by the key {right_answer(shown)}."


def _points_headline(verdict: Verdict, met: int, points: int) -> str:
    made = f"{met} of {count(points, 'point')}."
    return {
        Verdict.CORRECT: f"{RIGHT}: you made every point.",
        Verdict.PARTIAL: f"{PARTLY}: you made {made} Only a full answer scores.",
        Verdict.INCORRECT: f"{WRONG}: you made {made}",
    }[verdict]


def _footer(feedback: Feedback) -> list[Part]:
    titles = in_words(foreign_line(topic.title, _TITLE_LIMIT) for topic in feedback.topics[:_TOPICS_NAMED])
    verdict = feedback.outcome.verdict
    notes = f"From the note{'s' if len(feedback.topics) > 1 else ''} {titles}" if titles else None
    lines = [
        notes,
        "Practice: the question has closed, so this brings no points and no streak" if feedback.is_practice else None,
        "Others can read a reply in the thread; what you answer by button only you see"
        if feedback.warn_thread_is_open
        else None,
        _SECOND_LOOKS.get(feedback.appeal) if feedback.appeal and verdict is not Verdict.CORRECT else None,
    ]
    return [context(line) for line in lines if line]
