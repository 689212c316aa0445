"""The words that people put around an answer, each with the role that it plays there.

A reply is graded only if every word beside the options is known here or belongs to a reason, so a word missing from
these tables costs a question back and never a wrong grade.
"""

from collections.abc import Mapping

from bot.core.reply.words.foreign_frames import FOREIGN_PHRASES, FOREIGN_WORDS
from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

__all__ = ["AUXILIARIES", "COPULAS", "INTERJECTIONS", "PHRASES", "PRAISE", "WORDS", "Role"]

COPULAS = word_set("is are was were")
AUXILIARIES = COPULAS | word_set("do does did can could would should will has have had am may might")
INTERJECTIONS = word_set("hm hmm hmmm mm um uh well ok okay oh ah yes yeah yep and then first second also now btw")
"""Before what is said these change nothing."""
PRAISE = word_set("""
    pretty nice great fine good solid quick cool amazing awesome lovely beautiful easy simple popular fun sweet neat
    long classic
""")
"""After "is" these praise an option, which need not be to choose it."""


_ENGLISH: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        a an the this that these those it its he there here i we us me my mine our is are am be been was being
        has have had having do does will would must should shall ll d m ve re to of in on at up as by for with w
        into gonna gotta gotten got get gets id im let one ones thing both all just really very quite pretty
        much more most totally absolutely definitely certainly surely sure clearly obviously obvious evident
        obvs obv undoubtedly evidently simply easily easy simple probably prob probs prolly likely presumably
        guess guessing guessed think thinking reckon believe suppose assume feel feeling bet betting confident
        positive convinced certain personally honestly frankly imo imho imao afaik iirc fwiw tbh ngl fr lowkey
        ofc course duh yes yeah yea yep yup yah ya yess yass aye ok okay kk k alright well oh ah ahh hm hmm hmmm
        mm mmm mh mhm um umm uh uhm er erm eh huh lol lmao haha hahaha hehe rofl omg wow woah woo hey hi hello
        guys folks everyone everybody team people bot mate bro bruh dude man buddy sir friend friends morning
        evening afternoon today thanks thank thx ty cheers please pls plz right correct true fine good great
        best better perfect fit fits fitting work works suit suits suitable appropriate proper accurate ideal
        winner win wins ftw make makes sense stays stay stand standing still too also again same first second
        third fourth final finally last lastly next only even definitive lock locked locking put down mark give
        gimme need want like quick solid classic typical textbook hands far way day long time now already
        always straight direct exactly precisely indeed agree agreed concur seconded seconding kind sort lean
        leaning leaned towards toward inclined try trying attempt shot stab hunch instinct gut wild lucky
        opinion view mind preferred preference prefer letter letters option options opt choice choices number nr
        num correctly anyway anyways bingo boom tada gang crew club instead nice own call calling mean means
        meaning come comes whatever ez gg np another order ordering sequence ranking them
        settles elimination process def deffo definately hafta oughta shd shld methinks welp argh ugh
        oof gah pff phew yikes ill aight alrighty uhmm ehm ehh err ooh oooh aha yay xd lolz roflmao peasy
        literally tis tldr confidence certainty fairly reasonably tend tending gamble gambling sensible logical
        reasonable likeliest blind educated remain remains remaining enough sufficient suffices likewise about
        called named innit init somewhere something somehow defo imma ima finna tots ig ithink thnk vibing vibe
        vibes squad
        """),
    Role.CUE: word_set("""
        answer answers ans pick picks picked picking choose chose chosen chooses choosing select selected selecting
        selection use using vote votes voted voting opting say saying submit submitting solution take taking settle
        settled settling go goes going went keep keeping kept
        """),
    Role.HEDGE: word_set("""
        maybe mayb perhaps possibly hope hopefully screams smells might may seems seem seemed looks look looked sounds
        sound sounded feels thought
        """),
    Role.TENTATIVE: word_set(
        "possible plausible favourite favorite could depends depend otherwise above below under max min"
    ),
    Role.EITHER: word_set("between either torn tossup"),
    Role.NOT: word_set("""
        not never neither nor without cannot except excluding exclude eliminate eliminated eliminating doubt no
        """),
    Role.BAD: word_set("wrong incorrect false out bad worse worst nonsense invalid impossible unlikely rubbish"),
    Role.OVER: word_set("over unlike beats than"),
    Role.BECAUSE: word_set("""
        because since cause cuz coz cos cus bc bcs bcz bcoz bcause becuase beacuse becaus given considering seeing
        while whereas although reason reasoning explanation rationale whose
        """),
    Role.IF: word_set("if unless provided assuming"),
    Role.BUT: word_set("but however yet though tho altho"),
    Role.SO: word_set("so therefore thus hence thereby then ergo consequently leaving leaves"),
    Role.OR: word_set("or vs versus alternatively"),
    Role.AND: word_set("and plus n adn nad anf andd nd"),
    Role.CORRECTION: word_set("""
        wait actually edit edited correction sorry oops whoops ooops nevermind nvm meant rather nope nah naw typo
        mistyped misclick misclicked rethinking reconsidering
        """),
    Role.ASK: word_set("""
        what whats why how hows who whom which where when whether anyone anybody someone somebody wonder wondering
        wondered curious explain hint
        """),
    Role.IRONY: word_set("jk jking kidding"),
    Role.UNSURE: word_set("idk dunno unsure undecided confused clueless"),
    Role.REMARK: word_set("""
        tempting tricky interesting weird close confusing trap distractor distractors clever sneaky misleading hard
        tough cool funny lame herring daily weekly nearly almost question questions joke stupid boring evil popular docs
        """),
}

_ENGLISH_PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("do not forget", "not to forget", "not to mention", "what else"),
        *("to be safe", "to be on the safe side", "to be sure", "just in case", "for good measure", "to be exact"),
        *("no doubt", "without a doubt", "without doubt", "without any doubt", "no question", "without question"),
        *("no brainer", "not gonna lie", "not going to lie", "no contest", "no problem", "no worries", "no cap"),
        *(
            "that is why",
            "which is why",
            "this is why",
            "thats why",
            "of course",
            "as far as i know",
            "as far as i recall",
        ),
        *("as far as i remember", "if i remember correctly", "if i remember right"),
        *("as far as i can tell", "as always", "as usual", "as expected", "if i had to guess", "if i have to guess"),
        *("would have to", "if i must", "if i had to pick", "if i had to choose", "if i recall"),
        *("if you ask me", "i could be wrong", "i might be wrong", "i may be wrong", "could be wrong"),
        *(
            "might be wrong",
            "may be wrong",
            "not sure why",
            "do not ask me why",
            "no clue why",
            "no idea why",
            "out of all",
        ),
        *(
            "what i would pick",
            "what i would use",
            "what i would take",
            "what i would choose",
            "what i would go with",
            "what i got",
            "what i get",
            "what i have",
            "what i think",
        ),
        *(
            "can not be anything but",
            "can not be anything other than",
            "can only be",
            "as the answer",
            "as my answer",
            "as final answer",
            "as my final answer",
        ),
        *(
            "as the final answer",
            "the more i think about it",
            "in no particular order",
            "in any order",
            "most likely",
            "most probably",
            "no hesitation",
        ),
        "more or less",
        *("according to me", "as per me", "as per my understanding", "as per my knowledge", "with high confidence"),
        *(
            "with low confidence",
            "low confidence",
            "high confidence",
            "medium confidence",
            "vibes say",
            "the vibes say",
        ),
        *("on second read", "probably wrong", "prob wrong", "my first instinct is", "my first instinct"),
        *("i figure", "i would figure", "i would hazard", "i would argue", "i would wager", "i wager", "i imagine"),
        *("i would imagine", "i thinks", "putting my money", "crossing my fingers", "by exclusion", "crossing fingers"),
        *("from me", "from my side", "on my side", "for my part", "from what i remember", "from what i know"),
        *("from what i recall", "if memory serves", "if memory serves me right", "in short", "long story short"),
        *("me thinks", "unless i missed something", "unless i am missing something", "unless i misread"),
        *("full stop", "by a mile", "by far", "by a long shot", "by default", "for obvious reasons", "fingers crossed"),
        *("every day of the week", "any day of the week", "all day long", "all day every day", "count me in"),
        *("sign me up", "put me down", "what else could it be", "least bad", "least wrong", "least crazy"),
        *("almost sure", "almost certain", "almost certainly", "nearly sure", "nearly certain", "almost positive"),
        *("what i would go for", "what i am going with", "what i am going for", "what i will take"),
        *("the others are wrong", "too easy", "that was easy", "good guess", "best guess", "lucky guess"),
        *("all that is left", "what is left", "the only one left", "all that remains", "what remains"),
        *("hope i am right", "do not quote me", "do not hold me to it", "correct me if i am wrong"),
        *("what i picked", "what i chose", "what i went with", "what i said", "what i would say", "what i took"),
        *("my gut says", "gut says", "my head says", "my brain says", "my heart says", "my instinct says"),
        *("gut feeling says", "gut feeling tells me", "my gut feeling says", "gut tells me", "instincts say"),
        *("something tells me", "tells me"),
        *("brain says", "head says", "heart says", "coin says", "the coin says", "instinct says", "dice say"),
        *("not kidding", "no kidding", "not joking", "no joke"),
        *("from my end", "on my end"),
        *("hi all", "hey all", "hello all", "morning all"),
        *("those two", "these two", "those three", "these three", "both of them", "the both of them"),
        *("from those", "from these", "out of those", "out of these", "from the list", "from this list"),
        *("nothing to add", "nothing more to add"),
        *("of the others", "from the others", "of the rest", "from the rest", "of the remaining"),
        *(
            "and nothing else",
            "nothing else",
            "every time",
            "any day",
            "any time",
            "all the way",
            "as for",
            "speaking of",
        ),
        *(
            "can do that",
            "can do this",
            "can do it",
            "made for that",
            "made for exactly this",
            "made exactly for this",
            "perfect for this",
            "perfect for that",
            "built for exactly this",
            "designed for exactly this",
            "built exactly for this",
            "made for this",
            "built for this",
            "built for that",
        ),
        *("designed for this", "designed for that", "meant for this", "meant for that"),
        *("what you want", "what you need", "what they want", "what they ask for", "what is asked", "what is needed"),
        *("the other is", "the other one is", "the other one", "and the other"),
        *("how i see it", "when in doubt", "as well", "no way around", "not a doubt", "not even close"),
    ),
    Role.CUE: (
        *("go with", "going with", "go for", "going for", "went with", "went for", "goes to", "i am with"),
        *("stick with", "sticking with", "sticking to", "lock in", "locking in", "gone with"),
        *("you need", "you want", "you use", "you would use", "you should use", "you would need", "you can use"),
        *("you have to use", "you would want", "you would take", "you take", "you need to use", "you would go with"),
        *("exam wants", "question wants", "they want"),
        *("comes out at", "come out at", "comes out to", "comes out as", "works out at", "turns out to be"),
        *("stick to", "roll with", "rolling with", "plump for", "plumping for", "side with", "siding with"),
        *("ended with", "ended up with", "end up with", "ending up with", "landed on", "landing on", "arrived at"),
    ),
    Role.HEDGE: (
        *("i had", "first i had", "i had gone for", "i had picked"),
        *("might be", "may be", "not sure but", "not sure though", "not certain but", "not sure maybe", "no idea but"),
        *("no clue but", "do not know but", "idk but", "not totally sure but", "not really sure but"),
        *(
            "not entirely sure but",
            "not completely sure but",
            "not 100% sure but",
            "not so sure but",
            "not too sure but",
        ),
    ),
    Role.TENTATIVE: (
        *("or more", "or higher", "or fewer", "or less", "or above", "or below", "and up", "and above"),
        *(
            "can be",
            "am i right",
            "or something",
            "something like",
            "or so",
            "and a bit",
            "and change",
            "coin flip",
            "no more than",
            *(f"{some} {much} than" for some in ("a bit", "a little", "slightly") for much in ("more", "less")),
            "more than",
            "less than",
            "better than",
        ),
        *("at least", "at most", "up to", "as long as", "was going to", "was gonna", "would have", "was about to"),
        *(
            "at first",
            "thought it was",
            "thought it is",
            "would be too",
            "initially",
            "originally",
            "first thought",
            "first instinct",
            "first guess",
            "first idea",
            "tempted to",
            "used to think",
            "was thinking",
            "was torn",
            "almost said",
            "almost took",
            "almost picked",
            "nearly said",
            "nearly took",
            "wanted to say",
            "wanted to take",
            "wanted to pick",
            "gut said",
            "my gut said",
        ),
    ),
    Role.EITHER: (
        "one of",
        "either of",
        "not sure if",
        "not sure whether",
        "unsure if",
        "unsure whether",
        "do not know if",
        "toss up",
        "can not decide",
        "could go either way",
        "hard to decide",
        "both look",
        "both seem",
    ),
    Role.NOT: (
        *(
            "ruled out",
            "rule out",
            "ruling out",
            "cross out",
            "crossed out",
            "anything but",
            "everything but",
            "rules out",
        ),
        *("everything except", "anything except", "all except", "all but", "get rid of", "anyone but", "no way"),
        *(
            "can not be",
            "could not be",
            "no longer",
            "other than",
            "say no to",
            "rather not",
            "no chance",
            "hope not",
            "hopefully not",
        ),
        *("everyone but", "everybody but", "anybody but", "god forbid"),
    ),
    Role.OVER: ("rather than", "instead of", "as opposed to", "in contrast to", "compared to", "compared with"),
    Role.BECAUSE: (
        *(
            "because of",
            "due to",
            "for not",
            "even though",
            "thanks to",
            "as it",
            "as they",
            "as we",
            "as this",
            "as that",
        ),
        *("as the", "as there", "as i", "as you", "as in", "so that", "in order to", "such that", "same as"),
        *("like everyone", "like everybody", "seeing that", "given that", "on account of", "as a", "as only"),
    ),
    Role.SO: ("so that is", "so this is", "so that makes"),
    Role.AND: (
        "as well as",
        "along with",
        "together with",
        "and then",
        "combined with",
        "in combination with",
        "and also",
    ),
    Role.CORRECTION: (
        *("wait no", "no wait", "oh wait", "hold on", "hang on", "scratch that", "strike that", "i mean", "i meant"),
        *("correct that", "correction to"),
        *("hold up", "scrap that", "scratch it", "strike it", "scrap it", "thinking about it", "come to think of it"),
        *(
            "on reflection",
            "thinking again",
            "let me rethink",
            "wait what",
            "wait a sec",
            "wait a second",
            "wait a minute",
        ),
        *(
            "hmm wait",
            "i misread that",
            "i misread it",
            "misread that",
            "misread it",
            "misread the question",
            "take it back",
            "i stand corrected",
        ),
        *("on second thought", "on second thoughts", "changed my mind", "change my mind", "change my answer to"),
        *("changing my answer to", "changed my answer to", "change that to", "change it to", "never mind", "make that"),
        *("make it", "ignore that", "forget that", "hmm no", "oh no", "no no", "no sorry", "sorry no", "my bad"),
        *(
            "no scrap that",
            "no scratch that",
            "no strike that",
            "no actually",
            "actually no",
            "or rather",
            "switching to",
            "changing to",
            "changed to",
            "i take it back",
            "take that back",
        ),
    ),
    Role.IRONY: (
        "pigs can fly",
        "pigs fly",
        "pigs might fly",
        "yeah right",
        "as if",
        "said no one ever",
        "said nobody",
        *(
            "yeah sure",
            "i am kidding",
            "i am joking",
            "just kidding",
            "only joking",
            "just joking",
            "wrong thread",
            "wrong channel",
            "wrong chat",
            "wrong window",
            "wrong tab",
            "what could go wrong",
        ),
        "what could possibly go wrong",
        "i wish",
        "as a joke",
        "as a distractor",
        "as a trap",
        "for fun",
        "in my dreams",
        "dream on",
        "and i am the",
        "and i am a",
    ),
    Role.ASK: ("how about", "what about", "how come", "what if", "any idea", "any ideas", "does anyone"),
    Role.UNSURE: (
        *("not sure which", "no idea which", "do not know which", "not sure what", "no clue which", "dunno which"),
        *("not sure at all", "no idea at all", "no clue at all", "not at all sure", "no clue whatsoever"),
        *("no idea whatsoever", "have not got a clue", "never sure", "beats me", "your guess is as good"),
        *("not sure", "no idea", "no clue", "do not know", "not certain", "not 100% sure", "not really sure"),
        *("not totally sure", "not entirely sure", "not so sure", "not too sure", "not confident"),
    ),
    Role.REMARK: (
        *("should have picked", "should have said", "should have chosen", "should have gone", "should have taken"),
        *("should have known", "should have went", "should have answered", "difference between", "differences between"),
        *("good one", "nice one", "great one", "tough one", "hard one", "tricky one", "good question"),
        *(
            "at work",
            "on me",
            "on us",
            "at home",
            "at school",
            "at uni",
            "at university",
            "in production",
            "my team",
            "our team",
        ),
        *(
            "we use",
            "we used",
            "we do",
            "we did",
            "we have",
            "we run",
            "we had",
            "we needed",
            "mine has",
            "mine had",
            "been to",
            "i only have",
            "i only had",
            "we ran",
            "for us",
            "i used",
            "i have used",
            "we have used",
            "i am using",
            "we are using",
            "i work with",
            "i work on",
            "i worked on",
            "i worked with",
        ),
        *(
            "we work with",
            "last year",
            "last week",
            "last month",
            "last night",
            "last time",
            "the other day",
            "years ago",
        ),
        *("give me", "that was", "this was"),
        *("i always", "we always", "i usually", "we usually", "i often", "i sometimes", "we often"),
        *("true story", "what everyone", "what everybody", "what people"),
        *("great question", "nice question", "for effort", "a bit", "a lot", "a few", "a little"),
    ),
}

WORDS: Mapping[Role, frozenset[str]] = {
    role: _ENGLISH.get(role, frozenset()) | FOREIGN_WORDS.get(role, frozenset()) for role in Role
}
PHRASES: Mapping[Role, tuple[str, ...]] = {
    role: (*_ENGLISH_PHRASES.get(role, ()), *FOREIGN_PHRASES.get(role, ())) for role in Role
}
"""Phrases are found before words, the longest first."""
