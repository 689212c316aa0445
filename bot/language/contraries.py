"""Words that say more or less of a thing, and pairs of words that say the contrary of each other."""

MORE = """
increase raise more most high higher highest large larger largest great greater big bigger wide boost enhance amplify
encourage strengthen maximize maximise hike improve escalate promote stimulate
"""
"""Words that affirm a thing or say that there is more of it."""

LESS = """
decrease reduce low lower lowest less least few fewer small smaller smallest shrink cut lessen minimize minimise
limit prevent avoid stop block remove eliminate weaken weak diminish discourage lose suppress fade wane vanish
disappear useless pointless ineffective fail refuse lack absent defeat counter hinder inhibit degrade dismiss
reject disable thwart insufficient
"""
"""Words that deny a thing or say that there is less of it; they count as a "not"."""

SIZES = "high large great big wide low small little weak few"
"""Words of the two lists above that often only describe a thing ("small changes"), and so count for less."""

MOVING_UP = "rise grow climb"
MOVING_DOWN = "fall drop decline sink"
"""Verbs that say more or less of their subject where they end a statement ("prices fall"), and else name a movement."""

CONTRARY = (
    ("fast quick rapid speed swift prompt accelerate", "slow delay latency lag sluggish decelerate"),
    ("easy simple effortless", "hard difficult complicated complex"),
    ("same equal identical alike", "different distinct unlike unequal"),
    ("before earlier", "after later"),
    ("possible feasible able", "impossible unable"),
    ("right true correct", "wrong false incorrect"),
    ("often frequent common", "rare seldom rarely infrequent"),
    ("inside within", "outside"),
    ("online live", "offline"),
    ("good improve benefit better advantage", "bad worsen degrade harm hurt deteriorate disadvantage"),
    ("long", "short brief"),
    ("cheap affordable inexpensive", "expensive costly cost price"),
    ("hot warm heat", "cold cool chill"),
    ("moist wet damp", "dry drain"),
    ("safe secure", "unsafe insecure dangerous risky vulnerable"),
    ("soft", "hard solid stiff"),
    ("relax loosen loose", "tighten tight tense"),
    ("early", "late"),
    ("open", "close shut"),
    ("near close", "far distant apart"),
    ("optimistic rosy overestimate inflated flattering good", "pessimistic underestimate"),
    ("meaningful reliable informative trustworthy", "misleading mislead deceptive meaningless unreliable"),
    ("right-hand right", "left"),
    ("positive", "negative"),
    ("start begin activate on", "end finish"),
    ("win succeed success", "fail failure"),
    ("succeed work effective useful usable help", "useless ineffective fail pointless obsolete"),
    ("attract pull", "repel push"),
    ("accept approve", "reject refuse decline"),
    ("inhale", "exhale"),
    ("buy purchase", "sell"),
    ("always", "never"),
    ("public", "private"),
    ("static fixed constant stable", "dynamic variable unstable"),
    ("ascend rise climb", "descend sink"),
    ("expand extend", "contract shrink compress"),
    ("stretch apart separate open", "compact packed pack"),
    ("heavy", "light"),
    ("thick", "thin"),
    ("strict", "lenient"),
    ("manual hand", "automatic automate"),
    ("dense", "sparse"),
    ("bright", "dark"),
    ("activate on", "deactivate off disable"),
    ("converge", "diverge oscillate"),
    ("permanent forever eternal", "temporary"),
    ("present available", "absent unavailable missing"),
    ("windward", "lee leeward"),
    ("upper above top", "lower below bottom"),
    ("supervised", "unsupervised"),
    ("known seen familiar", "unknown unseen"),
    ("first", "last final"),
    ("include", "exclude"),
    ("visible", "invisible hidden"),
    ("legal lawful", "illegal unlawful"),
    ("clean", "dirty polluted"),
    ("full", "empty"),
    ("rich", "poor"),
    ("local", "remote"),
    ("simple", "complex"),
    ("balanced", "imbalanced skewed"),
    ("current latest fresh new recent modern", "stale outdated old obsolete"),
    ("optional voluntary", "mandatory compulsory required"),
    ("asleep sleep", "awake wake"),
    ("solid", "liquid"),
    ("guilty", "innocent"),
    ("profit gain", "loss"),
    ("supply", "demand"),
    ("import", "export"),
    ("input", "output"),
    ("encrypt", "decrypt"),
    ("success", "failure"),
    ("remember", "forget"),
    ("agree", "disagree"),
    ("trust", "distrust"),
    ("friend ally", "enemy"),
    ("deep", "shallow"),
    ("acid", "alkaline base"),
    ("top-down", "bottom-up"),
    ("central", "distributed decentral"),
    ("direct", "indirect"),
    ("active", "passive idle"),
    ("precise exact", "vague approximate imprecise"),
    ("linear", "nonlinear"),
    ("healthy well", "sick ill unhealthy"),
    ("efficient", "inefficient wasteful"),
    ("smooth even", "rough uneven"),
    ("sweet", "sour bitter"),
    ("tense stress", "calm relaxed"),
    ("maximum", "minimum"),
    ("north", "south"),
    ("east", "west"),
    ("read scan open touch load visit", "skip ignore omit bypass disregard prune"),
    ("keep retain preserve store", "delete discard forget"),
    ("stay remain", "leave cross"),
    ("sequential serial sequence", "parallel simultaneous concurrent"),
    ("robust resistant insensitive immune", "sensitive susceptible"),
    ("necessary need mandatory", "needless superfluous"),
    ("interrupt", "continue resume proceed"),
    ("healthy alive", "unhealthy dead"),
    ("independent", "dependent"),
    ("sparse", "full dense"),
    ("reject deny refuse", "allow permit admit"),
)
"""Pairs of groups: a word of the one says the contrary of any word of the other."""
