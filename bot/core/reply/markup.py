"""Slack's markup undone: what a person typed, as words.

Quotations, struck-out words, links and mentions are dropped, since they are not the person's own answer; emoji that
show a letter or a digit become it, and all others vanish.
"""

import html
import re

_CODE_FENCE = re.compile(r"```")
_QUOTED_REST = re.compile(r"(?:^|\n)\s*(?:&gt;|>){3}.*", re.DOTALL)
_QUOTED_LINE = re.compile(r"^[ \t]*(?:&gt;|>)(?![=\d]).*$", re.MULTILINE)
_CONTROL = re.compile(r"<(?:[@#!][^>\n]*|(?:https?|mailto|ftp):[^>\n]*)>")
_TELLER = re.compile(
    r"<@[^>\n]*>(?=\s+(?:has|had|says|said|picked|chose|voted|answered|guessed|thinks|reckons|claims|bets|suggests|picks|votes|guesses|wants|means|takes)\b)"
)
"""Somebody of whom a verb tells something; one who is only addressed has none."""
_BARE_LINK = re.compile(r"https?://\S+|(?<!\w)[A-Za-z]:(?:\\|/\w)\S*")
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])")
_STYLED = re.compile(r"(?<!\w)([*_`]{1,3})(?=\S)([^\n]*?\S)\1(?!\w)")
_EMOTICON = re.compile(r"(?:(?<=\s)|^)(?:>?[:;=]'?-?[dDpPcCoObB3)(|/\\]+|[xX]D+|<3)(?=\s|$|[.,!])")
_ABBREVIATION = re.compile(r"\b(?:e\.\s?g|i\.\s?e|a\.\s?k\.\s?a|[ap]\.m)\b\.?|\b(?:n|w)/a\b", re.IGNORECASE)
_EMOJI_CODE = re.compile(r":([a-z0-9_+'-]+):(?::skin-tone-\d:)?")
_LETTER_CODE = re.compile(
    r"(?:regional_indicator_|regional_indicator_symbol_letter_|letter_|alphabet-(?:white|yellow)-|emoji_)([a-z])|([abmox])"
)
_DIGIT_CODES = {
    name: str(digit)
    for digit, name in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "keycap_ten")
    )
}
_LETTER_SIGNS = {0x1F170: "A", 0x1F171: "B", 0x1F17E: "O", **{0x1F1E6 + n: chr(ord("A") + n) for n in range(26)}}
_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")
_PICTURE = re.compile(
    "[\u2190-\u2193\u2196-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]"
)


_ARROWS = {"→": "->", "⇒": "=>", "➡": "->", "↑": " up, ", "↓": " down, "}
"""Arrows that say something, as words or signs that are typed."""


def strip_markup(text: str) -> str:
    """The words that a person typed, lines kept. Raises nothing; a text of markup alone gives ""."""
    text = _CODE_FENCE.sub("\n", text)
    text = _QUOTED_LINE.sub("", _QUOTED_REST.sub("", text))
    text = _BARE_LINK.sub(" ", _CONTROL.sub(" ", _TELLER.sub("Colleague", text)))
    text = html.unescape(text) if "&" in text else text
    text = _without_pictures(text)
    text = _STRUCK.sub(" ", text)
    for _ in range(2):
        text = _STYLED.sub(r"\2", text)
    return _ABBREVIATION.sub(" ", _EMOTICON.sub(" ", text)).strip()


def _without_pictures(text: str) -> str:
    text = _EMOJI_CODE.sub(_emoji_as_word, text)
    if text.isascii():
        return text
    text = _KEYCAP.sub(r" \1 ", text.translate({code: f" {letter} " for code, letter in _LETTER_SIGNS.items()}))
    for sign, typed in _ARROWS.items():
        text = text.replace(sign, typed)
    return _PICTURE.sub(" ", text)


def _emoji_as_word(match: re.Match[str]) -> str:
    name = match[1]
    if letter := _LETTER_CODE.fullmatch(name):
        return f" {(letter[1] or letter[2]).upper()} "
    return f" {_DIGIT_CODES.get(name, '')} "
