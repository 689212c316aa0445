"""How many items of each domain: whole numbers that follow the weights."""

import random
from collections import Counter
from collections.abc import Iterable
from math import ceil

from bot.core.item import Item
from bot.core.pack import Pack


def draw_quotas(pack: Pack, items: Iterable[Item], count: int, rng: random.Random) -> Counter[str]:
    """For the domains that these items have, how many of `count` items each gets.

    Whole numbers that sum to `count` and lie within one of the exact shares, which they equal on average.

    Systematic sampling (W. G. Madow, Annals of Mathematical Statistics 20 (1949), 333–354): the domains, in random
    order, share out a line of `count` units, on which marks one unit apart are put from a random start; each domain
    gets as many as fall on its stretch.
    """
    quotas: Counter[str] = Counter()
    present = {item.domain for item in items}
    weights = {domain: weight for domain, weight in pack.blueprint.items() if domain in present}
    domains, total = list(weights), sum(weights.values())
    rng.shuffle(domains)
    start, passed, marks = rng.random(), 0, 0
    for domain in domains:
        passed += weights[domain]
        marks_up_to_here = ceil(passed * count / total - start)
        quotas[domain] = marks_up_to_here - marks
        marks = marks_up_to_here
    return quotas
