"""The form in which an item is answered where buttons do not do: orders, pairs, numbers and words; also any choice."""

from collections.abc import Sequence

from slack_sdk.models.blocks import CheckboxesElement, PlainTextInputElement, RadioButtonsElement
from slack_sdk.models.views import View

from bot.core.item import Choice, Matching, Numeric, Ordering, Short
from bot.core.response import Chosen, Matched, Ordered
from bot.services.results import ItemShown
from bot.slack.ids import ActionId, BlockId, CallbackId
from bot.slack.values import Answerable, AnswerTarget
from bot.slack.views.parts.accessibility import Part, context
from bot.slack.views.parts.buttons import OPTION_LIMIT, option, select
from bot.slack.views.parts.escaping import one_line, without_code_marks
from bot.slack.views.parts.forms import FormState, field, form_modal, read_choice, read_choices, read_text
from bot.slack.views.parts.items import TRAINING, choose_how_many, item_parts, question_parts
from bot.slack.views.parts.letters import letter

WORDS_LIMIT = 1_000
NUMBER_LIMIT = 40
NOT_A_NUMBER = "I cannot read this as a number. Type digits, such as 0.75, 75% or 1,200."
_LABEL_LIMIT = 150


class AnswerFormError(Exception):
    """The form cannot be taken as it is; `errors` has a sentence for each block to point at."""

    def __init__(self, errors: dict[str, str]) -> None:
        self.errors = errors
        super().__init__("; ".join(errors.values()))


def build_answer_view(shown: ItemShown, target: Answerable) -> View:
    """The item with fields for the answer; `target` says what it answers."""
    parts = [
        *(question_parts(shown) if _says_all(shown) else item_parts(shown)),
        *_fields(shown),
        *([context(TRAINING)] if shown.is_training else []),
    ]
    return form_modal(CallbackId.ANSWER, "Your answer", "Submit", parts, AnswerTarget(target))


def read_answer(shown: ItemShown, values: FormState) -> Chosen | Ordered | Matched | str:
    """What a submitted form says; a number or words as typed.

    Raises AnswerFormError if an option has two places in an order, or if boxes are ticked that are too few or too many;
    ValueError if the form is not one for this item.
    """
    match shown.item.exercise:
        case Choice(key=key):
            return _read_chosen(values, len(key))
        case Ordering():
            return _read_order(shown, values)
        case Matching(prompts=prompts):
            chosen = {prompt.id: read_choice(values, BlockId.PAIR.indexed(at)) for at, prompt in enumerate(prompts)}
            return Matched({prompt: option_id for prompt, option_id in chosen.items() if option_id})
        case Numeric():
            return read_text(values, BlockId.NUMBER) or ""
        case Short():
            return read_text(values, BlockId.WORDS) or ""


def number_error() -> AnswerFormError:
    """What to answer to a number that cannot be read."""
    return AnswerFormError({str(BlockId.NUMBER): NOT_A_NUMBER})


def _fields(shown: ItemShown) -> list[Part]:
    match shown.item.exercise:
        case Choice(key=key):
            return [_choice_field(shown, len(key))]
        case Ordering():
            options = _options(shown)
            return [_menu(BlockId.PLACE.indexed(place), f"Place {place + 1}", options) for place in range(len(options))]
        case Matching(prompts=prompts):
            labels = [one_line(without_code_marks(prompt.text))[:_LABEL_LIMIT] for prompt in prompts]
            return [_menu(BlockId.PAIR.indexed(at), label, _options(shown)) for at, label in enumerate(labels)]
        case Numeric(unit=unit):
            return [_number_field(unit)]
        case Short():
            words = PlainTextInputElement(action_id=str(ActionId.FIELD), multiline=True, max_length=WORDS_LIMIT)
            return [field(BlockId.WORDS, "Your answer in a sentence or two", words)]


def _says_all(shown: ItemShown) -> bool:
    """Whether the fields show every option in full, so that no list of them is needed above."""
    texts = [text for _, text in _options(shown)]
    return isinstance(shown.item.exercise, Choice) and max(map(len, texts)) <= OPTION_LIMIT


def _choice_field(shown: ItemShown, right: int) -> Part:
    options = [option(text, option_id) for option_id, text in _options(shown)]
    if right > 1:
        return field(
            BlockId.CHOICE, choose_how_many(right), CheckboxesElement(action_id=str(ActionId.FIELD), options=options)
        )
    return field(BlockId.CHOICE, "Choose one", RadioButtonsElement(action_id=str(ActionId.FIELD), options=options))


def _number_field(unit: str | None) -> Part:
    label = {None: "Your number", "percent": "Your number, in percent"}.get(unit, f"Your number of {unit}")
    hint = "“75%”, “75” or “0.75”" if unit == "percent" else "Digits, such as 0.75 or 1,200"
    element = PlainTextInputElement(action_id=str(ActionId.FIELD), max_length=NUMBER_LIMIT)
    return field(BlockId.NUMBER, label, element, hint=hint)


def _menu(block_id: str, label: str, options: Sequence[tuple[str, str]]) -> Part:
    return field(block_id, label, select(ActionId.FIELD, "Choose", options))


def _options(shown: ItemShown) -> list[tuple[str, str]]:
    """(id, "A  text") in the order of letters; the full texts stand above."""
    texts = {one.id: without_code_marks(one.text) for one in shown.item.options}
    return [(option_id, f"{letter(place)}: {texts[option_id]}") for place, option_id in enumerate(shown.option_order)]


def _read_chosen(values: FormState, right: int) -> Chosen:
    if right == 1:
        chosen = read_choice(values, BlockId.CHOICE)
        return Chosen(frozenset({chosen} if chosen else ()))
    ticked = frozenset(read_choices(values, BlockId.CHOICE))
    if len(ticked) != right:
        raise AnswerFormError({str(BlockId.CHOICE): f"{choose_how_many(right)}; you ticked {len(ticked)}."})
    return Chosen(ticked)


def _read_order(shown: ItemShown, values: FormState) -> Ordered:
    places = [BlockId.PLACE.indexed(place) for place in range(len(shown.option_order))]
    order: list[str] = []
    errors: dict[str, str] = {}
    for place in places:
        chosen = read_choice(values, place) or ""
        if chosen in order:
            errors[place] = f"This one is at place {order.index(chosen) + 1} already. Each has one place."
        order.append(chosen)
    if errors:
        raise AnswerFormError(errors)
    return Ordered(tuple(order))
