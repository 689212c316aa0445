"""Texts of others made safe for mrkdwn: nothing in them mentions, links, or formats.

Slack offers an escape for three characters only. Signs that would format are replaced by signs that look alike, since
no invisible character beside them stops every client from formatting. Those that format nothing stay, so that
`scale_pos_weight` and `s3:*` can be copied.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

WORD_JOINER = "\u2060"
ELLIPSIS = "…"
NOTHING = "–"
"""Stands for a text with nothing to see in it, since Slack refuses empty texts."""

LOOKALIKES = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}
_OPENING = re.compile(r"(?<![^\W_])([*_~])(?!\s)")
_AT_EDGE = re.compile(r"(?<![^\W_])[*_~]|[*_~](?![^\W_])|`")
_EMOJI_NAME = re.compile(r":(?=[\w+'-]+:)")
_QUOTE = re.compile(r"^(?=&gt;)", re.MULTILINE)
_CODE = re.compile(r"(?<!`)(`[^`\n]+`)(?!`)")
_PARTIAL_ENTITY = re.compile(r"&\w{0,3}$")
_JOINERS = "\u200c\u200d"  # scripts and emoji are built with them


def escape(text: str) -> str:
    """Escape the three control characters of Slack's texts."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def foreign(text: str, limit: int = 3_000) -> str:
    """A text of others for mrkdwn, at most `limit` characters long when escaped; "–" if nothing is to be seen in it."""
    return fit(neutralise, clean(text), limit)


def foreign_line(text: str, limit: int = 3_000) -> str:
    """As `foreign`, on one line."""
    return foreign(one_line(text), limit)


def authored(text: str, limit: int = 3_000) -> str:
    """A pack's text for mrkdwn: `code` in backticks stays code, all else is neutralised."""
    return fit(_keep_code, clean(text), limit)


def authored_line(text: str, limit: int = 3_000) -> str:
    """As `authored`, on one line."""
    return authored(one_line(text), limit)


def plain(text: str, limit: int) -> str:
    """A text for plain_text and preformatted, which parse nothing: on one line, cut to `limit`."""
    return cut(one_line(text), limit)


def without_code_marks(text: str) -> str:
    """A pack's text where code cannot be shown as such."""
    return _CODE.sub(lambda code: code[1].strip("`"), text)


def one_line(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(clean(text).split()) or NOTHING


@lru_cache(maxsize=4_096)  # a pack's texts stand in many messages
def clean(text: str) -> str:
    """The text without control, direction and other invisible characters; "–" if nothing is left to be seen."""
    kept = visible(text)
    return kept.strip() if any(sign not in _JOINERS and not sign.isspace() for sign in kept) else NOTHING


def visible(text: str) -> str:
    """The text without control, direction and other invisible characters, its blanks as they are."""
    return "\n".join(line if line.isprintable() else _visible_signs(line) for line in text.split("\n"))


def _visible_signs(line: str) -> str:
    return "".join(sign for sign in line if sign in _JOINERS or not _is_invisible(sign))


def cut(text: str, limit: int) -> str:
    """The text, shortened at a word if it is longer than `limit`, with "…" for what is left out."""
    if len(text) <= limit:
        return text
    head = text[: max(limit - 1, 0)]
    at_word = head.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > limit * 0.6 else head).rstrip() + ELLIPSIS


def cut_escaped(text: str, limit: int) -> str:
    """As `cut`, for a text that is escaped already: no entity is cut in two."""
    shortened = cut(text, limit)
    return shortened if shortened == text else _PARTIAL_ENTITY.sub("", shortened[:-1]) + ELLIPSIS


def fit(render: Callable[[str], str], text: str, limit: int) -> str:
    """`render(text)`, from as much of `text` as gives at most `limit` characters: texts are cut before escaping."""
    rendered, length = render(text), len(text)
    while len(rendered) > limit and length > 1:
        length = min(length - 1, length * limit // len(rendered))
        rendered = render(cut(text, length))
    return rendered


@lru_cache(maxsize=4_096)
def neutralise(text: str) -> str:
    """The text escaped, and without anything that would format, name an emoji or begin a quote."""
    armed = {"`", *_OPENING.findall(text)}
    unsigned = _AT_EDGE.sub(lambda sign: LOOKALIKES[sign[0]] if sign[0] in armed else sign[0], text)
    unnamed = _EMOJI_NAME.sub(":" + WORD_JOINER, unsigned)
    return _QUOTE.sub(WORD_JOINER, escape(unnamed))


def _is_invisible(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} and sign != "\t"


def _keep_code(text: str) -> str:
    pieces = _CODE.split(text)
    return "".join(escape(piece) if place % 2 else neutralise(piece) for place, piece in enumerate(pieces))
