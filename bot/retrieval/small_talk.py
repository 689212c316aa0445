"""Questions about the bot itself and other small talk, which no notes answer: "who built you?", "tell me a joke"."""

import re

_SMALL_TALK = re.compile(
    r"^\W*(?:hey|hi|hello|so|and|but|ok|okay)?\W*(?:"
    r"(?:how|who|what|where|how old) are you\b(?: (?:today|doing|now|feeling|from|really|exactly))*"
    r"|are you (?:an? |the |still |really )?(?:bot|robot|human|person|machine|real|alive|there|awake|ok|okay|alright"
    r"|sure|happy|sad|tired|bored|hungry|busy|free|married|single|chatgpt|gpt|ai)\b.{0,12}"
    r"|what(?:'?s| is) your (?:name|age|favou?rite|job|hobby|opinion|mood|birthday|star sign|purpose)\b.*"
    r"|(?:do|did|can|could|will) you (?:like|love|hate|sleep|dream|eat|drink|speak|sing|dance|know me|hear me)\b.*"
    r"|who (?:made|built|created|wrote|programmed|invented|owns|trained|designed|runs) you\b.*"
    r"|(?:tell|sing|read|write) (?:me |us )?(?:a|another|some) (?:joke|story|song|poem|riddle)s?\b.*"
    r"|what (?:time|day|date|year) is it\b.*"
    r"|what can you do(?: for (?:me|us))?|how do you feel|what do you think(?: of (?:me|us|it))?"
    r"|(?:i|we) (?:love|hate|miss|like) you\b.*"
    r"|(?:good|happy) (?:morning|afternoon|evening|night|day|weekend|birthday)\b.*"
    r")\W*$",
    re.IGNORECASE | re.DOTALL,
)


def is_small_talk(text: str) -> bool:
    """Whether a text is plain small talk. What only begins like it ("are your probabilities calibrated?") is not."""
    return _SMALL_TALK.match(text) is not None
