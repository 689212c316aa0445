"""A reply cut into clauses: the stretches of it that each say one thing about the options."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.listings import LISTING, joins, keeps_list
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles_in_place import JESTS, role_in_place

SEPARATING = frozenset(',;:.!?()[]{}"\n—|') | {"->", "=>", "..", "..."}
_SENTENCE_ENDS = frozenset(".!?;\n")
_ARROWS = frozenset({"->", "=>"})
_CONNECTING = frozenset({Role.BUT, Role.SO, Role.CORRECTION})
_VERDICTS = frozenset({"yes", "no"})
_PRONOUNS = frozenset({"i", "you", "we", "they", "it", "then"})
_IT = frozenset({"it", "its"})
_REASONING = frozenset({"for", "to", "which", "so that"})
"""After an option that follows a reason these give its own: "A because of the streams and B for the rest"."""
_WITHDRAWING = JESTS | {
    *(
        "no",
        "nope",
        "nah",
        "naw",
        "wait",
        "nein",
        "no wait",
        "wait no",
        "actually no",
        "scratch that",
        "hmm no",
        "oh no",
    ),
    *("no no", "no sorry", "sorry no", "hold on", "hang on", "or rather"),
}


@dataclass(slots=True)
class Clause:
    """Elements between two separators. `connector` is what led to it; `asked` whether a question mark ended it.

    `sentence` counts the sentences; a conclusion ("so …") is one by itself. `withdraws`: "no" or "wait" led to it;
    `withdrawn`: that is all that follows it. `concludes`: "so" or an arrow led to it, and not a mere "then".
    """

    connector: Role
    elements: list[Element] = field(default_factory=list)
    asked: bool = False
    sentence: int = 0
    withdraws: bool = False
    withdrawn: bool = False
    concludes: bool = False

    @property
    def mentions(self) -> list[Mention]:
        return [element.mention for element in self.elements if element.mention]


def split_clauses(elements: Sequence[Element]) -> list[Clause]:
    """Clauses in reading order. Lists of options ("A, B or C") stay together; empty clauses are left out."""
    clauses = [Clause(Role.MARK)]
    for at, element in enumerate(elements):
        role = role_in_place(elements, at)
        current = clauses[-1]
        if role is Role.MARK:
            _close(clauses, elements, at)
        elif _concludes(elements, at, current):
            clauses.append(Clause(Role.SO, [element], sentence=current.sentence + 1))
        elif role in LISTING and _goes_on(elements, at, current):
            current.elements.append(Element(Role.CONTENT, element.word))
        elif role in _CONNECTING or (role in LISTING and _begins_clause(elements, at, current)):
            withdraws = role is Role.CORRECTION and element.word in _WITHDRAWING
            concludes = role is Role.SO and element.word != "then"
            sentence = current.sentence + (role is Role.SO)
            clauses.append(Clause(role, sentence=sentence, withdraws=withdraws, concludes=concludes))
        else:
            current.elements.append(Element(role, element.word, element.mention, element.spaced))
    kept = [clause for clause in _with_lone_connectors(clauses) if clause.elements]
    if kept and _ends_with_then(elements):
        kept[-1].concludes = True
    if kept and _withdraws(elements):
        kept[-1].withdrawn = True
    return kept


def _concludes(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a clause begins without a mark: after alternatives a cue, after what is rejected "it's" and an option.

    "Of A and B I'd take B", "it isn't A it's B", "A yes B no".
    """
    if not clause.mentions:
        return False
    if elements[at].mention and at > 1 and elements[at - 1].word in _VERDICTS and elements[at - 2].mention:
        return True
    if elements[at].role is Role.CUE:
        return len(clause.mentions) > 1 and any(element.mention for element in elements[at + 1 :])
    rejecting = elements[at].word in _IT and any(element.role is Role.NOT for element in clause.elements)
    following = elements[at + 1 : at + 3]
    return rejecting and len(following) == 2 and following[0].word == "is" and following[1].mention is not None


def _begins_clause(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether "and" or "or" joins no options but clauses, such as "A because … and B because"."""
    reasoned = any(element.role is Role.BECAUSE for element in clause.elements)
    return not joins(elements, at) or (reasoned and any(_opens_reason(one) for one in elements[at + 2 : at + 3]))


def _opens_reason(element: Element) -> bool:
    return element.role in (Role.BECAUSE, Role.SO) or element.word in _REASONING


def _goes_on(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a subject goes on that began with an option's text: "more layers or epochs memorise"."""
    begun = len(clause.elements) == 1 and clause.mentions and clause.mentions[0].by_text
    if not begun or elements[at - 1].role is Role.MARK or at + 1 == len(elements):
        return False
    return elements[at + 1].role is Role.CONTENT and elements[at + 1].word not in _PRONOUNS


def _close(clauses: list[Clause], elements: Sequence[Element], at: int) -> None:
    """End the clause at a separating mark; other marks change nothing, and a comma in a list does not end it."""
    word = elements[at].word
    if not _separates(elements, at, clauses[-1]) or (word == "," and keeps_list(elements, at, clauses[-1].elements)):
        return
    if word == "?":
        asked = next((clause for clause in reversed(clauses) if clause.elements), clauses[-1])
        asked.asked = True
    sentence = clauses[-1].sentence + (word[0] in _SENTENCE_ENDS)
    clauses.append(Clause(Role.MARK, sentence=sentence, concludes=word in _ARROWS and _is_end(elements, at + 1)))


def _is_end(elements: Sequence[Element], at: int) -> bool:
    """Whether mentions are all that is left: an arrow before them draws the conclusion."""
    rest = [element for element in elements[at:] if element.role not in (Role.MARK, Role.AND)]
    return bool(rest) and all(element.mention for element in rest)


def _separates(elements: Sequence[Element], at: int, clause: Clause) -> bool:
    """Whether a mark separates clauses: dashes do so with spaces, "=" before an option, arrows not after one."""
    word, after = elements[at].word, elements[at + 1] if at + 1 < len(elements) else None
    if word in _ARROWS:
        told = after is not None and after.role is Role.CONTENT
        return not (told and at > 0 and elements[at - 1].mention)  # "the Rhine -> North Sea" says something of it
    if word == "=":
        return after is not None and after.mention is not None and not clause.mentions
    return word[0] in SEPARATING or (word == "-" and (elements[at].spaced or at == 0))


def _ends_with_then(elements: Sequence[Element]) -> bool:
    """Whether a sentence that is an option and "then" ends the reply: "A! … oh, it has no labels. B then"."""
    said = list(elements)
    while said and said[-1].role is Role.MARK:
        said.pop()
    then = [element.word for element in said[-1:]] == ["then"]
    return then and len(said) > 2 and said[-2].mention is not None and said[-3].word[0] in _SENTENCE_ENDS


def _withdraws(elements: Sequence[Element]) -> bool:
    """Whether the last word said is "no" or the like, by itself: "A. No"."""
    *_, last = [-1, *(at for at, element in enumerate(elements) if element.role is not Role.MARK)]
    return last > 0 and elements[last].word in _WITHDRAWING and role_in_place(elements, last) is Role.CORRECTION


def _with_lone_connectors(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses, where an empty one hands its connector on ("wait no, D": the comma does not hide the correction)."""
    carried: Clause | None = None
    for clause in clauses:
        if carried and clause.connector is Role.MARK:
            clause.connector, clause.withdraws = carried.connector, carried.withdraws
            clause.concludes = carried.concludes
        carried = clause if not clause.elements and clause.connector is not Role.MARK else None
        yield clause
