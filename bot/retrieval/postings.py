"""The postings of one term: which passages have it, and what it adds to the score of each."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Positions = NDArray[np.int32]


class Postings(NamedTuple):
    """`positions` of the passages with the term, rising, and what it adds to the score of each, the `impacts`.

    `bound` is the strongest impact. `by_impact` numbers the postings from the strongest to the weakest, equal ones by
    position. A frequent term has its impacts also `everywhere`, by position, 0 where it is missing: looking them up
    there takes no search.
    """

    bound: float
    positions: Positions
    impacts: Floats
    by_impact: Positions
    everywhere: Floats | None = None

    def strongest(self, rank: int) -> float:
        """The impact of the strongest posting (rank 0), the next one, and so on."""
        return float(self.impacts[self.by_impact[rank]])

    def impacts_at(self, positions: Positions) -> Floats:
        """What the term adds to the scores of the passages at these positions, 0 where it is missing."""
        if self.everywhere is not None:
            return self.everywhere.take(positions)
        if not len(self.positions):
            return np.zeros(len(positions))
        places = self.positions.searchsorted(positions)
        found = self.positions.take(places, mode="clip") == positions
        impacts: Floats = self.impacts.take(places, mode="clip") * found
        return impacts


NO_POSTINGS = Postings(0.0, np.empty(0, np.int32), np.empty(0), np.empty(0, np.int32))
"""Those of a term that no passage has."""
