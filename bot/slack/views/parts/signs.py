"""Signs; each stands beside a word, never alone."""

RIGHT = "✅ Right"
WRONG = "❌ Not this time"
PARTLY = "🟡 Partly right"

TICK = "✔"
CROSS = "✘"
DOT = " · "
INTO = " › "
GAP = "\u2002"
"""Between a letter and its option; plain blanks could be run together."""
