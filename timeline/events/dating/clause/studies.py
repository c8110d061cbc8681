"""An event and a date in, whether a study did it that came out on that date, out.

"Biologists published a study on Wednesday. They watched flies for months": the watching
was that day or earlier, whichever sentence tells the day, and so is what Ruiz, of whom
the article goes on to tell, then "measured".
"""

from timeline.events.clause import is_passive, subject_of
from timeline.events.dating.article.happening import (
    has_just_happened,
    is_plainly_told,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
COMES_OUT, STUDIES = LISTS["comes_out"], LISTS["studies"]
RESEARCH = LISTS["research_acts"]
RESEARCHERS = STUDIES | LISTS["researchers"]
TELLS = LISTS["tells_at_once"] | COMES_OUT
TOLD_OF = frozenset({"dobj", "nsubj", "nsubjpass"})
SOMEBODY = frozenset({"they", "she", "he", "we", "i"})
SOON = 2  # sentences in which "they" are still the researchers


def was_done_before(placed: PlacedTimex, token: Token, number: int) -> bool:
    """Tell what a study found, counted or watched from what it says as it comes out.

    Args:
        placed: The date, of another sentence or of its own.
        token: The event's predicate.
        number: Of the event's sentence.
    """
    told = is_plainly_told(token) or has_just_happened(token)
    if lemma(token) in TELLS or not told:
        return False
    subject = subject_of(token)
    if subject is None or not _tells_of_study(placed):
        return False
    if lemma(token) in RESEARCH and _may_research(subject, token):
        return True
    near = 0 < number - placed.sentence <= SOON
    they = near and subject.lower_ == "they" and not is_passive(token)
    return they or lemma(subject) in RESEARCHERS


def is_of_paper_seen(placed: PlacedTimex, token: Token) -> bool:
    """Tell the day of "in a letter leaked on Friday, he told them to stop".

    He told them that day or earlier.

    Args:
        placed: The date of the event's own sentence.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    noun, link = verb.head, verb.head.head
    paper = lemma(noun) in LISTS["films"] and lemma(verb) in LISTS["comes_to_light"]
    return paper and link.dep_ == "prep" and link.head == token


def _may_research(subject: Token, verb: Token) -> bool:
    """Tell "Ruiz measured it", "they measured it" and "it was measured"."""
    named = subject.pos_ == "PROPN" or subject.lower_ in SOMEBODY
    return named or is_passive(verb)


def _tells_of_study(placed: PlacedTimex) -> bool:
    """Tell the day of "published a study on Monday", "a study published on Monday"."""
    verb = placed.verb
    if verb is None or lemma(verb) not in COMES_OUT:
        return False
    nouns = [child for child in verb.children if child.dep_ in TOLD_OF]
    nouns += [one for link in verb.children for one in link.children if _is_led(one)]
    nouns += [verb.head] if verb.dep_ == "acl" else []
    return any(lemma(noun) in STUDIES for noun in nouns)


def _is_led(noun: Token) -> bool:
    """Tell the journal of "published in a journal"."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep"
