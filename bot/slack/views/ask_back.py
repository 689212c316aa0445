"""A doubtful reply, asked back: which of its meanings counts?"""

from slack_sdk.models.blocks import ButtonElement

from bot.core.response import Response, response_to_data
from bot.services.results import AskBack
from bot.slack.ids import ActionId
from bot.slack.values import AskBackChoice
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import actions, context, section
from bot.slack.views.parts.answers import short_name
from bot.slack.views.parts.buttons import BUTTON_LIMIT, button
from bot.slack.views.parts.escaping import foreign_line, plain
from bot.slack.views.parts.letters import in_words

MEANINGS_AT_MOST = 5
_TYPED_LIMIT = 300


def build_ask_back_message(ask: AskBack) -> Message:
    """Which one counts? A button for each meaning; an answer half given is asked for whole."""
    if not ask.candidates:
        return message_of(
            section("That looks like a part of an answer. Reply with all of it in one message, or press *Answer*."),
            context(f"You wrote “{foreign_line(ask.typed, _TYPED_LIMIT)}”"),
        )
    meanings = ask.candidates[:MEANINGS_AT_MOST]
    names = [plain(short_name(ask.shown, meaning), BUTTON_LIMIT) for meaning in meanings]
    doubt = in_words([foreign_line(name) for name in names], "or")
    return message_of(
        section(f"I can't tell whether you mean {doubt}. Which one counts?"),
        actions(
            *(
                _meaning(ask.question_id, place, name, meaning)
                for place, (name, meaning) in enumerate(zip(names, meanings, strict=True))
            ),
            button("Neither yet", ActionId.CHOOSE_MEANING.indexed(len(meanings)), AskBackChoice(ask.question_id, None)),
        ),
        context(f"You wrote “{foreign_line(ask.typed, _TYPED_LIMIT)}”"),
    )


def build_neither_message() -> Message:
    """What is said when none of the meanings was meant."""
    return message_of(section("Nothing is recorded. Press a button of the question or reply again whenever you like."))


def _meaning(question_id: int, place: int, name: str, meaning: Response) -> ButtonElement:
    value = AskBackChoice(question_id, response_to_data(meaning))
    return button(name, ActionId.CHOOSE_MEANING.indexed(place), value)
