"""What the notes say about something: for the asker alone, or shared in a channel."""

from slack_sdk.models.blocks import ButtonElement

from bot.services.results import Explanation, PassageShown, Topic
from bot.slack.ids import ActionId
from bot.slack.values import LookupButton, NoteButton, QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, heading, section
from bot.slack.views.parts.buttons import button, quiz_button
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.markdown import pack_paragraphs, to_mrkdwn
from bot.slack.views.parts.signs import DOT, INTO

NEAREST_AT_MOST = 3
RELATED_AT_MOST = 4
_TITLE_LIMIT = 150
_QUERY_LIMIT = 200


def build_explanation_message(explanation: Explanation, *, is_private: bool) -> Message:
    """The best passages with their notes; where the notes do not cover it, that, with the nearest topics.

    `is_private`: only the asker sees it, and may share it.
    """
    if not explanation.covered or not explanation.passages:
        return _not_covered(explanation)
    return message_of(*_passage_parts(explanation), _buttons(explanation, is_private=is_private))


def build_shared_explanation_message(explanation: Explanation, sharer: str) -> Message:
    """The same for a channel, with who shared it, by plain name."""
    shared = context(f"Shared by {foreign_line(sharer, _TITLE_LIMIT)}")
    quiz = actions(quiz_button(QuizAbout.NOTE, explanation.passages[0].topic.note_id)) if explanation.passages else None
    return message_of(*_passage_parts(explanation), shared, quiz)


def build_vote_message(explanation: Explanation, *, helped: bool) -> Message:
    """What is said to a thumb up or down."""
    if helped:
        return message_of(section("Thank you. Good to know."))
    return message_of(
        section("Thank you. The authors of the notes see what was missed. Perhaps one of these helps:"),
        *_topic_buttons(explanation.related or explanation.nearest),
    )


def _passage_parts(explanation: Explanation) -> list[Part]:
    parts = [part for passage in explanation.passages for part in _passage(passage)]
    if remarks := _remarks(explanation):
        parts.insert(0, context(" ".join(remarks)))
    related = DOT.join(foreign_line(topic.title, _TITLE_LIMIT) for topic in explanation.related[:RELATED_AT_MOST])
    return [*parts, context(f"Related: {related}")] if related else parts


def _remarks(explanation: Explanation) -> list[str]:
    """How the question was understood, where that is not plain."""
    remarks = []
    if explanation.read_as:
        remarks.append(f"Read as “{foreign_line(explanation.read_as, _QUERY_LIMIT)}”.")
    if explanation.meanings:
        meant = DOT.join(foreign_line(meaning, _TITLE_LIMIT) for meaning in explanation.meanings)
        remarks.append(f"This stands for several things: {meant}")
    if explanation.missing:
        missing = ", ".join(f"“{foreign_line(side, _QUERY_LIMIT)}”" for side in explanation.missing)
        remarks.append(f"The notes do not cover {missing}.")
    return remarks


def _passage(passage: PassageShown) -> list[Part]:
    title = foreign_line(passage.topic.title, _TITLE_LIMIT)
    where = f"{title}{INTO}{foreign_line(passage.section, _TITLE_LIMIT)}" if passage.section else title
    texts = pack_paragraphs(to_mrkdwn(passage.text, passage.matches))
    return [heading(passage.topic.title), *map(section, texts), context(f"From {where}")]


def _buttons(explanation: Explanation, *, is_private: bool) -> Part:
    lookup = LookupButton(explanation.lookup_id)
    share = [button("Share", ActionId.SHARE_EXPLANATION, lookup, label="Share this with the channel")]
    return actions(
        quiz_button(QuizAbout.NOTE, explanation.passages[0].topic.note_id),
        button("👍 Helped", ActionId.HELPED, lookup, label="This helped"),
        button("👎 Missed it", ActionId.MISSED, lookup, label="This missed what I asked"),
        *(share if is_private else []),
    )


def _not_covered(explanation: Explanation) -> Message:
    query = foreign_line(explanation.query, _QUERY_LIMIT)
    if not explanation.nearest:
        return message_of(section(f"The notes do not cover “{query}”. Try a single term, such as its short form."))
    return message_of(
        section(f"The notes do not cover “{query}”. The nearest topics:"), *_topic_buttons(explanation.nearest)
    )


def _topic_buttons(topics: tuple[Topic, ...]) -> list[Part]:
    buttons = [_explain_button(topic, place) for place, topic in enumerate(topics[:NEAREST_AT_MOST])]
    return [actions(*buttons)] if buttons else []


def _explain_button(topic: Topic, place: int) -> ButtonElement:
    return button(f"Explain {topic.title}", ActionId.EXPLAIN.indexed(place), NoteButton(topic.note_id))
