"""The German frames: written as one speaks, too ("ich würd B nehmen")."""

from collections.abc import Mapping

from bot.core.reply.words.frame_roles import Role
from bot.language.terms import word_set

WORDS: Mapping[Role, frozenset[str]] = {
    Role.FILLER: word_set("""
        ich glaub glaube denk denke meine sage sagen gesagt nehm nehme nehmen genommen wurd wurde wuerde wurden
        tipp tippe tippen tippte antwort antworten lautet ist sind waren es wohl klar klarer klare sicher
        ziemlich relativ recht auf das die der dem den des ein eine einen einer beide beides fur fuer bei beim
        vom zu zum zur ganz definitiv naturlich natuerlich selbstverstandlich nach mich mir uns dich meiner mein
        meinem meinen meinung eher wahl wahle waehle wahlen stimme stimm stimmt richtig richtige richtigen
        korrekt korrekte passt passen losung losungen loesung eindeutig bestimmt genau auch noch geh gehe gehen
        mit schein scheint finde variante buchstabe ja joa jep jup na tja moin servus hallo morgen sollte musste
        muesste muss musst ware waere hatte haette hatt sein jetzt dann mal doch einfach nur schon bleib bleibe
        bleiben bleibt ubrig uebrig entscheide entschieden schatz schatze schaetze vermute vermut schwanke
        geraten bauchgefuhl bauchgefuehl bauch kopf macht machen sinn meisten ehesten beste besten bitte
        danke fertig basta zusammen leute ach ahm aehm lieber halte setze durfte duerfte konnte koennte kommt
        frage infrage wette offensichtlich offenbar logisch logischerweise hundertprozentig spontan ehrlich
        """),
    Role.HEDGE: word_set("vielleicht vermutlich wahrscheinlich eventuell womoglich moglicherweise evtl vllt vlt"),
    Role.NOT: word_set("nicht nich nix kein keine keiner weder"),
    Role.BAD: word_set("falsch unsinn blodsinn bloedsinn mull"),
    Role.BECAUSE: word_set("weil denn wegen aufgrund damit obwohl"),
    Role.BUT: word_set("aber sondern jedoch"),
    Role.SO: word_set("deshalb deswegen daher somit folglich"),
    Role.OR: word_set("oder"),
    Role.AND: word_set("und sowie"),
    Role.EITHER: word_set("entweder zwischen"),
    Role.CORRECTION: word_set(
        "nein nee noe neee quatsch korrektur ups upsi warte moment halt stopp sry srry entschuldigung"
    ),
    Role.ASK: word_set("warum wieso weshalb welche welcher welches"),
}

PHRASES: Mapping[Role, tuple[str, ...]] = {
    Role.FILLER: (
        *("bauchgefuhl sagt", "bauchgefuehl sagt", "bauch sagt", "gefuhl sagt", "kopf sagt", "herz sagt"),
        *("ich find", "war mein", "war meine", "guten morgen", "guten tag", "guten abend", "ich sag"),
        *("rate mal", "ja klar", "ich bin", "bin fur", "bin fuer", "bin bei", "bin auch", "bin mir"),
        *("ich rate", "ohne zweifel", "ohne frage", "auf jeden fall", "auf alle falle", "klarer fall"),
        *("klarer fall von", "da bleibt", "ins blaue", "ich war fur", "in dem fall", "gute frage"),
        *("und fertig", "und gut", "und sonst nichts", "nix anderes", "nichts anderes", "was sonst"),
        *("wie immer", "wenn ich raten musste", "wenn ich mich nicht irre", "soweit ich weiss", "keine frage"),
        *("kein zweifel", "leichte frage", "kein plan warum", "aus dem bauch", "aus dem bauch heraus"),
        *("im zweifel", "wie gesagt"),
    ),
    Role.CUE: (
        *("nehm ich", "nehme ich", "wurd ich", "wurde ich", "wuerde ich", "tipp ich", "tippe ich", "sag ich"),
        *("sage ich", "wahle ich", "geh ich", "gehe ich", "glaub ich", "glaube ich", "denk ich", "denke ich"),
        "bin ich fur",
    ),
    Role.HEDGE: (
        *("nicht sicher aber", "nicht ganz sicher aber", "nicht 100% sicher aber", "keine ahnung aber"),
        *("kein plan aber", "weiss nicht aber", "weiss es nicht aber", "kann sein"),
    ),
    Role.TENTATIVE: ("zuerst dachte", "erst dachte", "dachte erst", "dachte zuerst", "konnte auch"),
    Role.NOT: ("auf keinen fall", "sicher nicht", "bestimmt nicht", "alles ausser", "eher nicht"),
    Role.OVER: ("statt", "anstatt"),
    Role.CORRECTION: (
        "ach nein",
        "ach ne",
        "ach nee",
        "ne doch",
        "nein doch",
        "oh nein",
        "ich meine",
        "ich mein",
        "oder nein",
        "ich meinte",
        "vielmehr",
        "doch lieber",
    ),
    Role.UNSURE: (
        *("keine ahnung", "kein plan", "weiss nicht", "weiss es nicht", "nicht sicher", "nicht ganz sicher"),
        "keinen plan",
    ),
}
