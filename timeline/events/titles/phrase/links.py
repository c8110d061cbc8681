"""How a word hangs on another, as far as it decides what a title tells of it."""

from timeline.events.antecedents import antecedent_of, person_of, thing_meant
from timeline.events.clause import SUBJECTS
from timeline.events.ranked import is_ranked
from timeline.events.titles.phrase.cores import is_past_aside
from timeline.events.titles.phrase.idle import is_after_all, is_idle
from timeline.events.titles.phrase.kept import is_of_whoever
from timeline.events.titles.phrase.loose import ARTICLES
from timeline.events.titles.phrase.measures import lists_ages
from timeline.events.titles.phrase.misread import opens_clause
from timeline.events.titles.phrase.times import OBJECTS, is_close, is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
LEADING = frozenset({"if", "unless", "whether", "for"})
COUNTED = frozenset({"det", "nummod", "quantmod"})
DASHES = frozenset({"-", "\u2013", "\u2014", "--"})


def is_name_of(child: Token) -> bool:
    """Tell the name right after what it names: "representative Ana Ruiz"."""
    before = child.left_edge.nbor(-1)
    follows = child.dep_ == "appos" and ends_title(before, child.head)
    named = child.pos_ == "PROPN" and not child.left_edge.is_bracket
    return follows and named and all(one.dep_ != "det" for one in child.children)


def ends_title(word: Token, office: Token) -> bool:
    """Tell the last word before a name: "president", the "Peru" of "head of Peru"."""
    if word == office:
        return True
    above = word.head.head
    return word.dep_ == "pobj" and word.head.lower_ == "of" and above == office


def names_after(office: Token) -> list[Token]:
    """Give "Jan Novak" of "Mayor Ana Ruiz and Judge Jan Novak".

    The parser hangs it on the first name or office.
    """
    first = office.head
    above = first.head.children if first.dep_ in {"appos", "conj"} else ()
    beside = [*first.children, *above]
    return [
        name
        for name in beside
        if (name.dep_, name.pos_) == ("appos", "PROPN")
        and name.left_edge.i == office.i + 1
    ]


def is_listed(child: Token) -> bool:
    """Tell "UK" in "the US, UK, and France", which the parser takes for an aside."""
    if child.dep_ != "appos" or child.ent_type_ != child.head.ent_type_:
        return False
    if _is_listed_thing(child):
        return True
    after = child.right_edge.i + 1
    siblings = (one for one in child.head.children if one.i > child.i)
    joined = any(one.dep_ in {"cc", "conj"} for one in siblings)
    return joined and bool(child.ent_type_) and child.doc.at(after).text == ","


def _is_listed_thing(child: Token) -> bool:
    """Tell "a rifle" in "seized two cars, a rifle and a map", all of it objects."""
    noun, comma = child.head, child.left_edge.nbor(-1)
    if noun.dep_ != "dobj" or comma.text != "," or comma.i != noun.i + 1:
        return False
    last = [c for c in child.children if c.dep_ == "conj"]
    things = (noun, child, *last)
    counted = (any(c.dep_ in COUNTED for c in one.children) for one in things)
    return len(last) == 1 and all(counted)


def joint_before(child: Token, index: int) -> Token | None:
    """Give the "and" or comma before a conjunct that begins at an index; else None."""
    before = index - 1
    while before > child.head.i and child.doc[before].lower_ in ARTICLES:
        before -= 1
    joint = child.doc[before]
    return joint if joint.dep_ == "cc" or joint.text == "," else None


def joins_noun(child: Token) -> bool:
    """Tell what "and" or a comma joins to a noun; not the subject of another clause."""
    if child.dep_ == "conj" and _is_done_next(child):
        return False
    return (child.dep_ == "conj" and not opens_clause(child)) or is_listed(child)


def _is_done_next(noun: Token) -> bool:
    """Tell "damaging cars" of "shattering glass and damaging cars", no noun there."""
    first, above = noun.doc[noun.left_edge.i], noun.head
    if first == noun or first.nbor(-1).lower_ != "and":
        return False
    acts = first.dep_ in {"amod", "compound"} and first.lower_.endswith("ing")
    return acts and above.dep_ == "dobj" and above.head.tag_ == "VBG"


def leads(child: Token) -> bool:
    """Tell "whether", "how" and "for" before a clause; not "that"."""
    marks = child.dep_ == "mark" and child.lower_ in LEADING
    verb = child.head
    # "Where Lund is said to have won": it is not "to have won" that it leads.
    above = verb.dep_ == "xcomp" and child.i < verb.head.i
    return marks or (child.tag_ == "WRB" and child.i < verb.i and not above)


def meant(word: Token, verb: Token) -> Token:
    """Give what a relative pronoun stands for, any other word itself."""
    pronoun = word.tag_ in {"WDT", "WP"} or (word.lower_, word.tag_) == ("that", "IN")
    # "A pill that they hope to test"
    acts = verb.dep_ == "xcomp" and word.i < verb.head.i
    acts = acts and "be" not in {lemma(verb), lemma(verb.head)}
    clause = verb.head if acts else verb
    relative = pronoun and clause.dep_ == "relcl"
    if relative and word.lower_ == "whom":
        return person_of(clause.head)
    return thing_meant(word, clause) if relative else word


def is_lone_pronoun(word: Token) -> bool:
    """Tell the "that" of "found that the mayor had paid", taken for what was paid."""
    pronoun = word.tag_ in {"WDT", "IN"} and word.dep_ in OBJECTS
    return pronoun and word.i < word.head.i and meant(word, word.head) == word


def is_between(conjunct: Token) -> bool:
    """Tell the second of two things that something is between; also "Lund & Sons"."""
    if conjunct.nbor(-1).text == "&":
        return True
    first = conjunct.head
    alike = first.ent_type_ == conjunct.ent_type_
    return alike and first.dep_ == "pobj" and first.head.lower_ == "between"


def follows_noun(child: Token, noun: Token) -> bool:
    """Tell an adjective or number after its noun."""
    aside = not is_close(child) and child.right_edge != child
    aside |= is_past_aside(child, noun)
    aside &= noun.dep_ in SUBJECTS
    plain = child.dep_ == "amod" and not aside
    told = child.dep_ == "nummod" or plain or is_called(child)
    return told and child.i > noun.i and not lists_ages(child)


def is_called(adjective: Token) -> bool:
    """Tell "lawful" in "called the raid lawful", without which nothing is called."""
    told = (adjective.dep_, adjective.pos_) == ("acl", "ADJ")
    noun = adjective.head
    return told and noun.dep_ == "dobj" and lemma(noun.head) in LISTS["giving"]


def is_past(child: Token, clause: Token | None) -> bool:
    """Tell "an aunt" of "a man who sings and an aunt": the aunt does not sing."""
    if clause is None or clause.dep_ != "relcl" or clause.head != child.head:
        return False
    return child.dep_ == "conj" and child.i > clause.i


def is_manner(adverb: Token) -> bool:
    """Tell an adverb that a title keeps; not one that commas part from its verb."""
    idle = is_idle(adverb) or is_after_all(adverb)
    if adverb.dep_ != "advmod" or idle or is_temporal(adverb):
        return False
    before = adverb.left_edge.i
    asides = (c for c in adverb.head.children if c.dep_ == "npadvmod")
    between = adverb.doc[adverb.head.i + 1 : before]
    commas = sum(word.text == "," for word in between)
    # "Wounded six, one of them badly"
    apart = any(c.right_edge.i + 1 == before and not is_close(c) for c in asides)
    return not apart and (commas != 1 or is_close(adverb))


def tells_of(clause: Token) -> bool:
    """Tell "held in May" of a man, and the "to resign" of "calls to resign".

    And "who joins" of "anyone who joins".
    Not the "to watch" of "a man to watch".
    """
    if is_of_whoever(clause):
        return True
    if clause.dep_ == "acl":
        return clause.tag_ in {"VB", "VBN", "VBG"}
    led = clause.head.lower_ in LISTS["leading_to_deeds"]
    return led and clause.dep_ in {"relcl", "xcomp"} and is_purpose(clause)


def makes_first(clause: Token, noun: Token) -> bool:
    """Tell "to run a mile" of "the first woman to run a mile", not the first of all."""
    infinitive = clause.dep_ == "relcl" and is_purpose(clause)
    passive = any(c.dep_ == "auxpass" for c in clause.children)
    if noun.head.lower_ == "as" and passive and clause.dep_ == "relcl":
        # "treated it as a box to be ticked", not as a box
        return any(c.tag_ == "TO" for c in clause.children)
    return infinitive and is_ranked(noun)


def told_of(verb: Token, own: list[Token]) -> list[Token]:
    """Give a verb's subject before it, or the number of "reported 281 killed".

    The parser hangs it on one of the verb's auxiliaries now and then.
    """
    near = (c for word in (verb, *own) for c in word.children if c.i < verb.i)
    told = [child for child in near if _is_told_of(child, verb)][:1]
    # "A hole which they believe was drilled": the hole is.
    return [antecedent_of(c, verb) if c.i < verb.head.i else c for c in told]


def _is_told_of(word: Token, verb: Token) -> bool:
    counted = word.dep_ == "npadvmod" and word.tag_ == "CD"
    return word.dep_ in SUBJECTS or (counted and verb.tag_ == "VBN")


def dash_before(noun: Token) -> Token | None:
    """Give the dash before "fires" in "saw arrests - forty by Monday - fires".

    None where there is none.
    """
    before = noun.left_edge.nbor(-1)
    if noun.dep_ != "dobj" or before.text not in DASHES or not before.whitespace_:
        return None
    others = (c for c in noun.head.children if c.dep_ == "dobj" and c.i < before.i)
    return before if any(True for _ in others) else None


def shared_object(verb: Token) -> list[Token]:
    """Give "the site" for "closed" in "closed and sold the site".

    Not the prize of "was praised and given a prize".
    """
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if passive or lemma(verb) in LISTS["without_object"] | LISTS["done_alone"]:
        return []
    after = [child for child in verb.children if child.i > verb.i]
    if [child.dep_ for child in after][:2] != ["cc", "conj"]:
        return []
    other = after[1]
    if other.i != verb.i + 2 or other.tag_ != verb.tag_:
        return []
    return [c for c in other.children if c.dep_ == "dobj"][:1]


def fellow_of(verb: Token) -> list[Token]:
    """Give "and killing" of "accused of robbing and killing his tenant"."""
    acts = verb.tag_ in {"VB", "VBG"} and verb.dep_ in {"pcomp", "xcomp"}
    return (
        [*verb.doc.words[verb.i + 1 : verb.i + 3]]
        if acts and shared_object(verb)
        else []
    )


def is_purpose(verb: Token) -> bool:
    """Tell "to cut costs" after a clause; not "only to find", "only for her to go"."""
    first = verb.left_edge
    only = first.lower_ == "only" or first.nbor(-1).lower_ == "only"
    return verb.tag_ == "VB" and not only and any(c.tag_ == "TO" for c in verb.children)


def clause_before(verb: Token) -> Token | None:
    """Give "belongs" for "hit" in "the hall belongs to the firm; it was hit".

    Also "met" for "left" in "when the council met, they left". None without one.
    """
    for clause in verb.children:
        end = clause.doc[min(clause.right_edge.i + 1, verb.i)].text
        parted = (clause.dep_, end) in {("ccomp", ";"), ("advcl", ",")}
        after = clause.doc[min(clause.right_edge.i + 1, verb.i)]
        # "When the council met they left"
        parted |= clause.dep_ == "advcl" and (after.tag_, after.head) == ("PRP", verb)
        if clause.i < verb.i and parted:
            own = any(c.dep_ in SUBJECTS for c in clause.children)
            return clause if own else None
    return None


def is_before_subject(child: Token, verb: Token) -> bool:
    """Tell the "sister" of "whose sister Ana died", which the parser lets Ana die."""
    owned = any(c.tag_ == "WP$" for c in child.children)
    if not owned or child.i > verb.i or verb.dep_ != "relcl":
        return False
    # "Whose boats she had run": what she had run.
    between = (c for c in verb.children if c.dep_ == "nsubj" and c.i > child.i)
    return all(c.tag_ != "PRP" and c.left_edge.tag_ != "DT" for c in between)
