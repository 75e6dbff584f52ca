"""Words of British English that tell what part a word plays, as far as the pathway check needs them."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:[’'&+-][^\W_]+)*")


def word_set(words: str) -> frozenset[str]:
    """The words of this list, which stand apart by spaces."""
    return frozenset(words.split())


_VERBS = (
    "accept access achieve act adapt adopt afford agree answer appear argue ask attend attract avoid "
    "balance be/was/been become/became/become begin/began/begun belong book breathe bring/brought/brought "
    "build/built/built buy/bought/bought call carry celebrate chair challenge change check "
    "choose/chose/chosen claim clean close collect come/came/come compare complain complete concentrate "
    "confide connect consider consult contact continue contribute control cook cope copy cost/cost/cost "
    "cry cut/cut/cut cycle dance deal/dealt/dealt decide delay depend describe develop discharge discover "
    "discuss do/did/done dress drink/drank/drunk drive/drove/driven drop earn ease eat/ate/eaten embrace "
    "employ empower enable encourage end engage enjoy ensure exercise expect experience explain explore "
    "express face fail fall/fell/fallen fear feel/felt/felt fight/fought/fought fill find/found/found "
    "finish fit flourish follow forgive gain gather get/got/got give/gave/given go/went/gone "
    "grow/grew/grown guide handle happen hate have/had/had hear/heard/heard help hold/held/held hope host "
    "identify improve include increase inform interact introduce invite involve join judge keep/kept/kept "
    "know/knew/known last laugh lead/led/led learn leave/left/left lend/lent/lent let/let/let lift like "
    "limit link listen live look lose/lost/lost love maintain make/made/made manage matter "
    "mean/meant/meant measure meet/met/met mind miss mix motivate move need negotiate note notice nurture "
    "obtain offer open order organise overcome/overcame/overcome own paint participate pass pay/paid/paid "
    "pick plan play point practise praise prefer prepare prevent produce progress promote protect prove "
    "provide pull push qualify question raise reach read/read/read reassure rebuild/rebuilt/rebuilt "
    "receive recognise recommend reconnect recover reduce refer reflect refuse regain register rejoin "
    "relax rely remain remember remind remove rent replace reply report represent require resolve respect "
    "respond rest retain retire return rise/rose/risen run/ran/run save say/said/said search see/saw/seen "
    "seek/sought/sought sense serve set/set/set settle shape share shop sign sing/sang/sung sit/sat/sat "
    "sleep/slept/slept smile socialise solve speak/spoke/spoken spend/spent/spent stand/stood/stood start "
    "stay stick/stuck/stuck stop struggle study submit succeed suffer suggest suit support survive swap "
    "swim/swam/swum switch tackle take/took/taken talk teach/taught/taught tell/told/told thank "
    "think/thought/thought thrive tolerate train travel treat trust try turn "
    "understand/understood/understood unite update use value view visit volunteer vote wait "
    "wake/woke/woken walk want wash welcome win/won/won wish work worry write/wrote/written"
)
"""Verbs, each with its forms of the past where these are its own: "go/went/gone"."""
_ODD_FORMS = {
    "am": "base",
    "are": "base",
    "is": "s",
    "were": "past",
    "has": "s",
    "don't": "base",
    "doesn't": "s",
}
_DOUBLED = {"cut", "drop", "fit", "get", "let", "plan", "run", "set", "shop", "stop"}
ALSO_NOUNS = word_set(
    "access act answer balance book call care chair challenge change check claim clean close complete "
    "contact control cook copy cost cry cycle dance deal delay dress drink drive drop ease end exercise "
    "experience face fall fear fight fit force guide hate help hold hope host last lead lie lift like "
    "limit link look love matter meaning measure mind mix move need note offer open order own paint pass "
    "pay plan play point praise progress question read register report respect rest return rise run "
    "search sense share shop sign sleep smile stand stick struggle study suit support swap swim switch "
    "talk train travel treat trust try turn update value view visit volunteer vote wait walk wash welcome "
    "win wish work worry"
)
"""Verbs that are nouns, or describe one, just as often: "support", "work"."""

MODALS = word_set("able can can't cannot could may might must should unable will won't would")
DETERMINERS = word_set(
    "a all an another any both each every her his its more most my no our some that the their these this "
    "those your"
)
PRONOUNS = word_set("he i it she they we who you")
OBJECTS = word_set("each everything herself him himself it me ourselves something them themselves us you")
PREPOSITIONS = word_set(
    "about across after against among around as at before behind between beyond by during for from in "
    "inside into near of off on onto out over past since through throughout to towards under until up upon "
    "via with within without"
)
RELATIVES = word_set("that where which who whom whose")
SUBORDINATE = word_set(
    "as because how if so than that unless until what when whenever where whether while why"
)
COMPARATIVES = word_set(
    "better bigger braver busier calmer cheaper clearer closer decreased earlier easier fairer faster fewer "
    "fitter freer greater happier harder healthier higher hopefuller improved increased kinder larger later "
    "less lonelier longer lower more poorer prouder quicker reduced richer safer shorter simpler slower "
    "smaller smoother sooner stronger warmer weaker wiser worse"
)
"""Words that say by themselves that something changes."""
PEOPLE = word_set(
    "adults carer carers charity child children clinicians colleagues commissioners community council dad "
    "daughter doctor doctors employer employers everybody everyone families family father friends gp gps "
    "group hospital husband landlord landlords leaders manager managers members men mother mum neighbour "
    "neighbourhood neighbours nurse nurses organisation others parent parents partner partners patients "
    "peers people practitioners professionals relatives residents service services siblings son staff team "
    "teams tenants trust trustees volunteers wife women worker workers"
)
"""Those whom a change can be for."""


def words(text: str) -> list[str]:
    """The words of a text in small letters, without stops."""
    return [each.lower().replace("’", "'") for each in _WORD.findall(text)]


def form(word: str) -> str:
    """How a verb is used: "base", "s", "ing" or "past"; empty for a word that is no verb we know."""
    return _FORMS.get(word, "")


def base(word: str) -> str:
    """The verb without its ending, such as "hold" for "holding"; the word itself when it is none we know."""
    return _BASES.get(word, word)


def _ending(verb: str, ending: str) -> str:
    if ending == "s":
        if verb.endswith("y") and verb[-2] not in "aeou":
            return f"{verb[:-1]}ies"
        return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}{ending}"
    if ending == "ed" and verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ied"
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") and verb != "be" else verb
    return f"{stem}{ending}"


def _table() -> tuple[dict[str, str], dict[str, str]]:
    """The form of each word that is a verb, and the verb that it is a form of."""
    forms = dict(_ODD_FORMS)
    bases = {"are": "be", "is": "be", "am": "be", "were": "be", "has": "have", "don't": "do", "doesn't": "do"}
    for entry in _VERBS.split():
        verb, *past = entry.split("/")
        pasts = past or [_ending(verb, "ed")]
        made = [(each, "past") for each in pasts]
        for word, how in (*made, (_ending(verb, "ing"), "ing"), (_ending(verb, "s"), "s"), (verb, "base")):
            forms[word] = how
            bases[word] = verb
    return forms, bases


_FORMS, _BASES = _table()
