"""A verb of what is said in, who says so, or is only told, out."""

from timeline.actors.references.clauses import is_told_dead
from timeline.events.antecedents import is_person_noun
from timeline.events.clause import SUBJECTS, is_passive, subject_of
from timeline.events.titles.phrase.measures import takes_time
from timeline.events.titles.phrase.number import is_plural
from timeline.events.word_lists import read_word_lists
from timeline.language import PLURAL_TAGS, Token, lemma

LISTS = read_word_lists("titles")


def speaking_subject(verb: Token) -> Token | None:
    """Give who says so where "he" or "they" in what is said may be nobody else.

    "The officer said he fired" is told of the officer. None where the verb has another
    subject or the speaker cannot be meant.
    """
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if own is None or verb.dep_ != "ccomp" or own.i < verb.head.i:
        return None
    if is_told_dead(own) or takes_time(own):
        return None
    speaker = subject_of(verb.head)
    if speaker is not None and (client := _spoken_for(speaker)) is not None:
        return client if _may_mean(own, client) else None
    fits = speaker is not None and _may_mean(own, speaker)
    return speaker if fits and not _may_be_told(own, verb.head) else None


def _may_be_told(pronoun: Token, telling: Token) -> bool:
    """Tell the "he" of "a judge warned a clerk he could be jailed": maybe the clerk."""
    told = (c for c in telling.children if c.dep_ in {"dobj", "dative"})
    whom = lemma(telling) in LISTS["telling_whom"] and pronoun.lower_ != "they"
    return whom and any(_may_mean(pronoun, one) for one in told)


def _spoken_for(speaker: Token) -> Token | None:
    """Give the Ruiz of "a spokesman for Ruiz said he would go", whom it is about."""
    if speaker.lower_ not in LISTS["speaking_for"]:
        return None
    links = (c for c in speaker.rights if c.lower_ == "for")
    clients = (c for link in links for c in link.rights if c.dep_ == "pobj")
    return next((c for c in clients if c.ent_type_ == "PERSON"), None)


def client_of_speaker(verb: Token) -> Token | None:
    """Give the Ruiz of "Ruiz's lawyer said he would appeal", or the "his" before one.

    None where the lawyer may mean himself: "said he could not comment".
    """
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    said = own is not None and verb.dep_ == "ccomp" and own.i > verb.head.i
    if own is None or not said or lemma(verb) in LISTS["done_by_speakers"]:
        return None
    speaker = subject_of(verb.head)
    if speaker is None or speaker.lower_ not in LISTS["speaking_for"]:
        return None
    owner = next((c for c in speaker.lefts if c.dep_ == "poss"), own)
    named = owner.ent_type_ == "PERSON" or is_person_noun(owner)
    named = named and own.lower_ in {"he", "she"}
    same = (own.lower_, owner.lower_) in {("he", "his"), ("she", "her")}
    return owner if named or same else None


def sole_speaker(verb: Token) -> Token | None:
    """Give who speaks for "they" where it may be nobody else.

    Of "coins were found, and monks say they were sold" the coins were.
    """
    speaker = speaking_subject(verb)
    if any(map(tells_of_others, verb.lefts)):
        return None
    if speaker is None or verb.head.dep_ != "conj" or not is_passive(verb):
        return speaker
    before = subject_of(verb.head.head)
    many = before is not None and is_plural(before) == is_plural(speaker)
    return None if many and before != speaker else speaker


def tells_of_others(they: Token) -> bool:
    """Tell the "they" of "nine died; doctors said they had been beaten": no doctors."""
    content = they.dep_ == "nsubjpass" and they.head.dep_ == "ccomp"
    says = they.head.head
    if they.lower_ != "they" or not content:
        return False
    speaker = subject_of(says) if lemma(says) in LISTS["clause_taking"] else None
    return speaker is not None and speaker.lower_ in LISTS["tellers_of_others"]


def is_only_told(noun: Token, pronoun: Token) -> bool:
    """Tell the paper of "told the paper that they had quit": the paper has not.

    Not the workers of "told the workers that they would go". Nor have the pictures of
    "pictures show that they built a wall" built one.
    """
    said = pronoun.head
    shown = noun.dep_ in SUBJECTS and noun.head == said.head and said.dep_ == "ccomp"
    if shown and lemma(noun) in LISTS["shows"]:
        return True
    told = noun.dep_ in {"dobj", "dative"} and noun.head == said.head
    heard = noun.tag_ not in PLURAL_TAGS
    return pronoun.lower_ == "they" and said.dep_ == "ccomp" and told and heard


def _may_mean(pronoun: Token, speaker: Token) -> bool:
    """Tell whether a pronoun agrees with who speaks."""
    kind, tag = speaker.ent_type_, speaker.tag_
    if pronoun.lower_ in {"he", "she"}:
        of_another = any(child.tag_ == "PRP$" for child in speaker.lefts)
        plain = tag == "NN" and not kind and is_person_noun(speaker)
        return kind == "PERSON" or (plain and not of_another)
    if pronoun.lower_ == "they":
        several = any(c.dep_ == "conj" for c in speaker.children)
        # "Police" at the head of a sentence may be tagged as a name.
        plural = tag == "NNS" or speaker.lower_ in LISTS["plural_words"]
        plural = plural and lemma(speaker) not in LISTS["shows"]
        return kind == "ORG" or (plural and not kind) or several
    return pronoun.lower_ == "it" and kind in {"ORG", "GPE"}
