"""A reply with figures cut into phrases: working, results, asides, each with what led to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from bot.core.reply.clauses.clauses import SEPARATING
from bot.core.reply.clauses.sequences import UNKNOWN
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Name
from bot.core.reply.words.roles import is_frame
from bot.language.terms import STOP_WORDS, word_set

_SEPARATING = SEPARATING | {"="}
ARROWS = frozenset({"=", "->", "=>"})
_LEADING = frozenset({Role.BECAUSE, Role.SO, Role.BUT, Role.CORRECTION, Role.IRONY, Role.OR})
_RESULTS = word_set("""
    makes make made gives give gave get gets got getting result results total totals equals yields altogether round
    rounds rounded rounding means call ergibt macht komme ergebnis sale salen da resultado resulta donne fait obtiens
    resultat viene risultato
""")
_TOTALS = word_set("total together altogether overall")
"""After a figure these make it the sum of those before."""
_COPULAS = word_set("is are was were would has have equals makes")
_EQUATING = _COPULAS | word_set("takes take costs cost needs need")
_GOVERNING = word_set("of than from below above under")
_POINTING = word_set("the those these that this")
_LEAVING = word_set("leaves leaving")
_SHARING = word_set("per each every for of by fits fit")
"""After a figure these tell what it is a figure of, which is seldom what was asked."""
_EARLIER = word_set("first firstly initially originally") | {
    *("at first", "first thought", "first instinct", "first guess", "first idea", "used to think", "was thinking"),
    *("was going to", "was gonna", "was about to", "would have"),
}
"""Before a figure these tell of an attempt that another one follows."""
_PARTICULARS = word_set("for in")
"""After a figure these complete it if what it is for is known: "14 GB for the weights"."""
_LONGEST_COMPLEMENT = 2
_PEOPLE = word_set("we they he she you people")
_INSTRUCTING = word_set("divide multiply subtract")
_STEPS = _INSTRUCTING | word_set("minus plus times divided multiplied add")
_STEPPING = word_set("divided divide dividing multiplied multiply multiplying subtracted used")
"""Before a figure these make it a step of what is worked out."""
_SUPPOSING = word_set("would could should might")
_NEEDING = word_set("need needs would must should")
_CIRCUMSTANCES = word_set("on at during with after in")
_SAYING_MORE = word_set("is are was were be would will can could should has have had do does")
_DOUBTING = frozenset({Role.TENTATIVE, Role.NOT, Role.BAD, Role.EITHER, Role.IF, Role.OVER, Role.UNSURE})


@dataclass(slots=True)
class Phrase:
    """Elements between two separators. `lead` is the mark or role that led to it, `end` the mark that ended it."""

    lead: str
    elements: list[Element] = field(default_factory=list)
    end: str = ""
    bracketed: bool = False

    @property
    def names(self) -> list[Name]:
        """The figures; one that can be read in two ways counts twice."""
        return [name for element in self.elements if element.mention for name in element.mention.names]

    @property
    def head(self) -> list[Element]:
        """What stands before the last figure."""
        return self.elements[: max(len(self.elements) - len(self.tail) - 1, 0)]

    @property
    def tail(self) -> list[Element]:
        """What follows the last figure."""
        last = max((at for at, element in enumerate(self.elements) if element.mention), default=-1)
        return self.elements[last + 1 :]

    @property
    def counts_something_else(self) -> bool:
        """Whether its figure is a number of other things, a share, or one that was mentioned before ("the 11.5")."""
        if any(one.word in _POINTING and after.mention for one, after in pairwise(self.elements)):
            return True
        of_them = [one.word for one in self.tail[:2]] in (["of", "them"], ["of", "those"], ["of", "these"])
        return any(one.mention and one.mention.loud for one in self.elements) or (
            not of_them and any(element.word in _SHARING for element in self.tail)
        )

    @property
    def is_step(self) -> bool:
        """Whether its figure is what was reckoned with, and not what came out: "I divided by 50"."""
        return bool(self.elements) and (self.elements[0].word in _STEPS or _is_step(self.head))

    @property
    def is_part(self) -> bool:
        """Whether its figure is a part of one before: "20 of them biases"."""
        typed = [one.word for one in self.tail]
        return any(pair in (("of", "them"), ("of", "which")) for pair in pairwise(typed))

    @property
    def announces(self) -> bool:
        """Whether it has a word that leads to a result."""
        return any(one.word in _RESULTS or one.role is Role.CUE for one in self.elements)

    @property
    def is_plain(self) -> bool:
        """Whether it has one figure and nothing that is not understood, so that it is an answer by itself."""
        known = not any(element.role in UNKNOWN or element.role is Role.IF for element in self.elements)
        if self.is_step:
            return False
        return len(self.names) == 1 and known and not self.counts_something_else and not self.is_of_the_past

    @property
    def is_of_the_past(self) -> bool:
        """Whether it tells what one had before: "first I had 11"."""
        return any(one.word in _EARLIER for one in self.head)

    @property
    def supposes(self) -> bool:
        """Whether it says what would be the figure: "the mean would be 0.75"."""
        return any(one.word in _SUPPOSING for one in self.head)

    @property
    def states(self) -> bool:
        """Whether it says of something that it is its figure: "the other one is 0.72"."""
        return any(one.word in _COPULAS for one in self.head[-1:])

    @property
    def is_committed(self) -> bool:
        """Whether its figure has its unit or its working, and after it only what it is a figure of ("14 GB of RAM")."""
        shown = any(one.mention and one.mention.by_text and not one.mention.loud for one in self.elements)
        understood = not any(one.role in UNKNOWN for one in self.head)
        return len(self.names) == 1 and shown and understood and _completes(self.tail)

    @property
    def is_result(self) -> bool:
        """Whether its one figure is announced as what comes out."""
        concludes = (self.lead in ARROWS and not self.is_part) or self.lead == Role.SO
        summed_up = concludes and self.tail and self.tail[0].word == "for"
        if len(self.names) != 1 or (self.counts_something_else and not summed_up):
            return False
        if self.lead == Role.SO and not self.head and _tells_briefly(self.tail):
            return True
        if any(one.role in UNKNOWN for one in self.tail) and not self.is_committed:
            return False
        announced = any(one.word in _RESULTS or one.role is Role.CUE for one in self.head)
        announced = announced or any(one.word in _TOTALS for one in self.tail)
        return announced or (concludes and (self.is_plain or self.is_committed or bool(summed_up)))

    @property
    def offers_another(self) -> bool:
        """Whether it ends in a figure that it says nothing of: "to be safe 13", but not "below the limit of 1000"."""
        stated = any(one.word in _COPULAS for one in self.elements) or any(
            one.word in _GOVERNING for one in self.head[-1:]
        )
        stated = stated or _is_step(self.head) or any(one.word in _INSTRUCTING for one in self.elements[:1])
        return len(self.names) == 1 and not self.tail and not stated and not self.counts_something_else

    @property
    def has_known_label(self) -> bool:
        """Whether a word of the question right before its figure says what it is: "MSE 12.5"."""
        return any(one.role is Role.FILLER and not is_frame(one.word) for one in self.head[-1:])

    @property
    def has_other_label(self) -> bool:
        """Whether a word that nobody asked about right before its figure says what it is: "RMSE 3.54"."""
        return any(one.role is Role.CONTENT for one in self.head[-1:])

    @property
    def is_sure(self) -> bool:
        """Whether its figures are results and no calculations that are not carried out."""
        return all(element.mention.sure for element in self.elements if element.mention)

    @property
    def is_for_a_case(self) -> bool:
        """Whether it gives a figure for something: "95% for the healthy"."""
        return bool(self.names) and any(one.word == "for" for one in self.tail[:1])

    @property
    def tells_a_story(self) -> bool:
        """Whether it says under which circumstances some people have its figure: "we get 20 on a good day"."""
        before = {one.word for one in self.head}
        have = not _PEOPLE.isdisjoint(before) and _NEEDING.isdisjoint(before)
        return have and any(one.word in _CIRCUMSTANCES for one in self.tail[:1])

    @property
    def denies(self) -> bool:
        """Whether anything in it denies."""
        return any(one.role in (Role.NOT, Role.BAD) for one in self.elements)

    @property
    def is_rejected(self) -> bool:
        """Whether a denial or "instead of" opens it ("not 25%")."""
        opens = self.lead == Role.OVER or (bool(self.elements) and self.elements[0].role is Role.NOT)
        said = any(one.word in _COPULAS for one in self.tail)
        return opens or any(one.role is Role.NOT or (said and one.role is Role.BAD) for one in self.tail)

    @property
    def doubts_what_was_said(self) -> bool:
        """Whether it has no figure and asks about, or is not sure of, the one before it."""
        known = not any(element.role in UNKNOWN for element in self.elements)
        return any(one.role in (Role.UNSURE, Role.BAD) for one in self.elements) or (self.end == "?" and known)

    @property
    def is_doubted(self) -> bool:
        """Whether it is asked, or leaves open what is meant."""
        return self.end == "?" or any(element.role in _DOUBTING for element in self.elements)


def _is_step(head: Sequence[Element]) -> bool:
    return any(one.word in _STEPPING for one in head) and head[-1].word in {"by", "with", "from"}


def _tells_briefly(tail: Sequence[Element]) -> bool:
    """Whether a verb tells what becomes of what a conclusion counts: "so 400 go through", "so 85 % found"."""
    told = [one.role for one in tail]
    return told == [Role.CONTENT] or (told[:1] == [Role.CUE] and len(told) <= _LONGEST_COMPLEMENT)


def _completes(tail: Sequence[Element]) -> bool:
    """Whether the words after a figure with its unit or working say only what it is a figure of, or a word of joy."""
    unclear = [one.role for one in tail if one.role in UNKNOWN]
    if len(unclear) > _LONGEST_COMPLEMENT or any(role is not Role.CONTENT for role in unclear):
        return False
    if any(one.word in _SAYING_MORE for one in tail):
        return False
    known = any(one.role is Role.FILLER and one.word not in STOP_WORDS for one in tail)
    return len(tail) < 2 or tail[0].word == "of" or (tail[0].word in _PARTICULARS and known)


def split_phrases(elements: Sequence[Element]) -> list[Phrase]:
    """Phrases in reading order, cut at marks, at "=", at what explains or concludes, and at "is" between figures."""
    phrases = [Phrase("")]
    depth = 0
    for at, element in enumerate(elements):
        word = element.word
        if word in _EQUATING and _equates(phrases[-1], elements[at + 1 :]):
            phrases.append(Phrase("=", bracketed=depth > 0))
            continue
        if word in _RESULTS and _comes_to(phrases[-1], elements[at + 1 : at + 4]):
            phrases.append(Phrase("=", bracketed=depth > 0))
            continue
        separates = element.role is Role.MARK and (word in _SEPARATING or word[0] == "\n" or _is_dash(element))
        if separates:
            phrases[-1].end = phrases[-1].end or word
            depth += (word in "([{") - (word in ")]}")
            phrases.append(Phrase(word, bracketed=depth > 0))
        elif element.role is Role.AND and phrases[-1].names and _gives_figure(elements[at + 1 :]):
            phrases.append(Phrase(element.role, bracketed=depth > 0))
        elif _leads(element, phrases[-1]):
            lead = Role.BECAUSE if element.word == "with" else element.role
            phrases.append(Phrase(lead, bracketed=depth > 0))
        else:
            phrases[-1].elements.append(element)
    for before, after in pairwise(phrases):
        _hand_on(before, after)
    return [phrase for phrase in phrases if phrase.elements or phrase.lead == Role.IRONY]


def _hand_on(before: Phrase, after: Phrase) -> None:
    """What leads to an empty phrase leads to the next one ("so, 12"), and a colon may follow an announcement."""
    if not before.elements and (before.lead in ARROWS or before.lead in _LEADING):
        after.lead = before.lead
    elif after.lead == ":" and not before.names and before.announces:
        after.lead = "="


def _equates(phrase: Phrase, following: Sequence[Element]) -> bool:
    """Whether "is" stands between two figures alone, or before one with its unit that ends what is said.

    "11.5 rounded is 12", "2 million tokens at $3 each is 6 dollars".
    """
    near = following[:2]
    if not phrase.names or not any(one.mention for one in near):
        return False
    if all(one.mention or one.role is Role.FILLER for one in (*near, *phrase.tail)):
        return True
    ends = len(following) < 2 or following[1].role is Role.MARK
    rate = any(one.word == "/" for one in phrase.tail)
    return ends and following[0].mention is not None and (rate or following[0].mention.by_text)


def _comes_to(phrase: Phrase, following: Sequence[Element]) -> bool:
    """Whether "rounded" or "gives" stands between a figure and what it comes to: "4.63 rounded up to 5"."""
    led = list(takewhile(lambda one: one.role is Role.FILLER, following))
    result = following[len(led)] if len(led) < len(following) else None
    summed = len(phrase.tail) < 2 or all(one.role is Role.FILLER for one in phrase.tail)
    return bool(phrase.names) and summed and result is not None and result.mention is not None


def _gives_figure(following: Sequence[Element]) -> bool:
    """Whether a figure follows, or what leads up to one: "divide by 3.6 and you get 10"."""
    if not following or following[0].mention is not None:
        return bool(following)
    led = list(takewhile(lambda one: one.role is Role.FILLER, following))
    after = following[len(led) : len(led) + 1]
    return bool(led) and led[-1].word in _RESULTS and any(one.mention for one in after)


def _leads(element: Element, phrase: Phrase) -> bool:
    """Whether a word begins another phrase; "leaves" does not after its subject ("20 leaves 20 over")."""
    if element.word == "with" or element.role is Role.OVER:
        return bool(phrase.names) and element.word != "than"
    return element.role in _LEADING and not (element.word in _LEAVING and phrase.names)


def _is_dash(element: Element) -> bool:
    return element.word == "-" and element.spaced
