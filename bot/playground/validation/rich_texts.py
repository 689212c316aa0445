"""The rich_text block and what may stand in it."""

from bot.playground.validation.rules import Rule, array, boolean, integer, mapping, number, one_of, string, typed

_STYLES = ("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink")
_STYLE = mapping({}, dict.fromkeys(_STYLES, boolean))
_STYLED: dict[str, Rule] = {"style": _STYLE}

_LEAVES = typed(
    {
        "text": mapping({"text": string()}, _STYLED),
        "link": mapping({"url": string(3000)}, {**_STYLED, "text": string(minimum=0), "unsafe": boolean}),
        "emoji": mapping({"name": string()}, {**_STYLED, "unicode": string(), "skin_tone": integer(1, 6)}),
        "user": mapping({"user_id": string()}, _STYLED),
        "channel": mapping({"channel_id": string()}, _STYLED),
        "usergroup": mapping({"usergroup_id": string()}, _STYLED),
        "team": mapping({"team_id": string()}, _STYLED),
        "broadcast": mapping({"range": one_of("here", "channel", "everyone")}, _STYLED),
        "color": mapping({"value": string()}, _STYLED),
        "date": mapping(
            {"timestamp": number, "format": string()}, {**_STYLED, "url": string(3000), "fallback": string()}
        ),
    }
)
_BORDER: dict[str, Rule] = {"border": integer(0, 1)}
_SECTION = mapping({"elements": array(_LEAVES)})
_LIST = mapping(
    {"elements": array(typed({"rich_text_section": _SECTION})), "style": one_of("bullet", "ordered")},
    {**_BORDER, "indent": integer(0, 8), "offset": integer(0, 100_000)},
)

_PARTS: dict[str, Rule] = {
    "rich_text_section": _SECTION,
    "rich_text_list": _LIST,
    "rich_text_quote": mapping({"elements": array(_LEAVES)}, _BORDER),
    "rich_text_preformatted": mapping({"elements": array(_LEAVES)}, {**_BORDER, "language": string()}),
}

RICH_TEXT = mapping({"elements": array(typed(_PARTS))}, {"block_id": string(255)})
RICH_TEXT_CELL = typed({"rich_text": RICH_TEXT})
"""A rich_text block where another block holds it."""
