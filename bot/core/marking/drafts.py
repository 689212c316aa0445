"""Statements in the making: the words of each, and where words of denial, change, condition and comparison stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from bot.core.marking.wording import Word
from bot.language.paraphrase import Direction, direction_of, is_polar, is_size, movement_of
from bot.language.roots import root
from bot.language.terms import STOP_WORDS, word_set

_DENYING = word_set(
    "not no never without neither nor none cannot lack lacks lacking non hardly free nothing nobody zero"
)
_NOT_ONE_OF = "or"
"""What a "not" before it denies as well ("not A or B")."""
_AS_WELL = "and"
_LONGEST_NAME = 2
_ALIKE = frozenset(map(root, word_set("different differ same similar other equal")))
"""After these "than" sets nothing above something else."""
_DENYING_A_NOUN = word_set("no without neither nor none lack lacks lacking non free zero")
_NOT_ONLY = word_set("only just merely simply")
"""After these a "not" denies nothing."""
_NUMBER = "zero"
_BEFORE_NUMBER = word_set("to at exactly is are equal equals be becomes become")
"""After these "zero" is a number."""
_INSIDE_A_NOUN = word_set("a an the any of its their your our")
_OTHERWISE = word_set("otherwise else")
_PRONOUNS = word_set("it they them this that these those one")
"""After "without" these make it "otherwise"."""
_SAVING = "save"
_SPENDING = frozenset(map(root, word_set("cost money price bill expense fee budget")))
"""Of these "save" says less."""
_AMOUNTS = word_set("much many few little")
_JOINING = _OTHERWISE | word_set(
    "but and or because since while whereas although though so which then however therefore thus"
)
_CONTRASTING = word_set("while whereas unlike instead versus vs compared although rather")
_CIRCUMSTANCES = word_set("when if where while during until because since whenever once")
_LEADING_ON = word_set("to for when if by with on in from as during where until through toward towards at into")
_RELATIVE = word_set("that which who whose")
"""Words with which something is said about what stands before them, so that nothing reaches over them."""
_BEFORE_TO = word_set("need needs needed have has able want wants going require required requires ought possible not")
COMPARING = {"than": False, "before": False, "after": True}
"""Words that set two things against each other → whether the one named first is the later or lesser one."""
_BETWEEN = _JOINING | _CONTRASTING | _LEADING_ON | COMPARING.keys()
"""Words that end a statement or the part of it before them."""
_PARTICLES = word_set("out off away along around back over onto together")
_CONTENT = word_set("use uses used using die dies hat hats den dens hay")
"""Words that say something here, though a search leaves them out, some as another language's function words."""
_MORE = word_set("more most")
"""Before an adjective or adverb these only make its comparative."""
_AUXILIARIES = word_set("do does did is are was were can could will would has have should must")
_LONGEST_SUBJECT = 3
"""Words that a statement may have which leaves out its predicate."""


LONGEST_REACH = 3
"""How many terms a denial reaches over."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word of denial or change at a `place` of the text, before term number `start` of its statement."""

    place: int
    start: int
    stops_before: int
    breaks_before: int
    whole: bool = False
    """Whether it denies the statement ("is not"), its subject included."""
    narrow: bool = False
    """Whether it denies only the noun that follows ("without labels it …")."""
    changes: bool = False
    """Whether it is a word of more or less."""
    soft: bool = False
    """Whether it only describes a thing ("small changes")."""


@dataclass(slots=True)
class Draft:
    """A statement being read. Positions are counts of the terms that stood before."""

    words: list[Word] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """where in the text each word stands"""
    directions: dict[int, Direction] = field(default_factory=dict)
    """position of a word of more or less → which it is"""
    denials: list[Denial] = field(default_factory=list)
    pushes: list[Denial] = field(default_factory=list)
    """words of "more", which reach as denials do"""
    stops: list[int] = field(default_factory=list)
    """positions at which every denial ends"""
    walls: list[int] = field(default_factory=list)
    """positions at which every denial and every word of change ends"""
    breaks: list[int] = field(default_factory=list)
    """positions at which the denial of a noun ends"""
    aside: int | None = None
    """the position at which a condition or circumstance begins"""
    turn: int | None = None
    """the position at which the other side of a comparison begins"""
    compares: str | None = None
    contrasted: bool = False
    pronoun: int | None = None
    """the position of the last pronoun"""
    otherwise: bool = False

    @classmethod
    def after(cls, joint: str, earlier: "Draft", *, only_names: bool = False) -> "Draft":
        """A statement that begins after a word that joins it to the one before.

        "Not A or B" denies B, too; "lower the A and the B", of which the second part `only_names` a thing, lowers it.
        """
        aside = 0 if joint in _CIRCUMSTANCES else None
        reaches = {False: joint == _NOT_ONE_OF, True: only_names}
        denied = [one for one in earlier.denials if reaches[one.changes] and earlier.is_open(one)]
        denials = [replace(one, start=0, stops_before=0, breaks_before=0) for one in denied]
        return cls(denials=denials, aside=aside, contrasted=joint in _CONTRASTING, otherwise=joint in _OTHERWISE)

    def add(self, word: Word, direction: Direction | None, place: int) -> None:
        """Add a term; one of more or less also reaches over others."""
        if direction:
            self.directions[len(self.words)] = direction
        self.words.append(word)
        self.places.append(place)
        if direction:
            changes = replace(self._denial(place, changes=True), soft=is_size(word.text))
            (self.denials if direction is Direction.LESS else self.pushes).append(changes)

    def deny(self, word: str, place: int) -> None:
        """Note a denying word."""
        narrow = word in _DENYING_A_NOUN
        self.denials.append(self._denial(place, whole=not narrow, narrow=narrow))

    def compare(self, word: str) -> None:
        """Note a word that sets what follows against what stands before."""
        if all(root(other.text) not in _ALIKE for other in self.words):
            self.turn, self.compares = len(self.words), word
        self.stops.append(len(self.words))

    def note(self, word: str, before: str) -> None:
        """Note a function word, at which denials end."""
        if word in _PRONOUNS - _RELATIVE:
            self.pronoun = len(self.words)
        if word in _CIRCUMSTANCES and self.aside is None:
            self.aside = len(self.words)
        if word in _RELATIVE:
            self.stops.append(len(self.words))
            self.walls.append(len(self.words))
        elif word in _LEADING_ON and not (word == "to" and before in _BEFORE_TO):
            self.stops.append(len(self.words))
            if word in _CIRCUMSTANCES:
                self.walls.append(len(self.words))
        elif word not in _INSIDE_A_NOUN:
            self.breaks.append(len(self.words))

    def complete(self, earlier: "Draft") -> None:
        """Give the statement the predicate of an earlier one, which it leaves out ("…, but trees do not")."""
        begins = next((at for at in earlier.breaks if at), 1)
        self.denials = [replace(denial, start=len(self.words)) for denial in self.denials]
        self.words += earlier.words[begins:]
        self.places += earlier.places[begins:]

    def is_open(self, denial: Denial) -> bool:
        """Whether a denial reaches to the end."""
        return denial.start < len(self.words) <= denial.start + LONGEST_REACH and not self.stops[denial.stops_before :]

    @property
    def is_changed(self) -> bool:
        """Whether it has a word of more or less and what that goes with, so that another begins a new statement."""
        return bool(self.directions) and len(self.words) - 1 not in self.directions

    def _denial(self, place: int, *, whole: bool = False, narrow: bool = False, changes: bool = False) -> Denial:
        return Denial(place, len(self.words), len(self.stops), len(self.breaks), whole, narrow, changes)


def draft_statements(spoken: Sequence[Word], place: int, before: Sequence[Draft]) -> list[Draft]:
    """The statements of a part of a sentence; `place` counts the words of the text before it, `before` came earlier."""
    drafts: list[Draft] = []
    for draft in _drafts(spoken, place):
        earlier = [*before, *drafts]
        if earlier and _ends_short(spoken) and 0 < len(draft.words) <= _LONGEST_SUBJECT and not draft.directions:
            draft.complete(earlier[-1])
        drafts.append(draft)
    return drafts


def _drafts(spoken: Sequence[Word], place: int) -> Iterator[Draft]:
    current = Draft()
    typed = [word.text for word in spoken]
    named = _within_names(spoken)
    for at, word in enumerate(typed):
        before, after = "".join(typed[at - 1 : at]), "".join(typed[at + 1 : at + 2])
        is_name = at in named or _is_gerund_subject(typed, at)
        direction = None if is_name else _direction(typed, at, bool(current.words))
        if (word in _MORE and after and is_polar(after)) or (word == "so" and _is_degree(after)):
            continue
        if word == "without" and after in _PRONOUNS:
            current.otherwise = True
            continue
        if word in COMPARING and current.words:
            current.compare(word)
        elif word in _OTHERWISE and not after:
            current.otherwise = True
        elif word in _JOINING or word in _CONTRASTING:
            yield current
            current = Draft.after(word, current, only_names=word == _AS_WELL and _only_names(typed[at + 1 :]))
            current.otherwise &= at > 0
        elif _is_denial(word, before, after):
            if word == "without":
                current.stops.append(len(current.words))
            current.deny(word, place + at)
        elif direction is None and word != _NUMBER and (word in _LEADING_ON or not _is_content(word)):
            current.note(word, before)
        else:
            if direction and current.is_changed and not _ends_statement(typed, at):
                yield current
                current = Draft()
            current.add(spoken[at], direction, place + at)
    yield current


def _within_names(spoken: Sequence[Word]) -> frozenset[int]:
    """Places of the words of names of several words, which say no more or less: "early stopping", "boosted trees"."""
    ends = ((at, word.length) for at, word in enumerate(spoken) if word.thing and word.length > 1)
    return frozenset(place for at, length in ends for place in range(at - length + 1, at + 1))


def _is_gerund_subject(typed: Sequence[str], at: int) -> bool:
    """Whether a word in -ing is what is spoken of ("boosting lowers bias") rather than what is done to something."""
    if not typed[at].endswith("ing") or at > 1 or (at == 1 and typed[0] not in _INSIDE_A_NOUN | _LEADING_ON):
        return False
    after = "".join(typed[at + 1 : at + 2])
    return not after or after in _AUXILIARIES or direction_of(root(after)) is not None


def _is_denial(word: str, before: str, after: str) -> bool:
    """Whether a word denies something: "not only" does not, and "zero" only a thing that it stands before."""
    if word == _NUMBER:
        return bool(after) and before not in _BEFORE_NUMBER and _is_content(after) and after not in _BETWEEN
    return word in _DENYING and after not in _NOT_ONLY


def _is_degree(word: str) -> bool:
    """Whether "so" before this word says "very" rather than joining statements."""
    return word in _AMOUNTS or is_polar(word) or direction_of(root(word)) is not None


def _only_names(following: Sequence[str]) -> bool:
    """Whether what follows up to the next joint is but an article or the like and a name: "the L2 penalty"."""
    named = [*takewhile(lambda word: word not in _BETWEEN, following)]
    return bool(named) and named[0] in _INSIDE_A_NOUN and sum(map(_is_content, named)) <= _LONGEST_NAME


def _direction(typed: Sequence[str], at: int, has_subject: bool) -> Direction | None:
    """Whether a word says more or less; "fall" and its like do so only where they end a statement ("prices fall")."""
    rooted = root(typed[at])
    if rooted == _SAVING and any(root(word) in _SPENDING for word in typed[at + 1 :]):
        return Direction.LESS
    return direction_of(rooted) or (movement_of(rooted) if has_subject and _ends_statement(typed, at) else None)


def _ends_statement(typed: Sequence[str], at: int) -> bool:
    """Whether no other content follows the word in its statement."""
    following = next((word for word in typed[at + 1 :] if _is_content(word)), None)
    return following is None or following in _BETWEEN


def _is_content(word: str) -> bool:
    return word in _BETWEEN or word in _CONTENT or not (word in STOP_WORDS or word in _PARTICLES or word in _DENYING)


def _ends_short(spoken: Sequence[Word]) -> bool:
    """Whether an auxiliary ends it, with "not" or without."""
    last = spoken[-1].text if spoken else ""
    return last == "not" or last in _AUXILIARIES
