"""A run of a note's Markdown as mrkdwn: bold, italic, code and links, and the words that were asked for in bold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from bot.slack.views.parts.escaping import LOOKALIKES, clean, escape, neutralise

Spans = Sequence[tuple[int, int]]
"""(start, end) in the Markdown of a whole passage."""

_TOKEN = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>(?=\S).+?(?<=\S))\*\*"
    r"|(?<![\w*])\*(?P<star>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)_(?P<low>[^\s_](?:[^_]*[^\s_])?)_(?!\w)"
    r"|\[(?P<label>[^\]]+)\]\((?P<url>https?://[^\s)]+)\)",
    re.DOTALL,
)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of the source in one style."""

    start: int
    end: int
    is_bold: bool = False
    is_italic: bool = False
    is_code: bool = False
    url: str | None = None


def render_inline(source: str, start: int, end: int, matches: Spans = ()) -> str:
    """`source[start:end]` as mrkdwn, line breaks as blanks; what lies in `matches` in bold, by whole words."""
    whole = [_whole_words(source, *span) for span in matches]
    parsed = _parse(source, _Run(start, end))
    # one emphasis: where words are looked for, the note's own bold would hide them
    plain = (replace(run, is_bold=False) for run in parsed) if whole else parsed
    runs = [piece for run in plain for piece in _split(run, whole)]
    return "".join(_render_group(source, list(group)) for _, group in groupby(runs, lambda run: run.is_bold)).strip()


def _parse(source: str, within: _Run) -> Iterator[_Run]:
    position = within.start
    for token in _TOKEN.finditer(source, within.start, within.end):
        if position < token.start():
            yield replace(within, start=position, end=token.start())
        yield from _styled(source, within, token)
        position = token.end()
    if position < within.end:
        yield replace(within, start=position)


def _styled(source: str, within: _Run, token: re.Match[str]) -> Iterator[_Run]:
    kind = token.lastgroup or ""
    if kind == "url":
        yield replace(within, start=token.start("label"), end=token.end("label"), url=token["url"])
        return
    inner = replace(within, start=token.start(kind), end=token.end(kind))
    match kind:
        case "code":
            yield replace(inner, is_code=True)
        case "bold":
            yield from _parse(source, replace(inner, is_bold=True))
        case _:
            yield from _parse(source, replace(inner, is_italic=True))


def _split(run: _Run, matches: Spans) -> Iterator[_Run]:
    """The run in pieces, so that each lies in a match or outside; code and links stay whole."""
    if run.is_code or run.url:
        touched = any(start < run.end and run.start < end for start, end in matches)
        yield replace(run, is_bold=run.is_bold or touched)
        return
    edges = sorted({run.start, run.end, *(edge for span in matches for edge in span if run.start < edge < run.end)})
    for start, end in pairwise(edges):
        inside = any(first <= start and end <= last for first, last in matches)
        yield replace(run, start=start, end=end, is_bold=run.is_bold or inside)


def _whole_words(source: str, start: int, end: int) -> tuple[int, int]:
    """Slack formats whole words only, so a span grows to the edges of its words."""
    while start > 0 and source[start - 1].isalnum() and source[start : start + 1].isalnum():
        start -= 1
    while end < len(source) and source[end].isalnum() and source[end - 1 : end].isalnum():
        end += 1
    return start, end


def _render_group(source: str, runs: list[_Run]) -> str:
    """Neighbours that are all bold, or all not."""
    rendered = "".join(_render(source, run) for run in runs)
    return _around(rendered, "*") if runs[0].is_bold else rendered


def _render(source: str, run: _Run) -> str:
    text = _BLANKS.sub(" ", source[run.start : run.end])
    if run.is_code:
        return f"`{escape(clean(text))}`"
    if run.url:
        return f"<{escape(run.url)}|{neutralise(text).replace('|', '¦')}>"
    plain = neutralise(text)
    if run.is_bold:
        plain = plain.replace("*", LOOKALIKES["*"])  # it would end the bold too early
    return _around(plain, "_") if run.is_italic else plain


def _around(mrkdwn: str, sign: str) -> str:
    """The sign on both sides of what is there, blanks left outside."""
    core = mrkdwn.strip()
    if not core:
        return mrkdwn
    before, after = mrkdwn[: len(mrkdwn) - len(mrkdwn.lstrip())], mrkdwn[len(mrkdwn.rstrip()) :]
    return f"{before}{sign}{core}{sign}{after}"
