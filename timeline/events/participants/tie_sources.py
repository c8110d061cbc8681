"""A tie in, whether the actor at its end only tells of the event or of another out."""

import re
from collections.abc import Iterable

from timeline.actors import ActorType
from timeline.actors.words import word_lists
from timeline.events.clause import REAL_SUBJECTS
from timeline.events.participants.tie_arguments import is_person
from timeline.events.participants.ties import Tie
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, NOUN_SUBJECTS, Token, lemma

TIMES = read_word_lists("titles")["times_of_clauses"]
GATHERING = read_word_lists("participants")["gathering"]
HOUSES = {f"{where} poss" for where in word_lists().outdoor_prepositions | {"at"}}
SAYING = read_word_lists("participants")["saying_of_others"]
PROMPTING = read_word_lists("participants")["prompting"]

ACCORDING = "according-to"
# So whatever lies below what is said: "Lund said it came after police held two".
SAID = re.compile(r"(\^(?!csubj)\w+ )*\^ccomp( \^conj)? nsubj( appos)?")
# What is told beside the subject: "Lund, who beat Ruiz in May, resigned".
ASIDE = re.compile(r"(\^xcomp )?(nsubj(pass)?|dobj)( appos)? relcl\b.*")
# What is done besides what a clause tells of the subject: "Lund, born here, led Sala".
BESIDES = re.compile(r"\^(acl|relcl) \^nsubj(pass)? (dobj|to|with|against)( appos)?")
# Who does something else at the time: "Lund left after Ruiz won".
MEANWHILE = re.compile(r"advcl (nsubj(pass)?|dobj)( appos| poss)?")
# Whom an event makes do something: "Lund left, prompting Ruiz to resign".
PROMPTED = re.compile(r"advcl (dobj|ccomp nsubj)( appos| poss)?")
# Whose relative or successor it is that acts: "Lund's widow, Ana, sued".
OWNING = re.compile(r"(\^\w+ )*((nsubj|nsubjpass)( appos| compound)?|\^relcl) poss")
# Who is above a clause about somebody or something else: "Lund left Ruiz, who sued".
BEYOND = re.compile(r"\^relcl( \^(?!attr)\w+)+ nsubj(pass)?( appos)?")
# Who does what is told beside the event of another: "Lund left, and Ruiz sued".
OTHER_CLAUSE = re.compile(r"(\^conj )+nsubj(pass)?")
OTHER_DOER = re.compile(r"(\^conj )+agent by")
OTHER_OBJECT = re.compile(r"(\^conj )+dobj")
NAMED = ("-NOUN", "-PROPN")
# Whose party says what others do.
OF_SPEAKER = re.compile(r"(\^\w+ )*\^ccomp nsubj poss")
OTHERS = ((OTHER_DOER, "agent"), (OTHER_OBJECT, "dobj"))
IS_ONE = frozenset({"among", "as", "of"})
# Who says what another did: "Lund accused Ruiz of stealing".
ACCUSER = re.compile(r"\^pcomp \^prep( \^dobj)? nsubj( appos)?")
ACCUSING = read_word_lists("attribution")["accusing"]
ABOVE_OF_OBJECTS = re.compile(r"(\^advcl )+(xcomp )*dobj( appos)?")
# Who does something to those whom it befalls: "freed men whom Lund had held".
DOER_ASIDE = " relcl nsubj"
ABOVE = re.compile(r"(\^advcl )+nsubj(pass)?")


def stands_above(tie: Tie) -> bool:
    """Tell the port of "the port banned the ferry after it sank", which sank nothing.

    Not that of "the port closed after losing its licence", which has no other subject,
    nor the country of "Peru lifted the ban after police shot two men".
    """
    people = word_lists().group_nouns
    if tie.actor.type is ActorType.COUNTRY and any(
        c.dep_ in REAL_SUBJECTS and c.lower_ in people
        for c in tie.clause.token.children
    ):
        return False
    if tie.clause.token.pos_ != "VERB" or tie.clause.subject == "none":
        return False
    # "Lund freed Ruiz after a truce began"; not "when they freed her"
    another = not tie.clause.subject.endswith("PRON")
    of_objects = another and ABOVE_OF_OBJECTS.fullmatch(tie.path)
    return bool(of_objects or ABOVE.fullmatch(tie.path))


def stands_aside(tie: Tie) -> bool:
    """Tell the Ruiz of "Lund, who beat Ruiz in May, resigned", who has no part in it.

    Nor that of "two guards who beat Ruiz were held", nor of "held two men whom Ruiz had
    beaten"; but that of "two who belong to Ruiz were held", where the clause says whose
    they are. Of nine such ties in the training articles two were right.

    So the Ruiz of "Lund left after Ruiz won", which tells when he left: none of five.
    And whom it prompts to do something: "Lund left, prompting Ruiz to resign". And whom
    somebody else does something to: "a truce ended after police held Ruiz", "lost Sala,
    where Ruiz was born", "Lund, born in May, beat Ruiz" for the birth.
    """
    meanwhile = MEANWHILE.fullmatch(tie.path) and _tells_when(tie.placed.token)
    if meanwhile or BESIDES.fullmatch(tie.path):
        return True
    if PROMPTED.fullmatch(tie.path):
        return _is_prompted(tie.placed.token)
    if not ASIDE.fullmatch(tie.path):
        return False
    here = _clause_around(tie.placed.token, "relcl")
    first = here.left_edge
    apart = here.head.pos_ == "PROPN" or here.head.dep_ == "appos"
    apart = apart or first.nbor(-1).is_punct
    # Not "a deal under which Ruiz left".
    doer = tie.path.endswith(DOER_ASIDE) and first.pos_ != "ADP"
    return apart or doer or tie.path.endswith(" dobj")


def _clause_around(word: Token, relation: str) -> Token:
    """Give the verb of the clause of a kind around a word, or the sentence's root."""
    while word.dep_ != relation and word.head.i != word.i:
        word = word.head
    return word


def _is_prompted(token: Token) -> bool:
    """Tell the clause of "prompting Ruiz to resign" from "killing Ruiz"."""
    clause = _clause_around(token, "advcl")
    return clause.tag_ == "VBG" and lemma(clause) in PROMPTING


def _tells_when(subject: Token) -> bool:
    """Tell the clause of "after Ruiz won" from "for Ruiz to win", "as did Ruiz"."""
    clause = _clause_around(subject, "advcl")
    led = {c.lower_ for c in clause.children if c.i < clause.i}
    return clause.pos_ == "VERB" and lemma(clause) != "do" and bool(led & TIMES)


def stands_apart(tie: Tie, predicate: Token) -> bool:
    """Tell who only stands above or beside the clause of an event's predicate."""
    above = stands_above(tie) and tie.clause.token.i == predicate.i
    return above or stands_aside(tie) or _stands_beyond(tie) or _stands_beside(tie)


def _stands_beside(tie: Tie) -> bool:
    """Tell the Lund of "Lund left, and Ruiz sued" from that of "Lund left and sued".

    So that of "owned by Lund and run by Ruiz" and "sacked Lund and declared a truce".
    """
    verb = tie.clause.token
    if verb.pos_ != "VERB":
        return False
    for pattern, part in OTHERS:
        if pattern.fullmatch(tie.path):
            return any(child.dep_ == part for child in verb.children)
    own = tie.clause.subject.endswith(NAMED)  # not "seven more were injured"
    return own and bool(OTHER_CLAUSE.fullmatch(tie.path))


def _stands_beyond(tie: Tie) -> bool:
    """Tell the Lund of "Lund left Ruiz, who sued" and "flew to a town that fell".

    Not that of "Lund is a nurse who sued", "was among those who sued", "works as one",
    nor whoever boarded a ferry that sank.
    Of 31 such ties that the models took in training articles five were right.
    """
    verb = tie.clause.token
    if not BEYOND.fullmatch(tie.path) or tie.clause.subject == "none":
        return False
    lists, noun = word_lists(), verb.head
    aboard = noun.lower_ in lists.vessels | lists.craft | lists.aircraft
    return not aboard and noun.head.lower_ not in IS_ONE


def accuses(tie: Tie) -> bool:
    """Tell the Lund of "Lund accused Ruiz of stealing" from that of "freed of"."""
    above = ACCUSER.fullmatch(tie.path)
    return bool(above) and lemma(_verb_of(tie.placed.token)) in ACCUSING


def takes_no_part(tie: Tie) -> bool:
    """Tell who is only told of in an event's words, whatever its title names."""
    owns = _only_has_somebody(tie) or _only_has_house(tie) or _only_has_speaker(tie)
    return only_tells(tie) or owns


def _only_has_speaker(tie: Tie) -> bool:
    """Tell the Lund of "Lund's Water Party said police beat two men"."""
    if tie.actor.type is not ActorType.PERSON or not OF_SPEAKER.fullmatch(tie.path):
        return False
    return tie.placed.token.head.pos_ == "PROPN" and tie.clause.subject.endswith(NAMED)


def _only_has_house(tie: Tie) -> bool:
    """Tell the Lund of "crowds gathered outside Lund's home", who suffers nothing."""
    near = tie.path in HOUSES and tie.actor.type is ActorType.PERSON
    return near and lemma(tie.clause.token) in GATHERING


def _only_has_somebody(tie: Tie) -> bool:
    """Tell the Lund of "Lund's widow, Ana, sued" and "Lund's successor Ana Ruiz sued".

    So that of "Ana Ruiz, Lund's widow, sued".

    Not that of "Lund's lawyers sued", who do it for him.
    """
    if tie.actor.type is not ActorType.PERSON or not OWNING.fullmatch(tie.path):
        return False
    noun = tie.placed.token.head
    if noun.pos_ == "PROPN":  # "Lund's brother Karl"
        kin = word_lists().kin
        return any(c.dep_ == "compound" and c.lower_ in kin for c in noun.lefts)
    if not is_person(noun):
        return False
    beside = (c for c in noun.rights if c.dep_ == "appos")
    named = (noun.head,) if noun.dep_ in {"appos", "compound"} else beside
    return any(one.pos_ == "PROPN" for one in named)


def only_tells(tie: Tie) -> bool:
    """Tell whether an actor only passes on what happened to somebody else.

    "Six people died, according to Dutch officials", "Ana Ruiz said that six people
    died": neither takes part. A body may, which often deals with what it tells ("NASA
    said"), and so may who tells of their own acts: "Ana Ruiz said she would resign".
    No person is "it", as in "Ana Ruiz said it would rain".
    """
    if tie.actor.type is ActorType.COUNTRY:
        return ACCORDING in tie.path.split()
    return tie.actor.type is ActorType.PERSON and _says_of_others(tie)


def only_says(tie: Tie) -> bool:
    """Tell who is but the source: "according to Lund", "Lund said two men fell"."""
    return ACCORDING in tie.path.split()[:1] or _says_of_others(tie)


def _says_of_others(tie: Tie) -> bool:
    """Tell who says what somebody or something else did."""
    if not SAID.fullmatch(tie.path):
        return False
    told = _content_around(tie.clause.token, _verb_of(tie.placed.token))
    of_others = any(
        child.dep_ == "expl"  # "there was"
        or (child.dep_ in REAL_SUBJECTS and _is_another(child))
        or (child.lower_ == "they" and _is_theirs(tie.placed.token))
        for child in told.children
    )
    speech = lemma(told.head)
    return of_others and (speech in word_lists().reporting_verbs or speech in SAYING)


def says_of_pronoun(tie: Tie, ties: Iterable[Tie]) -> bool:
    """Tell who says what "he" does, who is another of those tied to the event.

    "Lund's lawyer, Ana Ruiz, said he would pay": Ruiz pays nothing.
    """
    if tie.actor.type is not ActorType.PERSON or not SAID.fullmatch(tie.path):
        return False
    told = _content_around(tie.clause.token, _verb_of(tie.placed.token))
    speech = lemma(told.head)
    return speech in word_lists().reporting_verbs | SAYING and any(
        one.actor != tie.actor
        and one.path in NOUN_SUBJECTS
        and one.placed.token.pos_ == "PRON"
        for one in ties
    )


def _is_another(subject: Token) -> bool:
    """Tell a noun, a number ("two were held") and "it" from who may be the speaker."""
    return subject.pos_ in NOUN_POS | {"NUM"} or subject.lower_ == "it"


def _is_theirs(speaker: Token) -> bool:
    """Tell "their lawyer, Lund," who is none of "them"."""
    nouns = (speaker, speaker.head) if speaker.dep_ == "appos" else (speaker,)
    return any(child.lower_ == "their" for noun in nouns for child in noun.lefts)


def _verb_of(subject: Token) -> Token:
    """Give the verb of the subject that a name is, is one of, or stands beside."""
    while subject.dep_ in {"appos", "conj"}:
        subject = subject.head
    return subject.head


def _content_around(word: Token, speech: Token) -> Token:
    """Give the verb of the outermost clause around a word that a speech verb has."""
    told = word
    while speech.i not in {word.i, word.head.i} and word.head.i != word.i:
        word = word.head
        told = word if word.dep_ == "ccomp" else told
    return told
