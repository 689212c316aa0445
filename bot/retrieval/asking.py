"""Whether a message asks for an explanation, and of what."""

import re

from bot.language.normalise import straighten

_FLAGS = re.IGNORECASE | re.DOTALL
_QUOTE = re.compile(r"^\s*(?:&gt;|>).*$", re.MULTILINE)
_MENTION = re.compile(r"<[@!][^>]*>")
_LINK = re.compile(r"<(?:https?|mailto):[^>|]*(?:\|(?P<shown>[^>]*))?>")
_CHANNEL = re.compile(r"<#[^>|]*(?:\|(?P<name>[^>]*))?>")
_EMOJI = re.compile(r":[a-z0-9_+'-]+:(?::skin-tone-\d:)?", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*_~`])([*_~`]+)(?=\S)(.+?)(?<=\S)\1(?![\w*_~`])")

_MARKED = re.compile("[<>&:*_~`]")

_GREETING = (
    r"(?:(?:hi|hey|hello|hiya|yo|ok(?:ay)?|so|well|um+|hmm*|hallo|hola|quick question|question|sorry|tl;?dr)\b"
    r"[\s,.!:;-]*)*"
)
_PLEASE = r"(?:(?:please|pls|plz|kindly|bitte|por favor)\b[\s,]*)?"
_CAN_YOU = (
    r"(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|u)\b[\s,]*"
    r"|(?:i need|i want|i'd like) (?:you )?to (?=explain|describe|define|tell|teach|remind|help))?"
)
_TO_ME = r"(?:(?:to )?(?:me|us|mir|uns)\b[\s,]*)?"
_EXPLAIN = (
    r"(?:explain|describe|define|erkl(?:ä|ae?)re?|expl[ií]ca(?:me|nos)?"
    r"|(?:tell|teach|remind) (?:me|us) (?:about|more about|of)|eli5|help (?:me|us) understand)\b[\s:,-]*"
)
_WHAT_IS = (
    r"(?:what(?:'?s| is| are| does| do)|whats|was (?:ist|sind|bedeutet|macht)|qu[eé] (?:es|son|significa|hace)"
    r"|how (?:does|do)|wie funktioniert|c[oó]mo funciona)\s+"
)

_START = _GREETING + _PLEASE + _CAN_YOU + _PLEASE
_REQUEST = re.compile(rf"^{_START}{_EXPLAIN}{_TO_ME}{_PLEASE}(?P<query>.*)$", _FLAGS)
_QUESTION = re.compile(rf"^{_GREETING}{_WHAT_IS}(?P<query>[^?.!\n]+?)(?: work| mean| do)?\s*\?+\s*$", _FLAGS)
_POLITE_START = re.compile(rf"^{_GREETING}{_PLEASE}", _FLAGS)
_POLITE_END = re.compile(
    r"(?:[\s,]*\b(?:(?:to|for) (?:me|us)|again|please|pls|plz|thanks|thank you|thx|tl;?dr|eli5|bitte|danke|por favor"
    r"|porfa|gracias)\b)*"
    r"[\s?!.,;:]*$",
    _FLAGS,
)

_PERSONAL = re.compile(
    r"\b(?:you|your|yours|yourself|u|we|our|ours|us|i|my|mine|he|his|she|her|they|their|everyone|everybody|anyone|guys"
    r"|today|tonight|tomorrow|yesterday|lunch|dinner|meeting|plan|next|up|going on|happening"
    r"|wrong|new|bot|leaderboard|streaks?|quiz(?:zes)?|score"
    r"|this|that|these|those|it|dein|euer|ihr|wir|tu|vuestro|nosotros)\b",
    _FLAGS,
)
_CHATTER = re.compile(
    r"^(?:(?:thanks?|thank you|thx|ty|danke|gracias|cheers|great|nice|cool|awesome|perfect|lol|haha+|ok(?:ay)?|k"
    r"|yes|yeah|yep|no|nope|hi|hey|hello|hallo|hola|good (?:morning|bot|night|job|one)|bye|got it|sure|done|wow"
    r"|well done|so much|a lot|very much|that|that's|it|makes sense|helps?|helped|you|bot|all|everyone|again|for|the"
    r"|help|i see|never ?mind|np|no worries|sorry|please)\b[\s,.!?;:)(-]*)+$",
    _FLAGS,
)
_LONGEST_UNADDRESSED = 12
"""Words that an "explain …" to nobody may have; longer ones are talk ("explain again why they moved the call …")."""


def parse_request(text: str, *, addressed: bool) -> str | None:
    """The query in a message as Slack sends it, or None if it asks nothing of the bot.

    `addressed` says that the message is for the bot anyhow (a mention, a DM, a command): then all but thanks,
    greetings and empty talk is a query, with phrases like "can you explain" taken off. Otherwise only "explain X" and
    a bare "what is X?" ask, and not where they speak of people or of today.
    """
    plain = _plain(text)
    if not re.search(r"\w", plain) or _CHATTER.match(plain):
        return None
    found = _REQUEST.match(plain) or (None if addressed else _QUESTION.match(plain))
    if found:
        query = _trim(found["query"])
        return query if query and (addressed or _is_for_anybody(query)) else None
    return (_trim(_POLITE_START.sub("", plain)) or None) if addressed else None


def _is_for_anybody(query: str) -> bool:
    return len(query.split()) <= _LONGEST_UNADDRESSED and not _PERSONAL.search(query)


def _trim(query: str) -> str:
    trimmed = _POLITE_END.sub("", query.strip())
    return trimmed.strip(" \t\n\"'“”,;:-") if re.search(r"\w", trimmed) else ""


def _plain(text: str) -> str:
    """What was typed, without quotes of others, mentions, emoji and marks of emphasis."""
    shown = _unmarked(text) if _MARKED.search(text) else text
    return re.sub(r"[ \t]+", " ", straighten(shown)).strip(" \t\n,:;-¿¡")


def _unmarked(text: str) -> str:
    shown = _LINK.sub(lambda match: match["shown"] or "", _MENTION.sub(" ", _QUOTE.sub("", text)))
    shown = _CHANNEL.sub(lambda match: match["name"] or "", shown)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    return _EMPHASIS.sub(r"\2", _EMOJI.sub(" ", shown))
