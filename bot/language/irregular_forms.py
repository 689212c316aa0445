"""Words whose forms, or derived words, no rule would find."""

from collections.abc import Mapping

_LISTED = """
be:is are was were been being am; begin:began begun; bend:bent; bind:bound; bite:bit bitten; bleed:bled
blow:blew blown; break:broke broken; breed:bred; bring:brought; build:built; burn:burnt; burst:bursts; buy:bought
catch:caught; choose:chose chosen; come:came; cost:costs; deal:dealt; dig:dug; draw:drew drawn; drink:drank drunk
drive:drove driven; eat:ate eaten; fall:fell fallen; feed:fed; feel:felt; fight:fought; find:found; fly:flew flown
forbid:forbade forbidden; forget:forgot forgotten; freeze:froze frozen; get:got gotten; give:gave given
go:went gone goes; grow:grew grown growth; hang:hung; hear:heard; hide:hid hidden; hold:held; keep:kept
know:knew known; lay:laid; lead:led; leave:left leaves; lend:lent; lie:lain lying; lose:loses losing; make:made
mean:meant; meet:met; pay:paid payment payments; ride:rode ridden; ring:rang rung; rise:rose risen; run:ran
say:said; see:saw seen; sell:sold sale; send:sent; shake:shook shaken; shine:shone; shoot:shot; show:shown
shrink:shrank shrunk; sing:sang sung; sink:sank sunk; sit:sat; sleep:slept; slide:slid; speak:spoke spoken speech
spend:spent; spin:spun; stand:stood; steal:stole stolen theft; stick:stuck; strike:struck; swear:sworn
swell:swollen; swim:swam swum; swing:swung; take:took taken; teach:taught; tear:tore torn; tell:told; think:thought
throw:threw thrown; understand:understood; wake:woke woken; wear:wore worn; win:won; write:wrote written
good:better best; bad:worse worst badly; far:farther further; accurate:accuracy; private:privacy; child:children
person:people persons; man:men; woman:women; foot:feet; tooth:teeth; mouse:mice; half:halves; life:lives
leaf:leaves; knife:knives; datum:data; index:indices indexes indices; matrix:matrices; axis:axes; vertex:vertices
bacterium:bacteria bacterial; virus:viruses viral; nucleus:nuclei nuclear; stimulus:stimuli; hypothesis:hypotheses
analysis:analyses analyse analyze analysing analyzing; diagnosis:diagnose diagnoses; criterion:criteria
phenomenon:phenomena; cell:cellular; sun:solar sunlight sunshine; moon:lunar; sea:marine; high:height heights
long:length lengthy lengthen; wide:width widen; deep:depth deepen; strong:strength strengthen; weak:weakness weaken
weigh:weight weights; hot:heat heats heated heating; cold:chill chilly; dark:darkness; safe:safety safely
true:truth; warm:warmth; young:youth; proof:prove proves proven; belief:believe; choose:choice
die:dead death deaths dying; live:alive living; choice:choices; sell:sales; see:sight view; vary:variation variable
high:highly; full:fully; tire:tyre tyres tires; colour:color colors colours; metre:meter meters metres
centre:center centers; gray:grey; speed:sped; secure:security; pure:purity; dry:dries dried
moist:moisture moisten humid humidity; different:difference differ differs differing; absent:absence
present:presence; distant:distance; constant:constancy; explode:explosion; expand:expansion; extend:extension
decide:decision; divide:division; include:inclusion; permit:permission; omit:omission; collide:collision
receive:reception; describe:description; produce:production; reduce:reduction; introduce:introduction
solve:solution; absorb:absorption absorbs; consume:consumption; resume:resumption; assume:assumption
compete:competition competitor; repeat:repetition; apply:application; multiply:multiplication
simplify:simplification; verify:verification; identify:identification; classify:classification; modify:modification
destroy:destruction; maintain:maintenance; retain:retention; prevent:prevention; attend:attention; intend:intention
perceive:perception; converge:convergence; diverge:divergence; emerge:emergence; occur:occurrence
depend:dependence dependency; refer:reference; prefer:preference; interfere:interference
acknowledge:acknowledgement acknowledgment ack
"""

IRREGULAR: Mapping[str, str] = {
    form: word.strip()
    for line in _LISTED.splitlines()
    for word, _, forms in (entry.partition(":") for entry in line.split(";"))
    for form in forms.split()
}
"""Form → the word that it belongs to."""
