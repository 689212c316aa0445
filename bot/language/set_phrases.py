"""Expressions of several words that say what one word says: "wears off" is "fade". Written in roots' plain forms."""

SET_PHRASES = """
increase: go up, move up, step up, turn up, ramp up
more: too much, too many
decrease: at the expense of, at the cost of
decrease: go down, come down, cut down, bring down, turn down, keep down
fade: wear off, wear out, die down, ease off
absorb: take up, soak up, suck up, take in, draw in
restore: go back, roll back, get back, bring back, come back, turn back, step back
resend: send again, transmit again, send once more, send a second time
replay: play again, read again, process again, read twice, read a second time, use again
simultaneous: at the same time, in parallel, side by side, at once
compensate: make up for, balance out, cancel out
remove: get rid of, do away with, diversify away, take out, cut out, leave off, take off, throw out, throw away
skip: leave out
reclaim: take away, take back, claim back
not: no longer
-: any more, anymore, any longer, over time, with time, in time, after some time
activate: turn on, switch on, put on
deactivate: turn off, switch off, shut off, shut down
beforehand: in advance, ahead of time
forever: for ever, for good, all the time, without end, on and on
immediate: right away, straight away
alone: by itself, on its own, by themselves, on their own
manual: by hand
slow: take long, take forever, take ages, take a long time, take very long, take time, take too long, take much time
slow: time consuming, many steps
fast: speed up, in no time, take less time
slow: slow down
cheap: save money, save cost, cost saving, cost less, cost little, good value
expensive: cost more, cost much, cost a lot
dissolve: break up, break down, take apart, break apart
compensate: offset by
discover: find out, work out, figure out
understand: make sense of
start: set off, set up
setup: set up
separate: set aside, keep apart, keep separate, hold out, hold back, put aside, keep away
learn: get to know
login: sign in, get in, let in, gain access, get access
failover: fail over, take over, step in, switch over
random: at random
frequent: over and over, again and again, time and again
misleading: look great, look good
afford: able to buy
replace: instead of
besides: as well, in addition, on top of
because: due to, because of
before: prior to, ahead of
consist: made up of, consist of
stop: come to a stop, come to a halt, come to rest
different: not the same, not equal, not identical
useless: no use, of no use, no good, no effect, no help, no point, not work, not any use
spread: go around, get around, spread out
rise: push up, force up, force upward
overshoot: jump over, step over, go past
jump: jump around, bounce around, go up and down, swing back and forth
grow: get big
expensive: high price
opposite: far side, other side, opposite side
equal: look alike, look the same
diversify: not put all eggs in one basket, not all eggs in one basket
stale: be out of date, out of date, not up to date, not current, no longer current
current: up to date
mutual: each other, one another, between them
avoid: save you from, save us from, save from, spare you, do without
accumulate: build up, pile up, add up
supervise: keep an eye on, watch over, look after, keep watch over
cause: give rise to, bring about, lead to, result in
tolerate: put up with
contain: be full of
continue: go on, carry on, keep on, pick up, pick up again, keep going
postpone: put off
investigate: look into
cancel: call off
perform: carry out
dominate: take over from, be stronger than
depend: be up to, hinge on, rest on, hang on
lack: run out of, be short of, be out of
happen: take place, come about, come up
begin: set in, kick in
escape: get away, get out
collapse: fall apart, fall down
reject: turn away
evaporate: boil away, boil off
imitate: pretend to be, pose as
trick: fall for
participate: take part
important: play a role
explain: account for
represent: stand for
warn: give warning
measure: keep track of
record: write down, keep a record, keep record
log: on record
attach: stick to, cling to
mistake: mix up
enough: no more than
simultaneous: all at the same time
gradual: little by little, bit by bit, step by step
together: as one
average: on average
overfit: learn by heart, learn the noise, fit the noise, learn noise
unseen: not yet seen, never seen before, not seen before
mean: stand for
co2: carbon dioxide
eavesdrop: listen in
prevent: help against, protect against, guard against, protection against, remedy against, measure against
again: a second time, twice, two times, once more, one more time, another time
again: over again, all over again, from scratch, from zero, from the beginning, from the start, from square one
double: twice as
skip: leave alone, pass over, not look at, not care about
interrupt: cut off, cut short, pull the plug, kick out, knock out
reclaim: want back, get back, take from you, take away from you, grab back
resume: pick up where, start where, go on where, continue where, go on from there, begin from there, left off
start: kick off, fire up, spin up
compare: hold up against, check against, measure against, hold against, set against, match against, look at against
realtime: real time
diverge: blow up, go to infinity, go off
overfit: know by heart
many: a lot of, lots of, a bunch of, tons of, loads of, a ton of
few: only a few, hardly any, next to no
share: how many of, how much of, what part of, what percent of, out of all, out of
test: hold out, held out
deliver: hand over, drop off, hand out
unknown: no idea
expensive: full price
prefer: go for, go with, opt for, settle for, care about
include: make up
extra: on the side
separate: by itself
cheap: less money, for less, at a discount
exact: to the letter, one to one
"""
