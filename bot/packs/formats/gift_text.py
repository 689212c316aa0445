"""The text of a GIFT file: questions a block each, signs that are escaped, and formats of texts.

As Moodle reads it (docs.moodle.org, "GIFT format"): `\\~ \\= \\# \\{ \\} \\:` stand for the sign itself, `\\n` for a
new line, `\\\\` for a backslash; `[html]`, `[plain]`, `[moodle]` or `[markdown]` before a text says how it is written.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.packs.formats.markup import from_html, looks_like_html

_SPECIAL = "\\~=#{}:\n"
_SPECIAL_WRITTEN = {sign: f"\\{'n' if sign == chr(10) else sign}" for sign in _SPECIAL}
_ESCAPED = re.compile(r"\\([\\~=#{}:n])")
_HIDDEN_FROM = 0xFDD0
"""Escaped signs are hidden as code points that no text may have (Unicode's noncharacters) while a block is cut up."""
_HIDE = {sign: chr(_HIDDEN_FROM + place) for place, sign in enumerate(_SPECIAL)}
_REVEAL = str.maketrans({hidden: sign for sign, hidden in _HIDE.items()})
_NEVER = dict.fromkeys(range(_HIDDEN_FROM, _HIDDEN_FROM + 32))
_FORMAT = re.compile(r"\[(html|plain|moodle|markdown)\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A question's text, its escaped signs hidden, and the line on which it begins."""

    text: str
    line: int


def write_text(text: str) -> str:
    """A text with its special signs escaped; marked as plain where it could be taken for a mark of a format."""
    escaped = "".join(_SPECIAL_WRITTEN.get(sign, sign) for sign in text)
    return f"[plain]{escaped}" if text.startswith("[") else escaped


def find_blocks(text: str) -> Iterator[Block]:
    """The questions of a file: blocks between blank lines, without comments and categories."""
    lines: list[str] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        stripped = line.strip()
        if not stripped and lines:
            yield Block(_hide("\n".join(lines)), first)
            lines = []
        elif stripped and not stripped.startswith(("//", "$CATEGORY:")):
            first = first if lines else number
            lines.append(line)


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reveals texts of a block, whose format is the question's where they name none."""

    usual: str = "moodle"
    lost: Callable[[str], None] = lambda _: None

    def read(self, hidden: str) -> str:
        """The text as a pack has it."""
        stripped = hidden.strip()
        named = _FORMAT.match(stripped)
        written = named[1].lower() if named else self.usual
        text = reveal(stripped[named.end() :] if named else stripped).strip()
        if written == "html" or (written == "moodle" and looks_like_html(text)):
            return from_html(text, self.lost)
        return text

    def within(self, hidden: str) -> "TextReader":
        """The reader for what belongs to this text: its format is theirs."""
        named = _FORMAT.match(hidden.strip())
        return TextReader(named[1].lower(), self.lost) if named else self


def reveal(hidden: str) -> str:
    """The text with its escaped signs as themselves."""
    return hidden.translate(_REVEAL)


def _hide(text: str) -> str:
    return _ESCAPED.sub(lambda escaped: _HIDE["\n" if escaped[1] == "n" else escaped[1]], text.translate(_NEVER))
