"""An event in, whether a court is told of it as of something long past out.

"Prosecutors said he hid a rifle. He fled on a bicycle": on the day of the hearing or,
as nearly always, before.
"""

from timeline.events.clause import SPEECH, subject_of
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.story import Story
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Span, Token, lemma

LISTS = read_word_lists("dating")
COURTS, COURT_ACTS = LISTS["courts"], LISTS["court_acts"]
TELLING = SPEECH | {"hear"}


def is_of_account(token: Token, story: Story) -> bool:
    """Tell what prosecutors say that somebody did, or what a court heard.

    In the same sentence or in those after it in its paragraph.

    Args:
        token: The event's predicate.
        story: The article.
    """
    if lemma(token) in COURT_ACTS | SPEECH or not is_plainly_told(token):
        return False
    if any(_tells_court(verb) for verb in token.ancestors):
        return True
    number, sent = story.sentence[token.i], token.sent
    for earlier in range(number - 1, -1, -1):
        if story.paragraph[earlier] != story.paragraph[number]:
            return False
        sent = token.doc[sent.start - 1].sent
        if _is_account(sent):
            return True
    return False


def _is_account(sent: Span) -> bool:
    return any(word.dep_ == "ROOT" and _tells_court(word) for word in sent)


def _tells_court(verb: Token) -> bool:
    """Tell "prosecutors said that he did" and "the court heard that he did".

    Not "prosecutors said that they would appeal".
    """
    told = any(c.dep_ == "ccomp" and c.tag_ in PAST_TAGS for c in verb.children)
    if lemma(verb) not in TELLING or not told:
        return False
    subject = subject_of(verb)
    return subject is not None and lemma(subject) in COURTS
