"""A reply cut into clauses: the stretches of it that each say one thing about the options."""

import itertools
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.reply.frames import PRAISE, Role
from bot.core.reply.mentions import Mention
from bot.core.reply.roles import find_phrase, role_of
from bot.core.reply.tokens import Token, TokenKind, word_at
from bot.language.terms import stem, word_set

_SEPARATING = frozenset(',;:.!?()[]{}"\n—|') | {"->", "=>", "..", "..."}
_SENTENCE_ENDS = frozenset(".!?;\n")
_ARROWS = frozenset({"->", "=>"})
_SURE_NUMBERS = frozenset({"100", "100%", "99", "99%", "110%", "1000%"})
_JOINING = {"&": Role.AND, "+": Role.AND, "/": Role.OR, "|": Role.OR, ">": Role.OVER}
_CONNECTING = frozenset({Role.BUT, Role.SO, Role.CORRECTION})
_AFTER_CORRECTING_NO = frozenset({"it", "its", "is", "i", "that", "this", "the"})
_OTHERS = word_set("he she they everyone everybody somebody someone people")
_MODALS = word_set("would d will has have had is are was were all also")
_OPINING = word_set("says said thinks thought think believes believe guesses guessed guess reckons swears")
_RIGHTLY = word_set("right correctly correct properly mistaken wrong anything something")
_OWN = frozenset({"my", "our", "your", "his", "her"})
"""Before a word that is no frame these tell of somebody's own things, which is talk: "my sister lives there"."""
_IT = frozenset({"it", "its"})
_WITHDRAWING = frozenset(
    {"no", "nope", "nah", "naw", "wait", "nein", "no wait", "wait no", "actually no", "scratch that"}
)
_OBJECTS = frozenset({"it", "them"})
_COPULAS = frozenset({"is", "are", "was", "were"})
_LISTING = frozenset({Role.AND, Role.OR})
_PREDICATE = frozenset({Role.CONTENT, Role.BAD})


@dataclass(frozen=True, slots=True)
class Element:
    """A mention, a word or phrase, or a mark, with the role that it plays."""

    role: Role
    word: str
    mention: Mention | None = None
    spaced: bool = True


@dataclass(slots=True)
class Clause:
    """Elements between two separators. `connector` is what led to it; `asked` whether a question mark ended it.

    `sentence` counts the sentences; a conclusion ("so …") is one by itself. `withdrawn`: "no" is all that follows it.
    """

    connector: Role
    elements: list[Element] = field(default_factory=list)
    asked: bool = False
    sentence: int = 0
    withdrawn: bool = False

    @property
    def mentions(self) -> list[Mention]:
        return [element.mention for element in self.elements if element.mention]


def to_elements(
    tokens: Sequence[Token],
    mentions: Iterable[Mention],
    known: Container[str] = frozenset(),
    repeated: Container[int] = frozenset(),
) -> list[Element]:
    """The tokens with mentions and phrases gathered up and every element's role.

    `known` has the stems of words that are as good as filler here, `repeated` the places of tokens that are.
    """
    starts = {mention.start: mention for mention in mentions}
    words = [token.word for token in tokens]
    elements: list[Element] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if mention := starts.get(at):
            elements.append(Element(Role.MENTION, token.word, mention, token.spaced))
            at = mention.end
        elif (phrase := find_phrase(words, at)) and not any(place in starts for place in range(at, at + phrase[0])):
            elements.append(Element(phrase[1], " ".join(words[at : at + phrase[0]])))
            at += phrase[0]
        elif length := _length_of_own_doubt(tokens, at):
            elements.append(Element(Role.FILLER, "if i am right"))
            at += length
        else:
            role = _role_of_token(token)
            if token.word in _OTHERS and _speaks(tokens, at + 1):
                role = Role.REMARK
            if token.word == "as" and elements and elements[-1].mention:
                role = Role.BECAUSE
            if token.word == "without" and at + 1 not in starts:
                role = Role.BECAUSE if any(element.mention for element in elements) else Role.FILLER
            if token.word in _OWN and at + 1 < len(words) and role_of(words[at + 1]) is Role.CONTENT:
                role = Role.REMARK
            if role is Role.CONTENT and (at in repeated or stem(token.word) in known):
                role = Role.FILLER
            elements.append(Element(role, token.word, None, token.spaced))
            at += 1
    return elements


def _withdraws(elements: Sequence[Element]) -> bool:
    """Whether the last word said is "no" or the like, by itself: "A. No"."""
    *_, last = [-1, *(at for at, element in enumerate(elements) if element.role is not Role.MARK)]
    return last > 0 and elements[last].word in _WITHDRAWING and _role_here(elements, last) is Role.CORRECTION


def _length_of_own_doubt(tokens: Sequence[Token], at: int) -> int:
    """How many tokens say "if I have counted right", "unless I'm mistaken" and the like, or 0."""
    if role_of(tokens[at].word) is not Role.IF or word_at(tokens, at + 1) != "i":
        return 0
    ends = (place for place in range(at, len(tokens)) if tokens[place].is_mark)
    end = next(ends, len(tokens))
    return end - at if tokens[end - 1].word in _RIGHTLY else 0


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of choosing or thinking follows: "she would pick", "everybody says"."""
    at += word_at(tokens, at) in _MODALS
    return word_at(tokens, at) in _OPINING or role_of(word_at(tokens, at)) is Role.CUE


def split_clauses(elements: Sequence[Element]) -> list[Clause]:
    """Clauses in reading order. Lists of options ("A, B or C") stay together; empty clauses are left out."""
    clauses = [Clause(Role.MARK)]
    for at, element in enumerate(elements):
        role = _role_here(elements, at)
        if role is Role.MARK:
            _close(clauses, elements, at)
        elif role is Role.CUE and _decides(elements, at, clauses[-1]):
            clauses.append(Clause(Role.SO, [element], sentence=clauses[-1].sentence + 1))
        elif element.word in _IT and _names_instead(elements, at, clauses[-1]):
            clauses.append(Clause(Role.SO, [element], sentence=clauses[-1].sentence + 1))
        elif role in _LISTING and _goes_on(elements, at, clauses[-1]):
            clauses[-1].elements.append(Element(Role.CONTENT, element.word))
        elif role in _CONNECTING or (role in _LISTING and not _joins(elements, at)):
            clauses.append(Clause(role, sentence=clauses[-1].sentence + (role is Role.SO)))
        else:
            clauses[-1].elements.append(Element(role, element.word, element.mention, element.spaced))
    kept = [clause for clause in _with_lone_connectors(clauses) if clause.elements]
    if elements and kept and _withdraws(elements):
        kept[-1].withdrawn = True
    return kept


def _role_of_token(token: Token) -> Role:
    if token.is_mark:
        return Role.MARK
    if token.kind is TokenKind.NUMBER:
        return Role.FILLER if token.word in _SURE_NUMBERS else Role.CONTENT
    return role_of(token.word)


def _role_here(elements: Sequence[Element], at: int) -> Role:
    """The element's role in its place: joining marks between options are words, and "no" may be a correction."""
    element = elements[at]
    after = elements[at + 1] if at + 1 < len(elements) else None
    if element.role is Role.MARK and _is_between_mentions(elements, at):
        joins_closely = element.word == "-" and not element.spaced
        return Role.OR if joins_closely else _JOINING.get(element.word, Role.MARK)
    if element.word == "no" and element.role is Role.NOT:
        return _role_of_no(elements, at, after)
    if element.word == "goes" and at and elements[at - 1].mention and not (after and after.word == "to"):
        return Role.CONTENT  # "E goes" says of it that it is out
    if element.word == "out" and at and elements[at - 1].word in _OBJECTS:
        return Role.CONTENT  # "carry it out"
    if element.word == "n" and not _is_between_mentions(elements, at):
        return Role.CONTENT  # a variable, and not "and"
    if element.word == "like" and at and elements[at - 1].word in _COPULAS:
        return Role.CONTENT
    if element.word == "so" and at and after and after.word in PRAISE:
        return Role.FILLER
    if element.role is Role.EITHER and at and (after is None or after.role is Role.MARK or after.role in _CONNECTING):
        return Role.FILLER  # "B isn't either"
    if element.role is Role.CORRECTION and at and not _ends(elements[at - 1]) and after and after.role in _PREDICATE:
        return Role.FILLER  # "A would make it worse", "A actually handles gaps": a word of the statement
    return element.role


def _role_of_no(elements: Sequence[Element], at: int, after: Element | None) -> Role:
    """A correction ("A. No, B"), two answers ("A, no B"), a word about a thing ("A needs no labels"), or a "not"."""
    if _gives_another(elements, at):
        if _is_listed(elements, at - 2) and (after is None or not after.mention or after.mention.partial):
            return Role.NOT  # "A and C, no NAT"
        return Role.OR if elements[at - 1].word == "," else Role.CORRECTION
    if after and after.role is Role.CONTENT and any(other.mention for other in elements[:at]):
        return Role.CONTENT
    begins = next((_ends(one) for one in reversed(elements[:at]) if one.role is not Role.FILLER), True)
    alone = begins and (after is None or _ends(after))
    resumed = after is not None and after.word in _AFTER_CORRECTING_NO
    return Role.CORRECTION if alone or resumed or _is_between_mentions(elements, at) else Role.NOT


def _is_listed(elements: Sequence[Element], at: int) -> bool:
    """Whether a mention ends a list of several."""
    return at > 1 and elements[at - 1].role in _LISTING and elements[at - 2].mention is not None


def _is_between_mentions(elements: Sequence[Element], at: int) -> bool:
    return 0 < at < len(elements) - 1 and bool(elements[at - 1].mention and elements[at + 1].mention)


def _decides(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a cue after alternatives announces which of them it is: "between A and B I'd take B"."""
    return len(clause.mentions) > 1 and any(element.mention for element in elements[at + 1 :])


def _gives_another(elements: Sequence[Element], at: int) -> bool:
    """Whether a mark between two mentions is followed by "no": "A... no B", where "no" may stand for "not"."""
    if not 1 < at < len(elements) - 1 or elements[at + 1].mention is None:
        return False
    return elements[at - 1].role is Role.MARK and elements[at - 2].mention is not None


def _ends(element: Element) -> bool:
    return element.role in (Role.MARK, Role.CORRECTION)


def _close(clauses: list[Clause], elements: Sequence[Element], at: int) -> None:
    """End the clause at a separating mark; other marks change nothing, and a comma in a list does not end it."""
    word = elements[at].word
    if word in _ARROWS and _is_subject_of_arrow(elements, at):
        return
    concluding = word == "=" and at + 1 < len(elements) and elements[at + 1].mention and not clauses[-1].mentions
    spaced_dash = word == "-" and (elements[at].spaced or at == 0)
    if not (spaced_dash or concluding or word[0] in _SEPARATING or word in _SEPARATING):
        return
    if word == "," and (
        _is_in_list(elements, at)
        or _is_in_governed_list(elements, at, clauses[-1])
        or _is_in_rejected_list(elements, at, clauses[-1])
    ):
        return
    if word == "?":
        asked = next((clause for clause in reversed(clauses) if clause.elements), clauses[-1])
        asked.asked = True
    clauses.append(Clause(Role.MARK, sentence=clauses[-1].sentence + (word[0] in _SENTENCE_ENDS)))


def _is_subject_of_arrow(elements: Sequence[Element], at: int) -> bool:
    """Whether an arrow leads from an option to something that is said of it: "the Rhine -> North Sea"."""
    following = elements[at + 1].role if at + 1 < len(elements) else Role.MARK
    return at > 0 and elements[at - 1].mention is not None and following is Role.CONTENT


def _joins(elements: Sequence[Element], at: int) -> bool:
    """Whether "and" or "or" stands between two options, so that it makes a list and not a new clause."""
    before = elements[at - 1] if at else None
    if before and before.word == "," and at > 1:
        before = elements[at - 2]
    after = elements[at + 1] if at + 1 < len(elements) else None
    follows = after is not None and (after.mention is not None or after.role is Role.NOT)
    return before is not None and before.mention is not None and follows


def _names_instead(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether "it's" and an option follow what is rejected without a mark: "it isn't A it's B"."""
    rejecting = any(element.role is Role.NOT for element in clause.elements) and bool(clause.mentions)
    following = elements[at + 1 : at + 3]
    return rejecting and len(following) == 2 and following[0].word == "is" and following[1].mention is not None


def _goes_on(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a subject goes on that began with an option's text: "more layers or epochs memorise"."""
    begun = len(clause.elements) == 1 and clause.mentions and clause.mentions[0].by_text
    return bool(begun) and at + 1 < len(elements) and elements[at + 1].role is Role.CONTENT


def _is_in_list(elements: Sequence[Element], at: int) -> bool:
    """Whether a comma stands between options that further on are closed by "and" or "or"."""
    if not at or not elements[at - 1].mention:
        return False
    for element in elements[at:]:
        if element.role in _LISTING:
            return True
        if not element.mention and element.word != ",":
            return False
    return False


def _is_in_governed_list(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a comma stands between options of which one thing is said: "strike B, D", "B, D, E do nothing"."""
    if not _is_between_mentions(elements, at):
        return False
    *before, _ = clause.elements
    governed = any(element.role in (Role.CONTENT, Role.REMARK) for element in before)
    if governed and not any(element.mention for element in before):
        return True
    end = at
    while end < len(elements) and (elements[end].mention or elements[end].word == ","):
        end += 1
    listed = sum(element.mention is not None for element in (*before, *elements[at:end]))
    rest = itertools.takewhile(lambda element: element.role is not Role.MARK, elements[end:])
    said = next((element.role for element in rest if element.role is not Role.FILLER), Role.MARK)
    return listed > 1 and all(element.mention for element in before) and said in (Role.CONTENT, Role.BAD, Role.REMARK)


def _is_in_rejected_list(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a comma stands in "not A, C, E": two or more bare mentions after the first that is rejected.

    One alone may be what is chosen instead ("not A, C"), save after "all but" and the like.
    """
    begins = clause.elements[0] if clause.elements else None
    if begins is None or begins.role is not Role.NOT or not all(one.mention for one in clause.elements[1:]):
        return False
    needed = 1 if " " in begins.word or len(clause.mentions) > 1 else 2
    following = elements[at : at + 2 * needed]
    commas, others = following[::2], following[1::2]
    return all(one.word == "," for one in commas) and len(others) == needed and all(one.mention for one in others)


def _with_lone_connectors(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses, where an empty one hands its connector on ("wait no, D": the comma does not hide the correction)."""
    carried: Role | None = None
    for clause in clauses:
        if carried and clause.connector is Role.MARK:
            clause.connector = carried
        carried = None
        if not clause.elements and clause.connector is not Role.MARK:
            carried = clause.connector
        yield clause
