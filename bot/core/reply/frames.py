"""The words that people put around an answer, each with the role that it plays there.

A reply is graded only if every word beside the options is known here or belongs to a reason, so a word missing from
these tables costs a question back and never a wrong grade.
"""

from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.language.terms import word_set


class Role(StrEnum):
    """What a word, phrase or mark does in a reply."""

    MENTION = "mention"
    """names an option or a value"""
    FILLER = "filler"
    """changes nothing: "imo", "definitely" """
    CUE = "cue"
    """announces a choice: "go with", "answer" """
    HEDGE = "hedge"
    """weakens what is still the only answer given: "maybe" """
    TENTATIVE = "tentative"
    """takes back that it is an answer at all: "could", "at least" """
    EITHER = "either"
    """announces alternatives: "between", "torn" """
    NOT = "not"
    """rejects what follows, or what stands before if nothing follows"""
    BAD = "bad"
    """says of what stands before that it is wrong"""
    OVER = "over"
    """what follows is the worse one: "rather than" """
    BECAUSE = "because"
    """what follows is a reason"""
    IF = "if"
    BUT = "but"
    SO = "so"
    OR = "or"
    AND = "and"
    CORRECTION = "correction"
    """what came before is taken back, if another answer follows"""
    ASK = "ask"
    """opens a question; after a mention it opens a reason ("which is …")"""
    UNSURE = "unsure"
    REMARK = "remark"
    """talk about an option as such: "tempting", "trap" """
    CONTENT = "content"
    """any other word"""
    MARK = "mark"


_WORDS: dict[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        a an the this that these those it its he there here i we us me my mine our is are am be been was being has have
        had having do does will would must should shall ll d m ve re to of in on at up as by for with w x into
        gonna going gotta gotten got get gets id im let one ones thing both all just really very quite pretty much
        totally absolutely definitely certainly surely sure clearly obviously obvs obv undoubtedly evidently simply
        easily easy simple probably probabl prob probs prolly likely presumably guess guessing guessed think thinking
        reckon believe suppose assume feel feeling bet betting confident positive convinced certain personally honestly
        frankly imo imho imao afaik iirc fwiw tbh ngl fr lowkey ofc course duh yes yeah yea yep yup yah ya yess yass aye
        ok okay kk k alright well oh ah ahh hm hmm hmmm mm mmm um umm uh uhm er erm eh huh lol lmao haha hahaha hehe rofl
        omg wow woah woo hey hi hello guys folks everyone everybody team people bot mate bro bruh dude man buddy sir
        friend friends morning evening afternoon today thanks thank thx ty cheers please pls plz
        right correct true fine good great best better perfect fit fits fitting work works suit suits suitable
        appropriate proper accurate ideal winner win wins ftw make makes sense stick sticking stays stay standing still
        too also again same first second third fourth final finally last lastly next only even definitive lock locked
        locking put down mark give gimme need want like quick solid money hands far way day long time now already always
        straight direct exactly precisely indeed agree agreed concur seconded kind sort bit lean leaning leaned towards
        toward inclined try trying attempt shot stab hunch instinct gut wild lucky opinion view mind favourite favorite
        preferred preference prefer letter letters option options opt choice choices number nr num correctly anyway
        anyways bingo boom tada gang crew club instead any nice go goes everytime 100 100% 99 99% 110% per
        so-called own call calling mean means meaning come comes thats since's whatever
        ich glaube denke meine sage nehme wurde sagen tippe antwort ist es wohl klar sicher auf die das
        creo que la el los opcion respuesta pienso digo seria para mi yo voto je pense crois cest reponse
        """),
    Role.CUE: word_set("""
        answer answers ans pick picks picked picking choose chose chosen chooses choosing select selected selecting
        selection vote votes voted voting opt opting say saying submit submitting solution take taking settle settled
        settling
        """),
    Role.HEDGE: word_set("""
        maybe mayb perhaps possibly might may seems seem seemed looks look looked sounds sound sounded feels thought
        plausible
        """),
    Role.TENTATIVE: word_set("could depends depend otherwise least most more less above below under max min roughly>"),
    Role.EITHER: word_set("between either torn tossup"),
    Role.NOT: word_set("""
        not never neither nor without cannot except excluding exclude eliminate eliminated eliminating doubt no
        """),
    Role.BAD: word_set("wrong incorrect false out bad worse worst nonsense invalid impossible unlikely rubbish"),
    Role.OVER: word_set("over versus vs unlike beats than"),
    Role.BECAUSE: word_set("""
        because since cause cuz coz cos cus bc bcs bcz bcoz bcause becuase beacuse becaus given considering seeing while
        whereas although reason reasoning explanation rationale whose weil denn porque pues
        """),
    Role.IF: word_set("if unless provided assuming"),
    Role.BUT: word_set("but however yet though tho altho aber pero"),
    Role.SO: word_set("so therefore thus hence thereby then ergo consequently leaving leaves also> entonces"),
    Role.OR: word_set("or oder"),
    Role.AND: word_set("and und y plus et n"),
    Role.CORRECTION: word_set("""
        wait actually edit edited correction sorry oops whoops ooops nevermind nvm meant rather nope nah naw nein
        """),
    Role.ASK: word_set("""
        what whats why how hows who whom which where when whether anyone anybody someone somebody wonder wondering
        wondered curious explain hint
        """),
    Role.UNSURE: word_set("idk dunno unsure undecided confused clueless"),
    Role.REMARK: word_set("""
        tempting tricky interesting weird close confusing trap distractor distractors clever sneaky misleading hard
        tough cool funny lame herring nearly almost question questions joke stupid boring evil popular docs
        """),
}

_PHRASES: dict[Role, tuple[str, ...]] = {
    Role.FILLER: (
        "no doubt", "without a doubt", "without doubt", "no question", "without question", "no brainer", "not gonna lie",
        "not going to lie", "no contest", "no problem", "no worries", "no cap", "not bad", "why not", "that is why",
        "which is why", "this is why", "thats why", "of course", "as far as i know", "as far as i can tell", "as always",
        "as usual", "as expected", "if i had to guess", "if i have to guess", "if i must", "if i had to pick",
        "if i had to choose", "if i recall", "if i recall correctly", "if i remember correctly", "if i remember right",
        "if i am not mistaken", "unless i am mistaken", "if anything", "if you ask me", "all of the above",
        "none of the above", "i could be wrong", "i might be wrong", "i may be wrong", "could be wrong",
        "might be wrong", "may be wrong", "not sure why", "do not ask me why", "more like", "more or less",
        "no clue why", "out of", "out of all", "what i would pick", "what i would choose", "what i would go with",
        "what i got", "what i have", "what i had", "what i chose", "what i picked", "what i think", "cannot be anything but",
        "can only be", "has to be", "have to be", "got to be", "as the answer", "as my answer", "as final answer",
        "as my final answer", "as the final answer", "over here", "the more i think about it", "most likely",
        "most probably", "more likely", "at least for me", "toss a coin", "so sure", "so easy", "how i see it",
        "no need to think", "would not hesitate", "too easy", "so much", "it is what it is", "when in doubt",
    ),
    Role.CUE: ("go with", "going with", "go for", "going for", "went with", "went for", "goes to", "i am with",
               "stick with", "sticking with", "sticking to", "lock in", "locking in"),
    Role.HEDGE: ("might be", "may be", "not sure but", "not sure though", "not certain but", "not sure maybe", "no idea but",
                 "no clue but", "do not know but", "idk but", "not totally sure but", "not really sure but",
                 "not entirely sure but", "not completely sure but", "not 100% sure but", "not 100 sure but",
                 "not so sure but"),
    Role.TENTATIVE: ("can be", "or something", "or so", "coin flip", "no more than", "better than", "at least", "at most",
                     "up to", "as long as"),
    Role.EITHER: ("50 50", "toss up", "cannot decide", "can not decide", "hard to decide", "both look", "both seem"),
    Role.NOT: ("ruled out", "rule out", "ruling out", "cross out", "crossed out", "anything but", "everything but",
               "everything except", "anything except", "all except", "all but", "get rid of", "do not think", "do not believe",
               "anyone but", "no way", "can not be", "no longer", "other than", "say no to"),
    Role.OVER: ("rather than", "instead of", "as opposed to", "in contrast to", "compared to", "compared with",
                "better fit than", "better choice than", "better option than", "better answer than", "and not"),
    Role.BECAUSE: ("because of", "due to", "even though", "thanks to", "as it", "as they", "as we", "as this", "as that",
                   "as the", "as there", "as i", "as you", "as in", "so that", "in order to", "in that", "such that",
                   "same as", "like everyone", "like everybody", "seeing that", "given that", "on account of"),
    Role.AND: ("as well as", "along with", "together with", "and then", "combined with", "in combination with", "and also",
               "and maybe>"),
    Role.FILLER.MARK if False else Role.CORRECTION: (
        "wait no", "no wait", "oh wait", "hold on", "scratch that", "strike that", "i mean", "i meant", "on second thought",
        "on second thoughts", "changed my mind", "change my mind", "change my answer to", "changing my answer to",
        "changed my answer to", "change that to", "change it to", "never mind", "make that", "make it", "ignore that",
        "forget that", "hmm no", "oh no", "no no", "no sorry", "sorry no", "let me change", "my bad", "no actually",
        "actually no", "or rather", "ignore my last", "switching to", "i take it back", "take that back",
    ),
    Role.ASK: ("how about", "what about", "why would", "how come", "what if", "any idea", "any ideas", "does anyone"),
    Role.UNSURE: ("not sure", "no idea", "no clue", "do not know", "not certain", "not 100% sure", "not really sure",
                  "not totally sure", "not entirely sure", "not so sure", "have no idea", "not confident"),
    Role.REMARK: ("good one", "nice one", "great one", "tough one", "hard one", "tricky one", "good question",
                  "great question", "nice question", "for effort", "a bit", "a lot", "a few", "a little"),
}
