"""Everyday words that say the same, a group a line; a word may stand in several groups, once for each of its senses.

Words are listed once for all their forms: `roots.py` finds "kept" and "keeping" under "keep".
"""

SAME_MEANING = """
need require necessary demand must mandatory obligatory compulsory essential
depend rely hinge based
use utilize employ apply adopt exploit
find detect identify spot flag discover recognize recognise notice uncover locate catch
recognize recognise know identify distinguish familiar
show display indicate reveal present demonstrate
tell inform notify say state report
happen occur arise appear emerge
many lots numerous multiple several plenty various
choose select pick opt
start begin launch initiate commence
end finish complete conclude terminate stop final last
stop halt cease quit terminate end
change alter modify adjust vary shift update switch
change shift drift move
update edit insert write
update refresh renew
insert add append include
give provide return output produce yield generate assign offer emit supply deliver
compute calculate measure determine estimate
make create build form construct establish produce
get obtain receive gain acquire fetch
fix correct repair mend solve resolve
error mistake fault bug flaw wrong
important crucial vital key critical significant essential matter
whole entire all every each complete full total
near close nearby adjacent neighbour
new unseen fresh novel unknown future
old previous former earlier past prior ancient
memorize memorise remember recall memory
forget overlook
predict forecast estimate anticipate
combine merge join unite integrate mix
split divide partition separate segment
separate apart aside isolate independent distinct away
usual typical normal common ordinary regular standard
unusual anomalous abnormal strange odd atypical anomaly outlier weird suspicious
hold retain keep preserve maintain remain save
hold trap capture contain
keep store save record
store storage disk memory space room
pass transmit send transfer
work function operate perform run
act work affect effect influence impact
interrupt reclaim preempt terminate revoke withdraw
wait queue
understand interpret explain comprehend
secret confidential sensitive private
person human people user someone individual anybody somebody
doctor physician
team group colleague developer people
image picture photo
reason cause because
cause lead trigger induce result provoke produce create breed
result outcome consequence effect
big huge enormous
attack hack intrude breach compromise
attacker hacker intruder thief criminal
guess crack
encrypt cipher encode
password passphrase credential
computer machine server host
instance machine server node
copy duplicate replica replicate clone
standby spare backup secondary replica
primary main master
switch failover
restore recover revert undo rollback retrieve
version state revision snapshot
history log record trace
parallel simultaneous concurrent
branch fork
law legal rule regulation
buy purchase acquire afford
pay spend
money cash fund currency savings
price cost
worth value
profit gain earning return
tax levy duty
company firm business corporation enterprise
job work employment task
worker employee staff
bank lender
loan credit
interest rate
stock share equity
risk danger hazard chance likelihood
probability chance likelihood odds
loss lose
offset compensate balance counter
spread distribute diversify scatter disperse
spread travel circulate propagate
collect gather accumulate
show prove
learn train teach fit
train exercise practise
model classifier algorithm network predictor
data record sample row example observation
feature variable attribute column input predictor
label target annotation tag
class category group
node neuron unit
ignore drop skip disregard omit exclude disable deactivate discard
random randomly arbitrary
score rate grade
rate speed pace
score result metric evaluation performance estimate
score performance quality
optimistic rosy overestimate inflated flattering
pessimistic underestimate
mislead deceptive deceive misleading unreliable
evaluate assess test measure judge
test exam trial check
check verify validate confirm inspect
majority dominant frequent
minority rare
table relation
row record entry
search lookup query seek find
read query lookup search retrieve
query request question ask
scan traverse
write insert modify
request call
packet segment datagram message
message text
network internet web
connect link attach
connection handshake session
deliver arrive reach
guarantee ensure assure promise
resend retransmit repeat
lost drop miss vanish
delay latency lag wait
encrypt secure
protect shield guard defend safe prevent
harm damage hurt injure
ill sick disease illness infect
disease pathogen germ virus
germ microbe bacterium
antibody immune
immune protect resist
medicine drug medication pill
treat cure heal
body organism
blood bleeding
heart cardiac
lung breathe respire respiratory
brain mental mind
kill destroy eliminate eradicate exterminate
eat consume feed nutrition food
food meal dish
plant vegetation crop
grow develop
soil ground earth
earth planet world globe
sun sunshine
sky atmosphere air
air wind atmosphere
water moist liquid wet
rain precipitation rainfall shower
cloud fog mist
ice frozen freeze
steam vapour vapor evaporate
ocean sea
river stream
mountain hill range ridge peak
climb ascend rise upward upwards
descend fall sink downward
absorb soak hydrate
shine glow illuminate
light lamp headlight beam
reflect mirror bounce
scatter disperse deflect
wave wavelength frequency
energy power
force push press
pull attract
gravity gravitation
path way route distance road
road street
car vehicle automobile
drive ride
brake halt
tyre wheel
grip traction contact
drive operate
distance gap space
move travel go
lift raise elevate
dough batter
flour grain
bake cook roast
elastic stretch spring springy
relax loosen rest
tighten tense tight
crust shell skin
envelope shell coat membrane layer
fat grease lipid oil fatty greasy
dissolve break dismantle
mix stir blend
rub scrub wash clean
taste flavour flavor
smell odour scent
molecule particle atom
lattice crystal structure grid
join bind bond
dense compact packed
mass weigh
volume room space
ring circle round
edge border boundary
middle centre between
side edge
top upper above
bottom lower below
opposite other reverse
opposite far
begin first initial
first initial earliest
last final latest
second another additional extra
extra additional further surplus
again repeat once
replay reread reprocess
always constant permanent forever eternal
never not
often frequent regular
sometimes occasional
immediate instant direct prompt
automatic automate itself
manual hand
alone only sole
together joint
enough sufficient adequate suffice
too excessive overly over
very highly extremely
nearly almost
alike similar resemble
same equal identical alike
compare contrast
example instance case
part piece portion component element
kind type sort category
way method manner approach technique
step stage phase
process procedure
plan strategy
goal aim objective purpose
idea concept thought knowledge
news information knowledge
knowledge information wisdom learning
book text print
text document
church religion clergy priest
king ruler monarch emperor
war conflict battle
power control influence authority
control regulate govern manage
allow permit enable let
forbid ban prohibit
help assist support aid
simplify ease facilitate
country nation state
city town
house home building
people population public
agree consent
promise pledge
crime offence offense
judge court
prove evidence proof
condition criterion case
condition check
base foundation
base termination stop exit
recursion recursive itself
loop cycle iterate
infinite endless forever eternal never
overflow exceed exhaust
crash fail break collapse
crash slump collapse
oscillate jump bounce swing fluctuate
overshoot exceed
converge settle
diverge explode blow
minimum lowest optimum
limit bound cap threshold
size scale magnitude range
scale normalize normalise standardize standardise
dominate outweigh overpower
heavy weigh
consumer reader subscriber application
code program programming script software
managed serverless automatic
read consume
keep retain
delete remove erase
duplicate repeat
unique distinct different
proof second
factor proof
phone mobile
intercept eavesdrop steal
app application authenticator
sms text message
secure safe
standby serve
zone region area
evenly uniform equal
spread distribute evenly
decision choice
expensive costly
second sec
minute min
hour hr
extra additional more
response answer reply
fetch load get retrieve read
stuff thing material matter substance
distort skew bias warp
supervise oversee monitor watch observe control check
monitor watch observe track
abuse misuse exploit
concentrate accumulate gather
tension stress pressure strain
plate slab
slide slip move
rupture break crack snap
unknown uncertain unpredictable
uncertain unsure doubtful
argue claim maintain
prefer favour favor
choose decide
show indicate suggest
decay rot decompose spoil
spoil ruin
ferment brew
sugar glucose carbohydrate
oxygen air
breath breathe respiration
digest metabolize
fuel energy petrol gasoline
burn combust
burn fire flame
explode burst
pollute contaminate dirty
waste scrap garbage trash rubbish
recycle reuse
clean purify cleanse sanitize disinfect
filter sieve strain
barrier obstacle hurdle
wall barrier
gate door entrance
key password token
lock block
unlock open
log record write
audit log trail record
usage use
disk drive storage
file document
folder directory
upload transfer send
download fetch get
backup copy snapshot
server backend
client customer user
customer buyer client consumer shopper
seller vendor merchant
merchandise goods product
service facility
employer company boss
boss manager leader
citizen people public voter
vote elect ballot
parliament congress legislature
government state administration
minister secretary
court judge judiciary
police officer
prison jail
law statute act
contract agreement treaty
sign signature
witness testify
guilty convict
fine penalty punish punishment
tenant renter lodger
landlord owner
own possess
inherit heir
border frontier
war fight combat
army military troop soldier
weapon arm gun
peace treaty
revolution revolt uprising rebellion
independence freedom liberty
slave bondage
colony territory
empire kingdom
trade commerce business
merchant trader
ship boat vessel
plane aircraft airplane
train railway
driver motorist
passenger traveller traveler
pedestrian walker
accident crash collision
collide hit strike bump
injury wound
bleed blood
bandage dressing
symptom sign indication
fever temperature
pain ache hurt
tired fatigue exhausted
sleep rest
swallow ingest
inject injection
dose amount
allergic allergy
infect infection contaminate
contagious infectious
epidemic outbreak pandemic
mutation mutate change
gene dna genetic
inherit hereditary genetic
evolve evolution develop
species animal
predator hunter
prey victim
survive live
extinct die
birth born
baby infant newborn
child kid
teenager adolescent
adult grown
elderly old
student pupil learner
teacher instructor
school university
exam test
homework exercise
essay text
sentence phrase
word term
letter character
language tongue
translate convert
convert transform turn change
shape form
figure number
digit number numeral
sum total add
subtract minus
multiply product times
divide ratio quotient
average mean
median middle
variance spread variability
deviation spread
sample subset
population whole
correlate correlation relation associate
relation relationship connection link
cause causal causation
independent unrelated
coincidence chance
probability probable likely
hypothesis assumption
assume suppose presume
theory model
experiment trial test
control comparison
placebo dummy
bias prejudice
fair equal just
outlier extreme
extreme outlying
noise random
signal sign
trend tendency
pattern regularity structure
seasonal season
cycle period
period time duration
duration length
moment instant time
deadline date
date day
schedule plan timetable
delay postpone late
early premature
begin onset
expire end lapse
permanent lasting
temporary transient
stable steady constant
fluctuate vary
grow expand
spread expand
shrink contract
swell expand
bend curve
twist turn
rotate turn spin revolve
orbit circle
tilt incline
axis pole
surface top
layer coat
core centre inner
inner internal
outer external
hole gap opening
narrow tight
broad wide
flat level
steep sharp
smooth even
rough uneven
sharp pointed
pressure force
weight mass load
load burden
carry bear transport
transport ship carry move
push shove
pull drag draw
throw cast
drop release
release free emit
catch grab
touch contact
friction resistance
resist withstand
slippery slick
stick adhere cling
glue adhesive
melt thaw
freeze solidify
boil heat
evaporate vapor dry
condense liquefy
dilute thin
concentrated strong
solution mixture
acid sour
metal iron
rust corrode oxidize
wood timber
glass pane
plastic polymer
rubber elastic
cloth fabric textile
paper sheet
paint colour
bright light
shadow shade
lens glass
image reflection
sound noise
loud noisy
quiet silent
echo reflect
music tune
rhythm beat
instrument device
tool device instrument
device machine gadget equipment
engine motor
wire cable
electric electricity current
battery cell
charge load
circuit loop
switch toggle
sensor detector
detector sensor alarm
alarm alert warning
warn alert
signal alert
notice notification
message notification
email mail
phishing scam fraud
fraud scam cheat deceive
fake false forged counterfeit
genuine real authentic true
real actual true
authentic authenticate
identity identification
permission authorization right privilege
role permission
access enter reach
enter login
leave exit
policy rule
rule principle guideline
exception special
special specific particular
general overall broad
generalize generalise transfer
specific concrete
abstract general
detail particular
summary overview
compress shrink reduce
encode code
decode decipher
parse read
compile build
deploy release rollout
release publish
bug error defect
debug fix
test verify
validate evaluate
crash failure outage
outage downtime failure unavailable
available reachable accessible
scale grow
elastic scale
throughput rate capacity
capacity volume
bandwidth capacity
bottleneck limit constraint
constraint restriction limit
restrict limit constrain
parallel distributed
distribute divide
partition shard
shard partition
replicate copy
consistent consistency same
conflict clash
merge combine
schema structure format
format structure layout
column attribute field
field attribute
key identifier id
unique single
duplicate copy
null missing empty
missing absent
impute fill replace
fill complete
replace substitute exchange swap
swap exchange
encode represent
represent depict
vector embedding
embed represent
cluster group
neighbour neighbor near
distance metric
dimension feature
project map
map assign
weight coefficient parameter
parameter setting
hyperparameter setting
tune adjust optimize
optimize optimise improve
optimum best
gradient slope derivative
slope gradient
loss error cost
penalty regularization regularize
penalize punish
complex complicated
simple plain
overfit overfitting
memorise overfit
generalise unseen
layer level
depth deep
activate fire trigger
trigger cause
output result prediction
prediction forecast output
threshold cutoff
recall sensitivity
sensitivity recall
balance even
imbalance skew
oversample duplicate
undersample drop
batch group
stream continuous
continuous ongoing
realtime immediate live
historical past old
archive store
retention keep
lifecycle expire
snapshot copy
query ask
aggregate sum combine
filter select
sort order rank
order sequence
rank position
first top
last bottom
next following subsequent
following next after
previous preceding
neighbor adjacent
single one sole only
become get turn
consent agree permission permit approve
multiply reproduce breed proliferate grow
improve increase enhance
"""
