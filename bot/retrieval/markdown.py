"""Where a Markdown text may be cut: between blocks, and in a paragraph between sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.terms import word_set

_FENCE = re.compile(r"\s*(?:```|~~~)")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+")
_TABLE_ROW = re.compile(r"\s*\|")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*\s+(?=[\"'“‘(\[*_`]*[^\W_a-z])")
_ABBREVIATIONS = word_set("e.g i.e cf etc vs approx resp incl no fig eq dr mr ms st")
_OPENING_MARKS = "([{*_`\"'“‘"
_INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that must stay whole: a sentence, a list item, a table or a fenced block of code."""

    start: int
    end: int
    is_code: bool = False


def split_pieces(text: str) -> list[Piece]:
    """The pieces of a text in reading order. What lies between two of them is white space."""
    return [piece for block in _blocks(text) for piece in _pieces_of(text, block)]


def find_code(text: str) -> list[tuple[int, int]]:
    """Where code stands, fenced or between backticks, as (start, end)."""
    fenced = [(block.start, block.end) for block in _blocks(text) if block.kind == "code"]
    inline = (match.span() for match in _INLINE_CODE.finditer(text))
    outside = [(start, end) for start, end in inline if not any(a <= start < b for a, b in fenced)]
    return sorted(fenced + outside)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text.rstrip())


@dataclass(frozen=True, slots=True)
class _Block:
    kind: str
    start: int
    end: int


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(start, line)
        start += len(line)


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    previous = "blank"
    for line in _lines(text):
        kind, opens = _classify(line.text, previous)
        if kind != "blank":
            if opens or not blocks:
                blocks.append(_Block(kind, line.start, line.end))
            else:
                blocks[-1] = _Block(blocks[-1].kind, blocks[-1].start, line.end)
        previous = kind
    return blocks


def _classify(line: str, previous: str) -> tuple[str, bool]:
    """What kind of block a line belongs to after one of kind `previous`, and whether it opens a new block."""
    is_fence = _FENCE.match(line) is not None
    if previous == "code":
        kind = "code end" if is_fence else "code"
        return kind, False
    if is_fence or _ITEM.match(line):
        return ("code" if is_fence else "item"), True
    if not line.strip():
        return "blank", False
    if _TABLE_ROW.match(line):
        return "table", previous != "table"
    goes_on = previous in {"item", "paragraph"}
    return (previous if goes_on else "paragraph"), not goes_on


def _pieces_of(text: str, block: _Block) -> Iterator[Piece]:
    if block.kind != "paragraph":
        yield Piece(block.start, block.end, is_code=block.kind == "code")
        return
    start = block.start
    has_code = text.find("`", block.start, block.end) >= 0
    code = [match.span() for match in _INLINE_CODE.finditer(text, block.start, block.end)] if has_code else ()
    for match in _SENTENCE_END.finditer(text, block.start, block.end):
        in_code = any(a <= match.start() < b for a, b in code)
        if in_code or (match.group().startswith(".") and _ends_shortened(text[start : match.start()])):
            continue
        yield Piece(start, match.start() + len(match.group().rstrip()))
        start = match.end()
    yield Piece(start, block.end)


def _ends_shortened(text: str) -> bool:
    """Whether a full stop after this text may end no sentence, since it ends with an abbreviation or an initial."""
    words = text.rsplit(None, 1)
    last = words[-1].lstrip(_OPENING_MARKS) if words else ""
    return last.casefold() in _ABBREVIATIONS or (len(last) == 1 and last.isupper())
