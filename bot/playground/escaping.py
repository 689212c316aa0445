"""What Slack makes of typed text: three characters escaped, names and addresses turned into control forms."""

import re

from bot.playground.model import ChannelKind
from bot.playground.workspace import Workspace

# Code is left alone but for the entities; then addresses, then anything that begins like a name.
_PIECES = re.compile(
    r"(?P<code>```.*?```|`[^`\n]+`)"
    r"|(?P<url>https?://[^\s<>|]+)"
    r"|(?P<mail>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<www>(?<![\w.@/])(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|edu)\b(?:/[^\s<>|]*)?)"
    r"|(?P<at>(?<!\w)@)"
    r"|(?P<hash>(?<!\w)#(?P<channel>[\w-]+))",
    re.DOTALL | re.IGNORECASE,
)
_TRAILING = ".,;:!?)'\""
_EMOJI = {
    "👍": "+1", "👎": "-1", "🎉": "tada", "✅": "white_check_mark", "❌": "x", "👀": "eyes", "🔥": "fire",
    "🙂": "slightly_smiling_face", "😀": "grinning", "😄": "smile", "😂": "joy", "🤔": "thinking_face",
    "❤️": "heart", "🙏": "pray", "🚀": "rocket", "💡": "bulb", "⚠️": "warning", "📚": "books", "📝": "memo",
    "1️⃣": "one", "2️⃣": "two", "3️⃣": "three", "4️⃣": "four", "🅰️": "a", "🅱️": "b",
    "🇦": "regional_indicator_a", "🇧": "regional_indicator_b", "🇨": "regional_indicator_c",
    "🇩": "regional_indicator_d", "🇪": "regional_indicator_e", "🇫": "regional_indicator_f",
}  # fmt: skip
_GROUP_MENTIONS = ("here", "channel", "everyone")


def escape(text: str) -> str:
    """Escape the three characters that are control characters in Slack's texts."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def encode_typed(text: str, workspace: Workspace) -> str:
    """The text of a message event for what a person typed into the composer."""
    encoded: list[str] = []
    position = 0
    for match in _PIECES.finditer(text):
        if match.start() < position:
            continue  # swallowed by a name found before
        encoded.append(escape(text[position : match.start()]))
        form, position = _piece(match, text, workspace)
        encoded.append(form)
    encoded.append(escape(text[position:]))
    return _named_emoji("".join(encoded))


def _piece(match: re.Match[str], text: str, workspace: Workspace) -> tuple[str, int]:
    """The control form for one match, and where to go on."""
    whole = match[0]
    if match["code"]:
        return escape(whole), match.end()
    if match["url"] or match["www"]:
        address = whole.rstrip(_TRAILING)
        form = f"<{escape(address)}>" if match["url"] else f"<http://{escape(address)}|{escape(address)}>"
        return form, match.start() + len(address)
    if match["mail"]:
        return f"<mailto:{whole}|{whole}>", match.end()
    if match["at"]:
        return _mention(text, match.start(), workspace)
    return _channel_link(match["channel"], workspace) or whole, match.end()


def _mention(text: str, start: int, workspace: Workspace) -> tuple[str, int]:
    rest = text[start + 1 :].lower()
    for word in _GROUP_MENTIONS:
        if re.match(rf"{word}\b", rest):
            return f"<!{word}>", start + 1 + len(word)
    names = [(name, user.id) for user in workspace.users.values() for name in (user.real_name, user.name)]
    for name, user_id in sorted(names, key=lambda pair: -len(pair[0])):
        if re.match(rf"{re.escape(name.lower())}(?!\w)", rest):
            return f"<@{user_id}>", start + 1 + len(name)
    return "@", start + 1


def _channel_link(name: str, workspace: Workspace) -> str | None:
    channel = workspace.find_channel(name.lower())
    if channel is None or channel.kind is ChannelKind.IM:
        return None
    return f"<#{channel.id}|{channel.name if channel.kind is ChannelKind.PUBLIC else ''}>"


def _named_emoji(text: str) -> str:
    for character, name in _EMOJI.items():
        text = text.replace(character, f":{name}:")
    return text
