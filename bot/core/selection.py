"""Which item comes next: by the blueprint, by what was asked before, and by what a channel gets wrong."""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.item import Item, ItemKind
from bot.core.pack import Pack
from bot.core.progress import NO_ANSWERS, Tally
from bot.core.quotas import draw_quotas

CONTRAST_DISTANCE = 10
"""Items that differ in one clause are asked at least so many question days apart."""
MEMORY = 0.95
"""What an asked question weighs against its domain, relative to the one asked after it: some 20 are remembered."""
PRIOR_ANSWERS = 10
"""A domain's error rate is drawn towards the channel's as if by so many answers more."""
STRONGEST_LEAN = 3**0.5
"""Bounds of a domain's relative error rate, this and its inverse: no domain then gets over three times the mean."""


@dataclass(frozen=True, slots=True)
class ChannelRecord:
    """What a channel has been asked and how it did.

    `last_asked`: item id → when last asked there. `question_days`: item ids in the order asked, newest last.
    `tallies`: domain id → the channel's answers there.
    """

    last_asked: Mapping[str, datetime] = field(default_factory=dict)
    question_days: tuple[str, ...] = ()
    tallies: Mapping[str, Tally] = field(default_factory=dict)


def select_daily_item(pack: Pack, record: ChannelRecord, rng: random.Random) -> Item | None:
    """The item to ask a channel next; None if the pack has none.

    An item that the channel has not had, as long as one is left: from a domain that lags behind its share
    (`bent_shares`) if it has one, at random there. When all have been asked, the one asked longest ago.
    Items that contrast with one of the last nine are left out where there is another choice.
    """
    items = list(pack.items.values())
    unseen = _apart([item for item in items if item.id not in record.last_asked], pack, record)
    if unseen:
        domain = _draw_domain({item.domain for item in unseen}, pack, record, rng)
        return rng.choice([item for item in unseen if item.domain == domain])
    return min(_apart(items, pack, record), key=lambda item: record.last_asked[item.id], default=None)


def _apart(items: list[Item], pack: Pack, record: ChannelRecord) -> list[Item]:
    """Items that contrast with none of the last question days; all of them if none would be left."""
    recent = [
        pack.items[item_id] for item_id in record.question_days[-CONTRAST_DISTANCE + 1 :] if item_id in pack.items
    ]
    return [item for item in items if not any(contrast(item, other) for other in recent)] or items


def contrast(one: Item, other: Item) -> bool:
    """Whether two items differ in one clause, so that one gives the other away."""
    return other.id in one.contrasts_with or one.id in other.contrasts_with


def _draw_domain(domains: Collection[str], pack: Pack, record: ChannelRecord, rng: random.Random) -> str:
    """A domain drawn by how far it lags behind its share of the recent questions.

    With the newest question counted 1 and each older one 5 % less, the chance is in proportion to

        max(0, share · (sum of all counts + 1) − sum of the domain's counts)

    so a domain that has had its share waits, and one whose share has just grown is not made up for years. If only
    domains that cannot be drawn lag, the shares themselves are the chances.
    """
    asked: dict[str, float] = dict.fromkeys(pack.blueprint, 0.0)
    recent = [pack.items[item_id].domain for item_id in reversed(record.question_days) if item_id in pack.items]
    for age, domain in enumerate(recent):
        asked[domain] += MEMORY**age
    shares = bent_shares(pack, record.tallies)
    candidates = sorted(domains)
    lags = [max(0.0, shares[domain] * (sum(asked.values()) + 1) - asked[domain]) for domain in candidates]
    return rng.choices(candidates, lags if any(lags) else [shares[domain] for domain in candidates])[0]


def bent_shares(pack: Pack, tallies: Mapping[str, Tally]) -> dict[str, float]:
    """Domain id → share of a channel's questions: the blueprint, bent towards what the channel gets wrong.

    Half of each weight w stands; the other half of all weights is dealt out in proportion to w·lean:

        share = w/2 + (w·lean / Σ w·lean) / 2

    where lean is the domain's error rate over the channel's, within [1/√3, √3]. So a domain keeps at least half of its
    weight, and since its lean is at most three times the mean lean, its share is at most twice its weight. Error rates
    are smoothed: the channel's by one right and one wrong answer more (Laplace), a domain's by ten answers at the
    channel's rate. The shares sum to 1; without answers they are the blueprint.
    """
    total = sum(pack.blueprint.values())
    weights = {domain: weight / total for domain, weight in pack.blueprint.items()}
    wrong = sum(tallies.get(domain, NO_ANSWERS).wrong for domain in weights)
    answered = sum(tallies.get(domain, NO_ANSWERS).answered for domain in weights)
    usual = (wrong + 1) / (answered + 2)
    leaning = {domain: weight * _lean(tallies.get(domain, NO_ANSWERS), usual) for domain, weight in weights.items()}
    sum_of_leaning = sum(leaning.values())
    return {domain: weight / 2 + leaning[domain] / sum_of_leaning / 2 for domain, weight in weights.items()}


def _lean(tally: Tally, usual: float) -> float:
    rate = (tally.wrong + PRIOR_ANSWERS * usual) / (tally.answered + PRIOR_ANSWERS)
    return min(max(rate / usual, 1 / STRONGEST_LEAN), STRONGEST_LEAN)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a quiz is about: a domain, a task, the notes of a topic, some kinds of item; by default everything."""

    domain: str | None = None
    task: str | None = None
    notes: frozenset[str] | None = None
    kinds: frozenset[ItemKind] | None = None

    def covers(self, item: Item) -> bool:
        """Whether the item belongs to the scope."""
        return (
            self.domain in (None, item.domain)
            and self.task in (None, item.task)
            and (self.notes is None or not self.notes.isdisjoint(item.notes))
            and (self.kinds is None or item.kind in self.kinds)
        )


def select_quiz_items(
    pack: Pack,
    scope: Scope,
    *,
    count: int,
    seen: Mapping[str, datetime],
    excluded: frozenset[str],
    rng: random.Random,
) -> list[Item]:
    """Up to `count` different items on a scope, in random order, none of them `excluded`.

    Domains have their share by the blueprint, each rounded up or down at random so that all add up; where a domain has
    too few items, others fill in. Within a domain come items not `seen` by the learner, then those seen longest ago.
    Of two items that contrast one is asked, as long as there are others: side by side, each gives the other away.
    """
    candidates = [item for item in pack.items.values() if scope.covers(item) and item.id not in excluded]
    ranked = _rank_by_freshness(candidates, seen, rng)
    quotas = draw_quotas({domain: pack.blueprint[domain] for domain in _domains_of(pack, ranked)}, count, rng)
    within_quota: list[Item] = []
    spare: list[Item] = []
    for item in ranked:
        if quotas[item.domain] > 0 and not any(contrast(item, other) for other in within_quota):
            quotas[item.domain] -= 1
            within_quota.append(item)
        else:
            spare.append(item)
    chosen = (within_quota + spare)[:count]
    rng.shuffle(chosen)
    return chosen


def _rank_by_freshness(items: Iterable[Item], seen: Mapping[str, datetime], rng: random.Random) -> list[Item]:
    """Unseen items in random order, then the others, seen longest ago first."""
    shuffled = list(items)
    rng.shuffle(shuffled)
    unseen = [item for item in shuffled if item.id not in seen]
    return unseen + sorted((item for item in shuffled if item.id in seen), key=lambda item: seen[item.id])


def _domains_of(pack: Pack, items: Sequence[Item]) -> list[str]:
    present = {item.domain for item in items}
    return [domain for domain in pack.blueprint if domain in present]
