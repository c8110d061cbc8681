"""An event in, whether it brought before a court what that then ruled on, out.

"The court ruled on Monday that the ban was void. Ana Ruiz sued the town": she sued that
day or, as nearly always, before.
"""

from timeline.events.clause import clause_verb
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
RULINGS, SUING, SUITS = LISTS["rulings"], LISTS["suing"], LISTS["suits"]
BRINGING = LISTS["bringing"]


def was_brought_before(placed: PlacedTimex, token: Token) -> bool:
    """Tell a suit from the day of the ruling on it, which another sentence tells.

    Args:
        placed: The date of that sentence.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or lemma(verb) not in RULINGS:
        return False
    if token.pos_ in NOUN_POS:
        above = clause_verb(token)
        return lemma(token) in SUITS and (above is None or lemma(above) not in RULINGS)
    if not is_plainly_told(token):
        return False
    brings = lemma(token) in BRINGING and any(
        child.dep_ in {"dobj", "nsubjpass"} and lemma(child) in SUITS
        for child in token.children
    )
    return brings or lemma(token) in SUING
