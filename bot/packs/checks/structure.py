"""The shape of a note: an opening that says what it is, then sections that stand alone."""

from collections import Counter
from collections.abc import Iterator

from bot.core.note import Note, Section
from bot.packs.checks.places import at_note
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

OPENING_AT_MOST = 400
SECTION_AT_LEAST = 60
SECTION_AT_MOST = 900
"""A section is shown alone, on a phone: shorter says too little, longer is not read."""
WAYS_OF_ASKING = 3


def check_structure(loaded: LoadedPack) -> Iterator[Problem]:
    """Openings, sections and ways of asking of all notes."""
    for note in loaded.pack.notes.values():
        for what in (*_opening(note), *_sections(note)):
            yield at_note(loaded, note.id, what)
        if len(note.asked_as) < WAYS_OF_ASKING:
            yield at_note(
                loaded, note.id, f"asked_as has {len(note.asked_as)} ways of asking; {WAYS_OF_ASKING} or more"
            )


def _opening(note: Note) -> Iterator[str]:
    if not note.sections or note.sections[0].heading:
        yield "it begins with a heading; two sentences before it say what the topic is"
    elif len(note.sections[0].text) > OPENING_AT_MOST:
        yield f"its opening has {len(note.sections[0].text)} characters; {OPENING_AT_MOST} are enough"


def _sections(note: Note) -> Iterator[str]:
    headed = [section for section in note.sections if section.heading]
    if not headed:
        yield "it has no section with a heading"
    yield from (what for section in headed for what in _size(section))
    for heading, times in Counter(section.heading for section in headed).items():
        if times > 1:
            yield f"the heading “{heading}” stands {times} times"


def _size(section: Section) -> Iterator[str]:
    if len(section.text) < SECTION_AT_LEAST:
        yield f"section “{section.heading}” has {len(section.text)} characters; it cannot stand alone"
    elif len(section.text) > SECTION_AT_MOST:
        yield f"section “{section.heading}” has {len(section.text)} characters; {SECTION_AT_MOST} are enough"
