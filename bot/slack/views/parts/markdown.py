"""A note's Markdown as mrkdwn, paragraph by paragraph: lists, headings, tables and code blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.slack.views.parts.escaping import cut, escape, one_line, visible, without_code_marks
from bot.slack.views.parts.inline import Spans, render_inline
from bot.slack.views.parts.tables import align, display_width

TABLE_WIDTH = 44
"""Wider tables would break on a phone; their rows become lines."""
PARAGRAPH_LIMIT = 2_900

_FENCE = "```"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d+[.)]) +")
_HEADING = re.compile(r"#{1,6} +")
_QUOTE = re.compile(r"> ?")
_RULE = re.compile(r"\|?[\s:|-]+\|?$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the source, without its line break."""

    start: int
    end: int
    text: str

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_row(self) -> bool:
        return self.text.lstrip().startswith("|")

    @property
    def begins_something(self) -> bool:
        """Whether it does not go on with the paragraph before."""
        text = self.text
        return (
            self.is_blank
            or self.is_row
            or text.startswith((_FENCE, "> "))
            or bool(_ITEM.match(text) or _HEADING.match(text))
        )


def to_mrkdwn(source: str, matches: Spans = ()) -> list[str]:
    """Paragraphs of mrkdwn, each at most `PARAGRAPH_LIMIT` characters; list items are paragraphs that begin with "•".

    `matches` are spans of `source` to be shown in bold.
    """
    return list(_rendered(source, tuple(matches)))


@lru_cache(maxsize=512)  # a note's sections are shown again and again
def _rendered(source: str, matches: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    lines = [_Line(m.start(), m.start() + len(m[0].rstrip("\n")), m[0].rstrip("\n")) for m in _LINE.finditer(source)]
    groups = _group(lines)
    paragraphs = chain.from_iterable(_render_group(source, group, matches) for group in groups)
    return tuple(paragraph for paragraph in paragraphs if paragraph.strip())


def pack_paragraphs(paragraphs: list[str], limit: int = PARAGRAPH_LIMIT) -> list[str]:
    """Paragraphs joined to as few texts as fit into `limit` characters each; lists without blank lines in them."""
    packed: list[str] = []
    for paragraph in paragraphs:
        joint = "\n" if packed and _is_item(packed[-1].rsplit("\n", 1)[-1]) and _is_item(paragraph) else "\n\n"
        if packed and len(packed[-1]) + len(joint) + len(paragraph) <= limit:
            packed[-1] += joint + paragraph
        else:
            packed.append(paragraph)
    return packed


def _is_item(line: str) -> bool:
    return bool(re.match(r"\s*(•|◦|\d+[.)]) ", line))


def _group(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Lines that belong together: a code block, a table, an item or a paragraph with the lines that go on with it."""
    at = 0
    while at < len(lines):
        end = _end_of_group(lines, at)
        if not lines[at].is_blank:
            yield lines[at:end]
        at = end


def _end_of_group(lines: list[_Line], at: int) -> int:
    end = at + 1
    if lines[at].text.startswith(_FENCE):
        while end < len(lines) and not lines[end].text.startswith(_FENCE):
            end += 1
        return min(end + 1, len(lines))
    if lines[at].is_row:
        while end < len(lines) and lines[end].is_row:
            end += 1
        return end
    if lines[at].is_blank or _HEADING.match(lines[at].text):
        return end
    while end < len(lines) and not lines[end].begins_something:
        end += 1
    return end


def _render_group(source: str, group: list[_Line], matches: Spans) -> list[str]:
    first = group[0]
    if first.text.startswith(_FENCE):
        return [_code_block([line.text for line in group[1:] if not line.text.startswith(_FENCE)])]
    if first.is_row:
        return _table(source, group, matches)
    start, prefix = first.start, ""
    if item := _ITEM.match(first.text):
        start, prefix = first.start + item.end(), _bullet(item)
    elif heading := _HEADING.match(first.text):
        title = render_inline(source, first.start + heading.end(), group[-1].end).replace("*", "")
        return [f"*{title}*"] if title else []
    elif quote := _QUOTE.match(first.text):
        start, prefix = first.start + quote.end(), "> "
    return [prefix + _fitted(source, start, group[-1].end, matches, PARAGRAPH_LIMIT - len(prefix))]


def _bullet(item: re.Match[str]) -> str:
    mark = item["mark"]
    if mark[0].isdigit():
        return f"{mark} "
    return "    ◦ " if len(item["indent"]) > 1 else "• "


def _fitted(source: str, start: int, end: int, matches: Spans, limit: int) -> str:
    """The run as mrkdwn, from as much of the source as gives at most `limit` characters."""
    rendered, length = render_inline(source, start, end, matches), end - start
    while len(rendered) > limit and length > 1:
        length = min(length - 1, length * limit // (len(rendered) + 1))
        rendered = render_inline(source, start, start + length, matches) + "…"
    return rendered


def _code_block(lines: list[str]) -> str:
    """Fixed-width text; what would end it too early is made to look alike."""
    text = visible("\n".join(lines))
    room = PARAGRAPH_LIMIT - 2 * len(_FENCE) - 2
    escaped = escape(text.replace("`", "ˋ"))
    while len(escaped) > room:
        text = cut(text, len(text) * room // len(escaped) - 1)
        escaped = escape(text.replace("`", "ˋ"))
    return f"{_FENCE}\n{escaped}\n{_FENCE}"


def _table(source: str, rows: list[_Line], matches: Spans) -> list[str]:
    cells = [_cells(row) for row in rows if not _RULE.match(row.text.strip())]
    columns = max(map(len, cells), default=0)
    if not columns:
        return []
    cells = [[*row, *[(row[-1][1], row[-1][1])] * (columns - len(row))] for row in cells if row]
    texts = [[one_line(without_code_marks(source[start:end])) for start, end in row] for row in cells]
    texts = [["" if text == "–" else text for text in row] for row in texts]
    lines = align(texts, "<" * columns)
    if max(map(display_width, lines)) <= TABLE_WIDTH:
        return [_code_block([lines[0], "─" * display_width(max(lines, key=display_width)), *lines[1:]])]
    return [_row_in_words(source, cells[0], row, matches) for row in cells[1:]]


def _cells(row: _Line) -> list[tuple[int, int]]:
    """Where the cells of a row stand in the source, blanks around them left out."""
    text = row.text.strip().strip("|")
    offset = row.start + row.text.index(text) if text else row.start
    found = []
    for cell in text.split("|"):
        lead = len(cell) - len(cell.lstrip())
        found.append((offset + lead, offset + lead + len(cell.strip())))
        offset += len(cell) + 1
    return found


def _row_in_words(source: str, header: list[tuple[int, int]], row: list[tuple[int, int]], matches: Spans) -> str:
    """ "• Standard – First byte: milliseconds; Fits: data read often"; a table of two columns needs no names."""
    limit = PARAGRAPH_LIMIT // (2 * len(row)) - 5
    first, *rest = (_fitted(source, *cell, matches, limit) for cell in row)
    names = [_fitted(source, *cell, (), limit) for cell in header[1:]]
    if len(rest) > 1:
        rest = [f"{name}: {cell}" if name else cell for name, cell in zip(names, rest, strict=True) if cell]
    return f"• {first} – {'; '.join(rest)}" if rest else f"• {first}"
