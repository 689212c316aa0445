"""Why an answer is right or wrong, in the way of each kind of item."""

from collections.abc import Iterable, Sequence

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.response import Matched
from bot.services.results import Feedback, ItemShown
from bot.slack.views.parts.accessibility import Part, section
from bot.slack.views.parts.answers import name_number, option_text
from bot.slack.views.parts.escaping import authored, authored_line
from bot.slack.views.parts.items import listed
from bot.slack.views.parts.letters import letters_by_id
from bot.slack.views.parts.signs import CROSS, GAP, TICK

_PARAGRAPH = 1_200
_LINES = 2_900
_KEY_LINES = 900
"""Less, since the headline stands in the same paragraph."""


def key_whys(shown: ItemShown) -> list[str]:
    """Why the right options are right; with their letters where there are several. Nothing for other kinds."""
    exercise = shown.item.exercise
    if not isinstance(exercise, Choice):
        return []
    right = [option for option in shown.option_order if option in exercise.key]
    if len(right) == 1:
        return [authored_line(shown.item.option(right[0]).why, _KEY_LINES)]
    return [f"{TICK} {line}" for line in why_lines(shown, right, _KEY_LINES)]


def distractor_whys(shown: ItemShown) -> list[Part]:
    """Why the other options are wrong, by letter."""
    exercise = shown.item.exercise
    wrong = [option for option in shown.option_order if isinstance(exercise, Choice) and option not in exercise.key]
    return lines_part(why_lines(shown, wrong))


def why_lines(shown: ItemShown, option_ids: Sequence[str], room: int = _LINES) -> list[str]:
    """A line for each option given, its letter and why it is right or wrong; `room` is what all may take together."""
    letters = letters_by_id(shown.option_order)
    limit = _each(option_ids, room)
    return [f"{letters[option]}{GAP}{authored_line(shown.item.option(option).why, limit)}" for option in option_ids]


def order_part(shown: ItemShown, order: Sequence[str]) -> Part:
    """The right order, step by step, each with its why."""
    letters = letters_by_id(shown.option_order)
    options = [shown.item.option(option_id) for option_id in order]
    steps = [f"{letters[option.id]}, {option.text.rstrip(' .')}: {option.why}" for option in options]
    return listed([(str(place), step) for place, step in enumerate(steps, start=1)])


def pair_lines(shown: ItemShown, exercise: Matching, given: Matched | None = None) -> list[str]:
    """Each prompt with its right option and why; beside it what was given, where that differs."""
    limit = _each(exercise.prompts)
    lines = []
    for number, prompt in enumerate(exercise.prompts, start=1):
        right = exercise.key[prompt.id]
        chosen = given.pairs.get(prompt.id) if given else right
        said = _pair_said(shown, right, chosen)
        why = authored_line(shown.item.option(right).why, limit // 2)
        lines.append(f"{TICK if chosen == right else CROSS} {number}{GAP}{_prompt(prompt.text, limit)}: {said}. {why}")
    return lines


def explained_parts(item: ItemShown) -> list[Part]:
    """What makes the key right, for anybody: the working of a number, the order, the pairs, the points; then why."""
    shown, exercise = item, item.item.exercise
    match exercise:
        case Choice():
            return []
        case Ordering(key=order):
            return [order_part(shown, order)]
        case Matching():
            return lines_part(pair_lines(shown, exercise))
        case Numeric():
            return lines_part([*_tolerance(shown, exercise), *_working(exercise)])
        case Short(key_points=points):
            return lines_part([f"{TICK} {authored_line(point.point, _each(points))}" for point in points])


def verdict_why_parts(feedback: Feedback) -> list[Part]:
    """What the kind of item has to say after the verdict's first lines."""
    shown, exercise = feedback.shown, feedback.shown.item.exercise
    match exercise, feedback.response:
        case Choice(), _:
            return distractor_whys(shown)
        case Matching(), Matched() as given:
            return lines_part(pair_lines(shown, exercise, given))
        case Short(), _:
            return [*lines_part(point_lines(feedback, exercise)), rationale_part(shown.item)]
        case Numeric(), _:
            return [*explained_parts(shown), rationale_part(shown.item)]
    return explained_parts(shown)


def point_lines(feedback: Feedback, exercise: Short, *, who: str = "you ") -> list[str]:
    """Each point of a short answer: met, missing or contradicted by `who`."""
    marks = {
        **dict.fromkeys(feedback.outcome.points_missed, f"{CROSS} missing:"),
        **dict.fromkeys(feedback.outcome.points_contradicted, f"{CROSS} {who}said the contrary of:"),
        **dict.fromkeys(feedback.outcome.points_met, f"{TICK} {who}said:"),
    }
    limit = _each(exercise.key_points)
    return [
        f"{marks.get(index, CROSS)} {authored_line(point.point, limit)}"
        for index, point in enumerate(exercise.key_points)
    ]


def rationale_part(item: Item) -> Part:
    """What decides the item."""
    return section(authored(item.rationale, _PARAGRAPH))


def lines_part(lines: Iterable[str]) -> list[Part]:
    """Lines as one paragraph; nothing where there are none."""
    text = "\n".join(lines)
    return [section(text, spoken=text.replace(GAP, ": "))] if text else []


def _each(parts: Sequence[object], room: int = _LINES) -> int:
    return max(room // max(len(parts), 1) - 20, 40)


def _prompt(text: str, limit: int) -> str:
    return authored_line(text.rstrip(" ."), limit // 6)


def _pair_said(shown: ItemShown, right: str, chosen: str | None) -> str:
    letters = letters_by_id(shown.option_order)
    said = f"{letters[right]}, {option_text(shown, right, 60)}"
    if chosen is None or chosen == right:
        return said
    return f"you chose {letters.get(chosen, '?')}, {option_text(shown, chosen, 60)}; right is {said}"


def _tolerance(shown: ItemShown, exercise: Numeric) -> list[str]:
    if not exercise.tolerance:
        return []
    low, high = exercise.answer - exercise.tolerance, exercise.answer + exercise.tolerance
    return [f"Anything from {name_number(shown, low)} to {name_number(shown, high)} counts."]


def _working(exercise: Numeric) -> list[str]:
    return [f"Working: {authored_line(exercise.working, _PARAGRAPH)}"] if exercise.working.strip() else []
