"""Texts of a pack as HTML, and HTML of others as the plain text that a pack has.

A pack's text knows paragraphs (a line each) and `code`; everything else in HTML comes down to its words.
"""

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "pre", "blockquote", "tr", "table", "section"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WITHOUT_WORDS = frozenset({"img", "object", "audio", "video", "math", "svg", "iframe", "script", "canvas", "embed"})
_INLINE = frozenset({"a", "b", "br", "code", "em", "i", "span", "strong", "sub", "sup", "u"})
_KNOWN_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(_BLOCKS | _HEADINGS | _WITHOUT_WORDS | _INLINE))})\b[^<>]*>", re.IGNORECASE
)


def to_inline(text: str) -> str:
    """A text of a pack as HTML within a line; paragraphs become line breaks."""
    return "<br/>".join(_CODE.sub(r"<code>\1</code>", escape(line, quote=False)) for line in _lines(text))


def to_blocks(text: str) -> str:
    """A text of a pack as HTML, a paragraph each line."""
    return "".join(f"<p>{to_inline(line)}</p>" for line in _lines(text))


def looks_like_html(text: str) -> bool:
    """Whether a text has tags of HTML, rather than signs that happen to look a little like it."""
    return bool(_KNOWN_TAG.search(text))


def from_html(html: str, lost: Callable[[str], None]) -> str:
    """HTML as a text of a pack; `lost` is told the tags of what has no words, such as pictures."""
    reader = _HtmlReader(lost)
    reader.feed(html)
    reader.close()
    return reader.collected.text()


class Collector:
    """Puts together a plain text from the tags and words of a marked-up one."""

    def __init__(self, lost: Callable[[str], None]) -> None:
        self._lost = lost
        self._lines: list[list[str]] = [[]]

    def open(self, tag: str) -> None:
        """A tag begins."""
        if tag in _WITHOUT_WORDS:
            self._lost(tag)
        self._mark(tag)

    def close(self, tag: str) -> None:
        """A tag ends."""
        if tag != "br":
            self._mark(tag)

    def add(self, words: str) -> None:
        """Words between tags."""
        self._lines[-1].append(words)

    def text(self) -> str:
        """What was collected: a line a paragraph, single blanks."""
        lines = (" ".join("".join(pieces).split()) for pieces in self._lines)
        return "\n".join(line for line in lines if line)

    def _mark(self, tag: str) -> None:
        if tag == "code":
            self.add("`")
        elif tag == "br" or tag in _BLOCKS or tag in _HEADINGS:
            self._lines.append([])


class _HtmlReader(HTMLParser):
    def __init__(self, lost: Callable[[str], None]) -> None:
        super().__init__(convert_charrefs=True)
        self.collected = Collector(lost)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  (Python's own)
        self.collected.open(tag)

    def handle_endtag(self, tag: str) -> None:
        self.collected.close(tag)

    def handle_data(self, data: str) -> None:
        self.collected.add(data)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]
