"""An event in, whether its sentence only tells it in passing out.

"Ana Ruiz, who led the strike, resigned on Monday": she led it before, on no day that
the sentence tells. Of five such events of the annotated articles the day of the
sentence was that of one. Nor is the merger of "Ana Ruiz, the architect of the merger,
left on Monday" of that day (none of five), or what was said "at an earlier hearing".
"""

from timeline.actors.words import word_lists
from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.life import CARRIED, is_of_news
from timeline.events.dating.clause.behind import is_before_main
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.values import Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

WHO, WHOSE = "who", "whose"
PERSON = "PERSON"
OF_NAME = frozenset({"pobj", "prep", "compound", "conj", "nmod", "amod", "poss"})
AT = frozenset({"at", "in", "during"})
EARLIER = read_word_lists("dating")["earlier_ones"]


def is_told_aside(token: Token) -> bool:
    """Tell what somebody "who led it" did in the simple past, or "at an earlier" time.

    Args:
        token: The event's predicate.
    """
    if _is_earlier(token) or _tells_who(token):
        return True
    if not is_plainly_told(token):
        return False
    first = first_joined(token)
    if first.dep_ == "relcl":
        subjects = [one for one in first.lefts if one.dep_ in SUBJECTS]
        named = any(c.lower_ == WHOSE for one in subjects for c in one.lefts)
        return named or any(c.lower_ == WHO and c.dep_ == "nsubj" for c in subjects)
    return any(_is_earlier(noun) for link in token.rights for noun in link.children)


def _tells_who(noun: Token) -> bool:
    """Tell the "merger" of "Ana Ruiz, the architect of the merger,"."""
    if noun.pos_ not in NOUN_POS:
        return False
    here = noun
    while here.dep_ in OF_NAME:
        here = here.head
    named = here.dep_ == "appos" and here.head.pos_ == "PROPN" and here.i != noun.i
    known = here.head.ent_type_ == PERSON or lemma(here) in word_lists().person_nouns
    return named and known


def _is_earlier(noun: Token) -> bool:
    """Tell the "hearing" of "said at an earlier hearing"."""
    led = noun.dep_ == "pobj" and noun.head.lower_ in AT
    return led and any(one.lower_ in EARLIER for one in noun.lefts)


def is_beside_aside(token: Token, story: Story, candidate: Candidate) -> bool:
    """Tell the other days of the sentence and of the news, for what is told so.

    Not those within the clause: ", who led the strike of 2019,".

    Args:
        token: The event's predicate.
        story: The article.
        candidate: Days that it may lie in.
    """
    placed, row = candidate.placed, story.timexes[story.sentence[token.i]]
    if candidate.source is Source.SENTENCE and placed is not None:
        within = _within(token).is_ancestor(placed.head)
        return not within and not is_before_main(placed, token)
    if candidate.source is Source.PUBLICATION:
        return True
    if not row or candidate.source not in CARRIED or candidate.start is None:
        return False
    return is_of_news(candidate.start, story)


def _within(token: Token) -> Token:
    """Give the top of the words in passing that an event is told in."""
    if token.pos_ in NOUN_POS:
        tops = (one for one in token.ancestors if one.dep_ == "appos")
        return next(tops, token)
    return first_joined(token)
