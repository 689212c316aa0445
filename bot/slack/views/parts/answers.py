"""Responses and keys in words, their options named by letter and text."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.core.item import Choice, Matching, Numeric, Ordering, Short
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.services.results import ItemShown
from bot.slack.views.parts.escaping import authored_line, foreign_line
from bot.slack.views.parts.letters import in_words, letters_by_id

_OPTION_LIMIT = 160
_LIST_LIMIT = 700
"""What the texts of several options or points may take together."""
_WRITTEN_LIMIT = 400
_GONE = "?"
_ARROW = " → "


def name_response(shown: ItemShown, response: Response) -> str:
    """What was answered, as mrkdwn: "B, Linear Learner", "B → A → C", "70%"."""
    match response:
        case Chosen(options=options):
            return name_options(shown, options)
        case Ordered(order=order):
            return name_order(shown, order)
        case Matched(pairs=pairs):
            return _name_pairs(shown, [(prompt, pairs[prompt]) for prompt in pairs])
        case Stated(value=value):
            return name_number(shown, value)
        case Written(text=text):
            return f"“{foreign_line(text, _WRITTEN_LIMIT)}”"


def name_key(shown: ItemShown) -> str:
    """What is right, as mrkdwn, in the words of `name_response`."""
    match shown.item.exercise:
        case Choice(key=key):
            return name_options(shown, key)
        case Ordering(key=order):
            return name_order(shown, order)
        case Matching(prompts=prompts, key=pairs):
            return _name_pairs(shown, [(prompt.id, pairs[prompt.id]) for prompt in prompts])
        case Numeric(answer=answer):
            return name_number(shown, answer)
        case Short(key_points=points):
            return in_words(authored_line(point.point, _each(len(points))) for point in points)


def short_name(shown: ItemShown, response: Response) -> str:
    """What was answered, in a few plain characters for a button: "B", "A and C", "B, A, C", "70%"."""
    letters = letters_by_id(shown.option_order)
    match response:
        case Chosen(options=options):
            return in_words(sorted(letters.get(option, _GONE) for option in options))
        case Ordered(order=order):
            return ", ".join(letters.get(option, _GONE) for option in order)
        case Matched(pairs=pairs):
            return ", ".join(letters.get(option, _GONE) for option in pairs.values())
        case Stated(value=value):
            return say_number(shown, value)
        case Written(text=text):
            return text


def name_options(shown: ItemShown, option_ids: Iterable[str]) -> str:
    """Options by letter and text: "A, Random Cut Forest"; several: "A (…) and C (…)"."""
    letters = letters_by_id(shown.option_order)
    chosen = sorted(option_ids, key=lambda option: letters.get(option, _GONE))
    if len(chosen) == 1:
        return f"{letters.get(chosen[0], _GONE)}, {option_text(shown, chosen[0])}"
    limit = _each(len(chosen))
    return in_words(f"{letters.get(option, _GONE)} ({option_text(shown, option, limit)})" for option in chosen)


def name_order(shown: ItemShown, order: Sequence[str]) -> str:
    """An order by letters: "B → A → C"."""
    letters = letters_by_id(shown.option_order)
    return _ARROW.join(letters.get(option, _GONE) for option in order)


def option_text(shown: ItemShown, option_id: str, limit: int = _OPTION_LIMIT) -> str:
    """The text of an option within a sentence, as mrkdwn."""
    texts = {option.id: option.text for option in shown.item.options}
    return authored_line(texts.get(option_id, "an option that is gone").rstrip(" ."), limit)


def name_number(shown: ItemShown, value: Decimal) -> str:
    """A number with its unit, as mrkdwn."""
    return foreign_line(say_number(shown, value), _OPTION_LIMIT)


def say_number(shown: ItemShown, value: Decimal) -> str:
    """A number with its unit, plain: 0.75 is "75%" where the unit is percent."""
    unit = shown.item.exercise.unit if isinstance(shown.item.exercise, Numeric) else None
    if unit == "percent":
        return f"{_digits(value * 100)}%"
    return f"{_digits(value)} {unit}" if unit else _digits(value)


def _each(number: int) -> int:
    return min(_OPTION_LIMIT, _LIST_LIMIT // max(number, 1))


def _digits(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value:,.0f}" if whole else f"{value.normalize():,f}"


def _name_pairs(shown: ItemShown, pairs: Sequence[tuple[str, str]]) -> str:
    letters = letters_by_id(shown.option_order)
    exercise = shown.item.exercise
    prompts = [prompt.id for prompt in exercise.prompts] if isinstance(exercise, Matching) else []
    numbered = sorted((prompts.index(prompt) + 1, option) for prompt, option in pairs if prompt in prompts)
    return ", ".join(f"{number} {letters.get(option, _GONE)}" for number, option in numbered)
