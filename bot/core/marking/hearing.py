"""What some statements say of each point: the evidence that they meet it, and whether they contradict it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.marking.claims import Claim, Standard, Wording
from bot.core.marking.evidence import Evidence, Spoken, likelihood, weigh_evidence
from bot.core.marking.saying import UNSAID, Said, Span, agrees, say
from bot.core.marking.statements import Statement

_ENOUGH_AGAINST = 0.7
"""The share of a rejected wording that contradicts its point."""
_OPPOSED = 0.6
"""The share of an accepted wording that contradicts its point, if it is said the other way round."""
_ALL = 0.95
_NEIGHBOURS = 2


@dataclass(frozen=True)
class Heard:
    """What a span says of a point."""

    evidence: tuple[Evidence, ...]
    """For each accepted wording that it affirms or denies as that does."""
    rejected: float
    """The share of a rejected wording that it says."""
    reversed: bool
    """Whether it says an accepted wording the other way round."""

    @cached_property
    def likelihood(self) -> float:
        """The probability that it meets the point."""
        return max(map(likelihood, self.evidence), default=0.0)

    @property
    def share(self) -> float:
        """The largest share of an accepted wording that it says."""
        return max((one.share for one in self.evidence), default=0.0)

    @property
    def rejects(self) -> bool:
        """Whether it says a rejected wording rather than an accepted one."""
        return self.rejected >= max(_ENOUGH_AGAINST, self.share)


def spans_of(sentences: Sequence[Sequence[Statement]]) -> Iterator[Span]:
    """Statements, neighbouring pairs of them, and whole sentences; of what is put in an order each part, too."""
    flat = [statement for sentence in sentences for statement in sentence]
    yield from ((statement,) for statement in flat if not statement.is_label)
    yield from ((part,) for statement in flat for part in statement.parts())
    yield from pairwise(flat)
    yield from (tuple(sentence) for sentence in sentences if len(sentence) > _NEIGHBOURS)
    if len(sentences) > 1 and len(flat) > _NEIGHBOURS:
        yield tuple(flat)


def hear(standards: Sequence[Standard], spans: Sequence[Span]) -> list[dict[Span, Heard]]:
    """For each point what each span says of it."""
    heard = [{span: _say_all(standard, span) for span in spans} for standard in standards]
    said = [{span: _best(sayings) for span, sayings in one.items()} for one in heard]
    rejected = [_shares_rejected(standard, spans) for standard in standards]
    return [
        {
            span: Heard(
                tuple(weigh_evidence(saying, _most(rejected, span), _others(said, span, at)) for saying in sayings),
                rejected[at][span],
                len(span) == 1 and not span[0].contrasted and _is_reversed(standard, span),
            )
            for span, sayings in heard[at].items()
        }
        for at, standard in enumerate(standards)
    ]


def _most(shares: Sequence[Mapping[Span, float]], span: Span) -> float:
    """The largest share that any point has in a span."""
    return max((one[span] for one in shares), default=0.0)


def _best(sayings: Sequence[Sequence[Said]]) -> Spoken | None:
    """The claim that is said best, if any is."""
    claims = (Spoken(one.share, one.places, one.told) for said in sayings for one in said)
    return max(claims, key=lambda one: one.share, default=None)


def _others(said: Sequence[Mapping[Span, Spoken | None]], span: Span, at: int) -> list[Spoken]:
    """What a span says of the points but for one."""
    return [one for other, best in enumerate(said) if other != at and (one := best[span])]


def _say_all(standard: Standard, span: Span) -> list[list[Said]]:
    """How each accepted wording is said, of those of which it says more than the question and not the reverse."""
    sayings = ([_say(claim, wording, span) for claim in wording] for wording in standard.accept)
    return [
        said
        for wording, said in zip(standard.accept, sayings, strict=True)
        if all(
            (one.core or one.denied) and (agrees(one, claim) or one.silent)
            for one, claim in zip(said, wording, strict=True)
        )
    ]


def _say(claim: Claim, wording: Wording, span: Span) -> Said:
    """What a span says of a claim; of several claims about different things each may be said by another statement."""
    if len(span) > _NEIGHBOURS and len({one.subjects for one in wording}) > 1:
        singly = [one for statement in span if agrees(one := say(claim, (statement,)), claim)]
        return max(singly, key=lambda one: one.share, default=UNSAID)
    return say(claim, span)


def _share(said: Sequence[Said]) -> float:
    return min(one.share for one in said)


def _shares_rejected(standard: Standard, spans: Sequence[Span]) -> dict[Span, float]:
    """How much of a rejected wording one of the statements says; 0 if it says it the other way round."""
    statements = {statement for span in spans for statement in span if not statement.contrasted}
    singly = {
        one: max((_share_strictly(wording, (one,)) for wording in standard.reject), default=0.0) for one in statements
    }
    return {span: max((singly.get(statement, 0.0) for statement in span), default=0.0) for span in spans}


def _share_strictly(wording: Wording, span: Span) -> float:
    said = [say(claim, span, strictly=True) for claim in wording]
    same = all(one.agrees and not one.contrary for one, claim in zip(said, wording, strict=True))
    return _share(said) if same else 0.0


def _is_reversed(standard: Standard, span: Span) -> bool:
    """Whether a statement denies what an accepted wording affirms, or the reverse."""
    return any(_contradicts(claim, span) for wording in standard.accept for claim in wording)


def _contradicts(claim: Claim, span: Span) -> bool:
    said = say(claim, span)
    if said.agrees or said.silent:
        return False
    if not claim.denies or said.changes:
        return said.share >= _OPPOSED
    return len(claim.terms) > 1 and said.share >= _ALL
