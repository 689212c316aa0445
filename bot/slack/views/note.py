"""A study note to read."""

from slack_sdk.models.views import View

from bot.services.note_results import NoteShown
from bot.slack.ids import CallbackId
from bot.slack.values import NoteButton
from bot.slack.views.parts.accessibility import Part, actions, context, divider, heading, section, spoken_of
from bot.slack.views.parts.buttons import note_button
from bot.slack.views.parts.escaping import escape, foreign_line, one_line
from bot.slack.views.parts.forms import TITLE_LIMIT, reading_modal
from bot.slack.views.parts.markdown import pack_paragraphs, to_mrkdwn
from bot.slack.views.parts.signs import DOT

BLOCKS_AT_MOST = 90
"""The view may have 100; the rest is for what stands above and below the sections."""
CHARACTERS_AT_MOST = 40_000
"""A view may have 250,000 bytes, and a character takes up to four."""
RELATED_AT_MOST = 3
_SOURCES_AT_MOST = 8
_SOURCE_LIMIT = 330


def build_note_view(note: NoteShown) -> View:
    """The note, section by section, its sources, and what to read next."""
    title = one_line(note.topic.title)
    fits = len(title) <= TITLE_LIMIT
    parts = [
        *([] if fits else [heading(title)]),
        *_sections(note),
        *_sources(note),
        *_related(note),
    ]
    return reading_modal(CallbackId.NOTE, title if fits else "Note", parts, NoteButton(note.topic.note_id))


def _sections(note: NoteShown) -> list[Part]:
    """As many sections as a view can hold, none cut in two; what is left out is said."""
    parts: list[Part] = []
    for title, text in note.sections:
        rendered = [*([heading(title)] if title else []), *map(section, pack_paragraphs(to_mrkdwn(text)))]
        parts += rendered
        if len(parts) > BLOCKS_AT_MOST or len(spoken_of(parts)) > CHARACTERS_AT_MOST:
            shown = parts[: -len(rendered)]
            return [*shown, context("The rest of this note is too long to be shown here")]
    return parts or [section("This note is still empty.")]


def _sources(note: NoteShown) -> list[Part]:
    if not note.sources:
        return []
    return [context(f"Sources: {DOT.join(_source(*source) for source in note.sources[:_SOURCES_AT_MOST])}")]


def _source(title: str, url: str | None) -> str:
    label = foreign_line(title, _SOURCE_LIMIT // 2)
    address = escape(url) if url else ""
    if not address.startswith(("https://", "http://")) or len(address) > _SOURCE_LIMIT // 2 or "|" in address:
        return label
    return f"<{address}|{label.replace('|', '¦')}>"


def _related(note: NoteShown) -> list[Part]:
    buttons = [
        note_button(topic, text=f"Read {topic.title}", index=place)
        for place, topic in enumerate(note.related[:RELATED_AT_MOST])
    ]
    return [divider(), actions(*buttons)] if buttons else []
