"""What is said of options without choosing one: predicates, explanations, comments, praise."""

from collections.abc import Sequence

from bot.core.reply.clauses.picks import Stance
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import AUXILIARIES, COPULAS, INTERJECTIONS, PRAISE, Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.second_thoughts import FORMER
from bot.language.roots import root
from bot.language.terms import word_set

UNKNOWN = frozenset({Role.CONTENT, Role.REMARK, Role.ASK})
_CHOOSING_PRAISE = word_set("answer choice option pick fit enough here it one")
_LONGEST_NAME = 3
"""Elements up to which an option and unknown words after it may be another name of it ("k-means clustering")."""
_TOPICAL = frozenset({"about", "as for", "speaking of", "regarding", "concerning"})
"""Where a clause opens with these, what it names is its topic."""
_BEHIND = word_set("second 2nd third 3rd")
_SLIGHT = word_set("on in at a an the so just really very still")
_MODIFYING = word_set("at in on by with from without")
_IDENTIFYING = word_set("it its is the was must would be should")
_FORMERLY = word_set("was previously formerly before")
"""Before nothing but an option these tell what was answered first."""
_SINGULAR = frozenset({"is", "was", "has", "does"})
_ARTICLES = frozenset({"the", "a", "an"})
_TIMES = word_set("today tonight morning afternoon evening")
_PURPOSE = frozenset({"for", "to"})
_SILENCING = frozenset({Role.REMARK, Role.NOT, Role.BAD})


def stance_of_statement(head: Sequence[Element], asked: frozenset[str]) -> Stance | None:
    """For a clause with unknown words: announced before them it is chosen, as their subject it is stated."""
    head = head[1:] if head[0].word in _ARTICLES and not head[0].mention else head
    roles = [element.role for element in head]
    if not _SILENCING.isdisjoint(roles):
        return None
    named = [at for at, element in enumerate(head) if element.mention]
    unknown = [at for at, role in enumerate(roles) if role in UNKNOWN]
    sure = all(mention.sure for mention in _mentions(head))
    weak = not {Role.TENTATIVE, Role.HEDGE}.isdisjoint(roles)
    if Role.CUE in roles[: named[0]] and sure and unknown[0] > named[-1] and not weak:
        return Stance.CHOSEN
    if len(named) > 1 and len({mention.names for mention in _mentions(head)}) == 1:
        return Stance.STATED  # "data leakage via the write-off date"
    if roles[0] is Role.CONTENT and unknown[-1] < named[0]:
        return _stance_of_governed(head, roles, unknown)
    if len(named) > 1 and named[0] == 0 and len(unknown) == 1 and sure:
        return Stance.STATED  # "spot instances with checkpoints"
    return _stance_of_subject(head, named, asked)


def _stance_of_governed(head: Sequence[Element], roles: Sequence[Role], unknown: Sequence[int]) -> Stance | None:
    """After an unknown word: "strike B, D" is weighed, "PR curve" stated, and "scratch B" may deny B."""
    first, *others = _mentions(head)
    if others and {Role.AND, Role.OR}.isdisjoint(roles):
        return Stance.TENTATIVE
    if len(head) <= _LONGEST_NAME + 1 and len(unknown) == 1 and first.by_text:
        return Stance.STATED
    if not first.sure or roles[-1] is not Role.MENTION or (first.partial and len(unknown) > 1):
        return None
    return Stance.DISPUTED


def _stance_of_subject(head: Sequence[Element], named: Sequence[int], asked: frozenset[str]) -> Stance | None:
    """Of an option at the beginning what follows is stated: a purpose, what it does, or more of its name."""
    opening, *following = head[named[0] :]
    subject = opening.mention
    if subject is None or not subject.loud:
        return None
    if not _are_interjections(head[: named[0]]):
        return Stance.STATED if _identifies([element.word for element in head[: named[0]]]) else None
    if following[0].word in _PURPOSE and len(named) == 1:
        return Stance.ASSIGNED
    only_named = named[0] == 0 and len(head) <= _LONGEST_NAME and _names_more(following)
    if only_named or _modifies(following) or not _is_beside_the_question(subject, following, asked):
        return Stance.STATED
    return None


def _names_more(following: Sequence[Element]) -> bool:
    """Whether unknown words may be the rest of a name: "k-means clustering"."""
    return all(element.role in UNKNOWN or element.word in {"it", "of course"} for element in following)


def _modifies(following: Sequence[Element]) -> bool:
    """Whether the words after an option go on with its name and no verb follows: "higher temperature at the end"."""
    first = next((one.word for one in following if one.role in UNKNOWN or one.word in _MODIFYING), "")
    return first in _MODIFYING and all(one.word not in AUXILIARIES for one in following)


def _is_beside_the_question(subject: Mention, following: Sequence[Element], asked: frozenset[str]) -> bool:
    """Whether a statement has nothing to do with what is asked, or is about letters that are one thing ("AC")."""
    if subject.by_text:
        return asked.isdisjoint(root(element.word) for element in following)
    return len(subject.names) > 1 and any(element.word in _SINGULAR for element in following)


def _identifies(opening: Sequence[str]) -> bool:
    """Whether these lead up to what is the answer, perhaps with a word more: "it's the angle we see it from"."""
    return opening[0] in {"it", "its"} and _IDENTIFYING.issuperset(opening)


def has_predicate(head: Sequence[Element]) -> bool:
    """Whether the first unknown word comes after all mentions, which it then says something of."""
    unknown = next((at for at, element in enumerate(head) if element.role in UNKNOWN), len(head))
    return not any(element.mention for element in head[unknown:])


def is_about_the_speaker(head: Sequence[Element]) -> bool:
    """Whether the clause says by words of an option what the speaker is or does: "I'm on autopilot", "today I stop"."""
    first = next(at for at, element in enumerate(head) if element.mention)
    opening = [element.word for element in head[:first]]
    mention = head[first].mention
    is_said = opening[:2] == ["i", "am"] and _SLIGHT.issuperset(opening[2:])
    is_wanted = opening[-2:] == ["i", "want"]
    is_planned = "i" in opening and any(element.word in _TIMES for element in head)
    return (is_said or is_wanted or is_planned) and mention is not None and mention.by_text


def is_comment(head: Sequence[Element]) -> bool:
    """Whether the clause may just comment on something: "that's mean", "this is bananas"."""
    opening = [element.word for element in head[:2]]
    mention = next((element.mention for element in head[2:] if element.word not in {"a", "an"}), None)
    return opening in (["that", "is"], ["this", "is"]) and mention is not None and (mention.loose or mention.partial)


def is_thought_of_before(head: Sequence[Element]) -> bool:
    """Whether the clause tells what was thought of first: "I used to think C", "B (was C)"."""
    was = len(head) == 2 and head[0].word in _FORMERLY and head[1].mention is not None
    return was or any(element.word in FORMER for element in head)


def introduces(head: Sequence[Element]) -> bool:
    """Whether the clause only introduces an option as its topic: "as for B"; "about 12" does not."""
    named = next((element.names for element in head if element.mention), ())
    return head[0].word in _TOPICAL and all(isinstance(name, str) for name in named)


def ranks_behind(head: Sequence[Element]) -> bool:
    """Whether the clause gives an option a place behind another: "C second"."""
    return len(head) > 1 and head[0].mention is not None and head[1].word in _BEHIND


def explains(head: Sequence[Element]) -> bool:
    """Whether the clause says of an option what it does or is: "C mirrors traffic", "E is cross entropy"."""
    places = [at for at, element in enumerate(head) if element.mention]
    if len(places) != 2 or not _are_interjections(head[: places[0]]):
        return False
    first, second = _mentions(head)
    if not second.by_text:
        return False
    is_said = any(element.word in COPULAS for element in head[places[0] : places[1]])
    adjacent = places[1] == places[0] + 1 and second.partial and not first.by_text
    return is_said or (adjacent and first.names == second.names)


def praises(head: Sequence[Element]) -> bool:
    """Whether the clause only says that what it mentions first "is great" and the like."""
    if not head[0].mention or len(head) < 2 or head[1].word not in COPULAS:
        return False
    rest = {element.word for element in head[2:]}
    return not rest.isdisjoint(PRAISE) and rest.isdisjoint(_CHOOSING_PRAISE)


def _mentions(head: Sequence[Element]) -> list[Mention]:
    return [element.mention for element in head if element.mention]


def _are_interjections(opening: Sequence[Element]) -> bool:
    return all(element.word in INTERJECTIONS for element in opening)
