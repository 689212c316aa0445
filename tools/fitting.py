"""What the tools have in common that fit weights on labelled sets."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.core.pack import Pack
from bot.packs.loader import read_pack

ROOT = Path(__file__).parents[1]
RIDGE = 0.3

Floats = NDArray[np.float64]


def load_pack() -> Pack:
    """The shipped pack. Raises SystemExit if it is broken."""
    loaded, _ = read_pack(ROOT / "content" / "mls-c01")
    if loaded is None:
        raise SystemExit("The pack cannot be read; `mls content check` says why.")
    return loaded.pack


def regress(evidence: Floats, labels: Floats, counted: Floats | float = 1.0) -> Floats:
    """The bias and the weights of a ridge logistic regression by Newton's method; `counted` is each row's weight."""
    rows = np.column_stack((np.ones(len(labels)), evidence))
    ridge = np.r_[0.0, np.full(evidence.shape[1], RIDGE)]
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counted * (labels - likely)) - ridge * weights
        curvature = (rows * (counted * likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge + 1e-6)
        weights += np.linalg.solve(curvature, slope)
    return weights
