"""An item as it is read, and the buttons with which it is answered."""

from collections.abc import Callable
from dataclasses import dataclass

from slack_sdk.models.blocks import CheckboxesElement

from bot.core.item import Choice, Item, ItemKind, Matching
from bot.services.exam_results import ExamStep
from bot.services.quiz_results import QuizStep
from bot.services.results import ItemShown
from bot.slack.ids import ActionId, BlockId
from bot.slack.values import AnswerButton, ButtonValue, ExamAnswer, ExamButton, QuestionButton, QuizAnswer, QuizButton
from bot.slack.views.parts.accessibility import Part, actions, section
from bot.slack.views.parts.buttons import button, option
from bot.slack.views.parts.escaping import authored, authored_line, one_line, without_code_marks
from bot.slack.views.parts.letters import letter, letters_by_id
from bot.slack.views.parts.signs import DOT, GAP

_STEM_LIMIT = 2_900
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TRAINING = "For training: the exam has no questions of this kind"


def title_of(shown: ItemShown) -> str:
    """Domain and task, plain: "Modeling · Choose a model"."""
    return f"{one_line(shown.domain_title)}{DOT}{one_line(shown.task_title)}"


def item_parts(shown: ItemShown) -> list[Part]:
    """The scenario, if there is one, the stem, and all that there is to choose from, by letter."""
    return [*question_parts(shown), *prompt_parts(shown.item), *option_parts(shown)]


def question_parts(shown: ItemShown) -> list[Part]:
    """The scenario, if there is one, and the stem."""
    case = [section(authored(shown.case, _STEM_LIMIT))] if shown.case else []
    return [*case, stem_part(shown.item)]


def stem_part(item: Item) -> Part:
    """The stem; where several options are right, with how many to choose."""
    stem = authored(item.stem, _STEM_LIMIT)
    if item.kind is ItemKind.MULTIPLE and isinstance(item.exercise, Choice):
        stem += f" {choose_how_many(len(item.exercise.key))}."
    return section(stem)


def choose_how_many(right: int) -> str:
    """ "Choose two" """
    return f"Choose {_NUMBERS[right] if right < len(_NUMBERS) else right}"


def prompt_parts(item: Item) -> list[Part]:
    """The left side of a matching item, by number."""
    if not isinstance(item.exercise, Matching):
        return []
    texts = [prompt.text for prompt in item.exercise.prompts]
    return [listed([(str(number), text) for number, text in enumerate(texts, start=1)])]


def option_parts(shown: ItemShown) -> list[Part]:
    """The options by letter; none for numbers and words."""
    texts = {option.id: option.text for option in shown.item.options}
    letters = letters_by_id(shown.option_order)
    return [listed([(letters[option_id], texts[option_id]) for option_id in shown.option_order])] if letters else []


def listed(entries: list[tuple[str, str]]) -> Part:
    """Lines of a mark and a text of the pack."""
    limit = max(_STEM_LIMIT // len(entries) - 10, 20)
    lines = [(mark, authored_line(text, limit)) for mark, text in entries]
    return section(
        "\n".join(f"{mark}{GAP}{text}" for mark, text in lines),
        spoken="\n".join(f"{mark}: {text}" for mark, text in lines),
    )


@dataclass(frozen=True, slots=True)
class Controls:
    """What the buttons under an item send: for one option, and for the item as a whole."""

    answer: ActionId
    submit: ActionId
    open_form: ActionId
    choose: Callable[[str], ButtonValue]
    whole: ButtonValue


def question_controls(question_id: int) -> Controls:
    """The buttons of a posted question."""
    return Controls(
        ActionId.ANSWER,
        ActionId.SUBMIT_TICKED,
        ActionId.OPEN_ANSWER,
        lambda option_id: AnswerButton(question_id, option_id),
        QuestionButton(question_id),
    )


def quiz_controls(step: QuizStep) -> Controls:
    """The buttons of a quiz's item."""
    return Controls(
        ActionId.QUIZ_ANSWER,
        ActionId.QUIZ_SUBMIT_TICKED,
        ActionId.QUIZ_OPEN_ANSWER,
        lambda option_id: QuizAnswer(step.quiz_id, step.version, option_id),
        QuizButton(step.quiz_id, step.version),
    )


def exam_controls(step: ExamStep) -> Controls:
    """The buttons of a mock exam's item."""
    return Controls(
        ActionId.EXAM_ANSWER,
        ActionId.EXAM_SUBMIT_TICKED,
        ActionId.EXAM_OPEN_ANSWER,
        lambda option_id: ExamAnswer(step.exam_id, step.place, option_id),
        ExamButton(step.exam_id, step.place),
    )


def controls_part(shown: ItemShown, controls: Controls, chosen: frozenset[str] = frozenset()) -> Part:
    """A button for each letter; boxes to tick and Submit where several are right; else one that opens a form.

    `chosen` are the options of an answer that may still be changed.
    """
    match shown.item.kind:
        case ItemKind.SINGLE:
            return _letter_buttons(shown, controls, chosen)
        case ItemKind.MULTIPLE:
            return _boxes(shown, controls, chosen)
        case _:
            return actions(button("Answer", controls.open_form, controls.whole, style="primary"))


def _letter_buttons(shown: ItemShown, controls: Controls, chosen: frozenset[str]) -> Part:
    texts = {option.id: without_code_marks(option.text) for option in shown.item.options}
    return actions(
        *(
            button(
                letter(place),
                controls.answer.indexed(place),
                controls.choose(option_id),
                label=f"{letter(place)}: {texts[option_id]}",
                style="primary" if option_id in chosen else None,
            )
            for place, option_id in enumerate(shown.option_order)
        )
    )


def _boxes(shown: ItemShown, controls: Controls, chosen: frozenset[str]) -> Part:
    options = {option_id: option(name, option_id) for option_id, name in letters_by_id(shown.option_order).items()}
    ticked = [option for option_id, option in options.items() if option_id in chosen]
    boxes = CheckboxesElement(
        action_id=str(ActionId.TICK), options=list(options.values()), initial_options=ticked or None
    )
    return actions(boxes, button("Submit", controls.submit, controls.whole), block_id=str(BlockId.TICKS))
