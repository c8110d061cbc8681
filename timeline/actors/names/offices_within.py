"""A stretch of tokens taken for a name in, where the person in it begins out.

An office is often tagged as one body, or one person, with who holds it: "District
Administrator Ana Ruiz", "Peru's Foreign Ministry Ana Ruiz".
"""

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.names.no_names import MINISTRY
from timeline.actors.spans import NameKind
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import Doc

NAME = 2  # words
LONGEST_PERSON = 4


def after_office_within(doc: Doc, start: int, end: int, kind: NameKind) -> int:
    """Give where the person's name begins; the start where no office is before it."""
    lists = word_lists()
    heads = heads_of_names()
    person = kind is NameKind.PERSON
    if gender_of(doc[start].text) is not None or doc[end - 1].text in heads:
        return start
    if any(_is_no_office(word.text) for word in doc[start:end]):
        return start  # "Union of River Transport Workers"
    for at in range(end - 1, start, -1):
        rest, word = doc[at:end], doc[at - 1].text
        sure = word in lists.sure_titles
        body = word == MINISTRY or (person and word in lists.organisation_heads)
        body &= at > start + 1 and len(rest) >= NAME
        if (sure or body) and len(rest) <= LONGEST_PERSON:
            return at
    return start


def _is_no_office(word: str) -> bool:
    lists = word_lists()
    small = word in lists.small_words or not word[:1].isupper()
    return small or word in lists.legal_forms
