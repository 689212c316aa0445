"""Clauses that ask, and those that make a question of what came before."""

from itertools import pairwise

from bot.core.reply.clauses.clauses import Clause
from bot.core.reply.words.frames import AUXILIARIES, COPULAS, Role
from bot.core.reply.words.sequence_words import ORDINALS
from bot.language.terms import word_set

REASON_OPENERS = word_set("which why whose where when who since how")
"""Question words that open a reason after a mention; "what" does not ("A is what they all pick")."""
_AFTER_ASKING_IS = word_set("it that this the there not he she we you they an a my")
_AFTER_ELIDED_SUBJECT = word_set("""
    be go say pick choose guess have think vote take opt bet answer definitely probably obviously clearly certainly
    surely still really just also likely maybe to
""")
_IT = frozenset({"it", "that", "this"})
_LAUGHTER = word_set("lol lmao haha hahaha hehe rofl omg")
_THINKING = word_set("i think guess suppose hope fear probably maybe perhaps actually") | _LAUGHTER
_FITTING = word_set("work works fit fits suit suits help helps too also ok okay fine good possible")
_THOUGHT = frozenset({"thought", "i had", "first i had"})
_TELLING = frozenset({Role.CONTENT, Role.FILLER, Role.BAD, Role.NOT})
_NOBODY = frozenset({"nobody", "noone"})
_DENYING = frozenset({Role.NOT, Role.FILLER})
_WAVERING = frozenset(
    {"can not decide", "hard to decide", "could go either way", "toss up", "tossup", "undecided", "torn"}
)
_RHETORICAL = frozenset({"what else", "what else could it be", "was sonst"})
_GUESSING = word_set("i guess think suppose reckon believe d say would imagine assume maybe probably")
_DISBELIEF = word_set("seriously srsly") | _LAUGHTER
_COMPLETING = word_set("to from by at on in of the a as for first")
_LONGEST_ALTERNATIVE = 3
"""Words after "or" up to which they are taken for another answer: "B or the other thing"."""
_AFFIRMING = frozenset({Role.CUE, Role.FILLER, Role.HEDGE, Role.UNSURE})
_TAG = frozenset({Role.FILLER, Role.TENTATIVE, Role.BAD, Role.OR, Role.NOT, Role.AND})


def is_question(clause: Clause) -> bool:
    """Whether the clause asks: it opens with a question word, or verb and subject are swapped."""
    for at, element in enumerate(clause.elements):
        if element.mention:
            return False
        if element.role is Role.ASK:
            return True
        if element.word in AUXILIARIES:
            return at == 0 and _is_inverted(clause, element.word)
    return False


def _is_inverted(clause: Clause, auxiliary: str) -> bool:
    following = clause.elements[1:]
    if not following:
        return False
    if not clause.asked and auxiliary == "would" and following[0].mention:
        return not all(element.word in _COMPLETING for element in following[1:])  # "(I) would lower it"
    if not clause.asked and auxiliary == "had" and following[0].mention:
        return False  # "(I) had B"
    if auxiliary in COPULAS:
        return following[0].word in _AFTER_ASKING_IS or (following[0].mention is not None and len(following) > 1)
    return following[0].word not in _AFTER_ELIDED_SUBJECT


def gives_alternative(clause: Clause, before: Clause | None, after: Clause | None) -> bool:
    """Whether the clause is another answer that is not understood, right after an option: "B or the other thing".

    It is none if it is said to be no option: "A (or silhouette, but that's not there)".
    """
    if after is not None and any(one.role is Role.NOT for one in after.elements) and not after.mentions:
        return False
    follows = before is not None and before.elements[-1].mention is not None
    return follows and clause.connector is Role.OR and len(clause.elements) <= _LONGEST_ALTERNATIVE


def takes_back(clause: Clause, previous: Clause | None) -> bool:
    """Whether a clause that names nothing makes what was named before doubtful: "…, right?", "and it was wrong"."""
    if any(element.word in _WAVERING for element in clause.elements):
        return True
    if clause.elements[-1].word in _RHETORICAL:
        return False
    return _is_tag_question(clause) or _ends_asking(clause, previous) or _calls_wrong(clause) or _only_denies(clause)


def denies(clause: Clause, previous: Clause | None) -> bool:
    """Whether what names nothing rejects what was named before: "never do that", "please don't", "? No way"."""
    elements = [element for element in clause.elements if element.word != "please"]
    words = [element.word for element in elements]
    if previous is None or words[:2] == ["do", "not"]:
        return previous is not None and _IT.issuperset(words[2:])
    if clause.connector is not Role.MARK:
        return clause.connector is Role.SO and words == ["no"]
    denial = next((at for at, one in enumerate(elements) if one.role is Role.NOT or one.word in _NOBODY), None)
    forbids = denial is not None and words[denial + 1 : denial + 2] == ["do"] and words[-1] in _IT
    return forbids or (previous.asked and denial is not None and {one.role for one in elements} <= _DENYING)


def concedes(earlier: Clause, clause: Clause) -> bool:
    """Whether "but" leads to another option after one that was only called fitting, or was thought of before.

    "A works too, but B is cheaper", "thought B, but the size needs A".
    """
    said = [element.word for element in earlier.elements if not element.mention]
    fitting = earlier.elements[0].mention is not None and not _FITTING.isdisjoint(said)
    return clause.connector is Role.BUT and (fitting or not _THOUGHT.isdisjoint(said))


def answers_itself(question: Clause, clause: Clause) -> bool:
    """Whether what follows a bare option and its question mark tells why it is none: "B. C? Too slow"."""
    bare = question.asked and question.connector is Role.MARK and all(one.mention for one in question.elements)
    roles = {element.role for element in clause.elements}
    return bare and not clause.asked and clause.connector is Role.MARK and Role.CONTENT in roles and roles <= _TELLING


def is_guess(question: Clause, clause: Clause) -> bool:
    """Whether a question mark only softens a guess that a reason or remark follows: "B I guess? it smells like S3"."""
    others = [element.word for element in question.elements if not element.mention]
    guessed = question.asked and bool(others) and _GUESSING.issuperset(others)
    return guessed and not clause.asked and not is_question(clause) and clause.connector in (Role.MARK, Role.BECAUSE)


def addresses_somebody(clause: Clause) -> bool:
    """Whether the clause speaks of what another person said: "to your question about B"."""
    return any(element.word in {"your", "yours"} for element in clause.elements)


def is_about_it(clause: Clause, previous: Clause | None) -> bool:
    """Whether the clause asks about what was named right before it: "SMOTE: is that the past tense of smite?"."""
    if previous is None or not clause.asked or clause.sentence != previous.sentence or not is_question(clause):
        return False
    opening = [element.word for element in clause.elements[:4]]
    if all(element.role is Role.ASK for element in clause.elements):
        return True
    return any(one in COPULAS and other in _IT for one, other in pairwise(opening))


def reaffirms(clause: Clause) -> bool:
    """Whether the clause stands by what was named, though it was doubted: "not sure but going with it"."""
    roles = {element.role for element in clause.elements}
    chooses = any(
        one.role is Role.CUE and other.word in {"it", "that", "this"} for one, other in pairwise(clause.elements)
    )
    return chooses and not clause.asked and roles <= _AFFIRMING


def only_laughs(clause: Clause) -> bool:
    """Whether the clause has nothing but laughter beside an option: "D lol"."""
    others = [element.word for element in clause.elements if not element.mention]
    return bool(others) and _LAUGHTER.issuperset(others)


def is_statement(clause: Clause) -> bool:
    """Whether the clause says that something is something."""
    return any(element.word in COPULAS for element in clause.elements)


def disbelieves(clause: Clause) -> bool:
    """Whether the clause only wonders at what was named before: "seriously?"."""
    return clause.asked and all(element.word in _DISBELIEF for element in clause.elements)


def _only_denies(clause: Clause) -> bool:
    """Whether "not" is all that the clause says: "B (not)", "B, I hope not"."""
    others = [element.word for element in clause.elements if element.role is not Role.NOT]
    denied = len(others) < len(clause.elements)
    return denied and clause.connector is not Role.SO and _THINKING.issuperset(others)


def _is_tag_question(clause: Clause) -> bool:
    counts = any(element.word in ORDINALS for element in clause.elements)  # "A. And the second? B"
    return clause.asked and not counts and all(element.role in _TAG for element in clause.elements)


def _ends_asking(clause: Clause, previous: Clause | None) -> bool:
    """Whether a question mark ends the sentence that named something, and not a question about it."""
    return clause.asked and previous is not None and previous.sentence == clause.sentence and not is_question(clause)


def _calls_wrong(clause: Clause) -> bool:
    """Whether the clause only says that what was named is wrong: "and it was wrong"."""
    roles = {element.role for element in clause.elements}
    return Role.BAD in roles and roles <= {Role.BAD, Role.FILLER}
