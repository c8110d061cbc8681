"""An event and its day in, whether it may lie beside that day out.

"Police said on Monday that he had fled" is that Monday or earlier, "said on Monday that
he would flee" that Monday or later, as is "he was later freed".
"""

from datetime import date

from timeline.events.charges import charged_by
from timeline.events.clause import (
    SUBJECTS,
    VERB_POS,
    Tense,
    clause_verb,
    read_verb_group,
)
from timeline.events.dating.article.happening import (
    had_happened,
    has_happened,
    is_plainly_told,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.accounts import is_of_account
from timeline.events.dating.barred.back_then import date_of_that, told_back_then
from timeline.events.dating.barred.in_order import AFTER, was_before_told
from timeline.events.dating.clause.after import is_clause_after
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.event import EventView
from timeline.events.dating.clause.next_one import is_next_one
from timeline.events.dating.clause.perfect import thing_of_perfect
from timeline.events.dating.clause.studies import is_of_paper_seen, was_done_before
from timeline.events.dating.clause.suits import was_brought_before
from timeline.events.dating.clause.told import (
    dates_telling,
    is_of_statement,
    is_over_by,
    is_to_come,
    is_told,
    is_told_how,
)
from timeline.events.dating.counting.lasting import is_toll_so_far
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma
from timeline.timexes import Direction, Precision

LISTS = read_word_lists("dating")
LATER_ON, PROMISES = LISTS["later_on"], LISTS["promises"]
COURTS, TESTIFY = LISTS["courts"], "testify"
AT_ONCE = LISTS["harms"] | LISTS["harms_at_once"] | LISTS["deeds"]
TO, DEATH = "to", "death"
OF = "of"
LONG, FAR = 14, 2  # days before publication, sentences back
WIDE = frozenset({Precision.MONTH, Precision.YEAR})
OF_DAY = frozenset({Shape.AT, Shape.SOON})
CARRIED = frozenset({Source.EARLIER, Source.SAME_WORD, Source.ALIKE, Source.STORY})


def open_side(event: EventView, candidate: Candidate, story: Story) -> Direction | None:
    """Give the side to which the one day of an event is open; None for that day alone.

    A week or month leaves room enough: "said last week that it had sold"; but what the
    sentences after such a month or year go on to tell may have come later.

    Args:
        event: The event.
        candidate: What it was linked to.
        story: The article.
    """
    placed = candidate.placed
    if placed is None or candidate.side is not None:
        return None
    if placed.start == placed.end:
        return _side_of_day(event, candidate, placed, story)
    goes_on = _is_told_on(candidate, placed, event, story)
    return Direction.SINCE if goes_on else None


def _side_of_day(
    event: EventView, candidate: Candidate, placed: PlacedTimex, story: Story
) -> Direction | None:
    """Give the side to which a day is open."""
    token = event.token
    if candidate.source is Source.SENTENCE:
        if _is_of_deed_or_study(placed, event, story):
            return Direction.UNTIL
        if _is_after_thing(placed, token, story):
            return Direction.SINCE
        told = candidate.shape is Shape.AT and not story.quoted[token.i]
        return _side_of_telling(placed, token) if told else None
    if candidate.source not in CARRIED | {Source.NEXT} or candidate.shape not in OF_DAY:
        return None
    done = was_done_before(placed, token, event.sentence) or is_toll_so_far(token)
    done = done or was_before_told(placed, token, story)
    if done or was_brought_before(placed, token):
        return Direction.UNTIL
    before = candidate.source in CARRIED and placed.sentence < event.sentence
    return _side_of_told(candidate, placed, token, story) if before else None


def _is_told_on(
    candidate: Candidate, placed: PlacedTimex, event: EventView, story: Story
) -> bool:
    """Tell the year of "he emigrated in 1952. He married a nurse", then or later.

    Of 890 such events of the long invented articles 230 were of that month or year, 630
    may have come later. Not the harm and the deeds told right behind it, nor what took
    place "in that year" or is told elsewhere with these days.
    """
    token, back = event.token, event.sentence - placed.sentence
    if candidate.shape is not Shape.AT or back < 1:
        return False
    if placed.timex.precision not in WIDE or not _goes_on(candidate, token, story):
        return False
    at_once = back == 1 and _comes_at_once(token)
    of_then = told_back_then(token, story) or date_of_that(token, story)
    return not (at_once or of_then)


def _comes_at_once(token: Token) -> bool:
    """Tell harm and deeds, and what was done "to death"; not "sentenced to death"."""
    to = (one for one in token.rights if one.lower_ == TO)
    killed = any(one.lower_ == DEATH for link in to for one in link.children)
    return lemma(token) in AT_ONCE or (killed and lemma(token) not in LISTS["binding"])


def _is_of_deed_or_study(placed: PlacedTimex, event: EventView, story: Story) -> bool:
    """Tell the day of a charge, for the deed, or of a study, for what it found."""
    token = event.token
    within = first_joined(token).is_ancestor(placed.head)
    within |= thing_of_perfect(placed, story.published) == token
    charged = charged_by(token) is not None and not within
    charged |= is_of_paper_seen(placed, token)
    return charged or was_done_before(placed, token, event.sentence)


def _side_of_told(
    candidate: Candidate, placed: PlacedTimex, token: Token, story: Story
) -> Direction | None:
    """Give the side of a day that a sentence before tells."""
    had = had_happened(token) and not story.timexes[story.sentence[token.i]]
    if had or charged_by(token) or is_of_account(token, story):
        return Direction.UNTIL
    later = _is_later_on(token) or _was_ahead(token) or is_next_one(token, placed)
    later = later or _is_far_on(candidate, placed, token, story)
    later = later and candidate.shape is Shape.AT
    return Direction.SINCE if later and _is_over(placed.end, story) else None


def _is_far_on(
    candidate: Candidate, placed: PlacedTimex, token: Token, story: Story
) -> bool:
    """Tell what a text goes on to tell sentences after a day that was long ago.

    Of 120 such events of the long invented articles 40 were of that day, 70 later.
    """
    today, back = story.published, story.sentence[token.i] - placed.sentence
    if today is None or (today - placed.end).days < LONG or back < FAR:
        return False
    return _goes_on(candidate, token, story) and not _comes_at_once(token)


def _goes_on(candidate: Candidate, token: Token, story: Story) -> bool:
    """Tell what a text plainly goes on to tell after days, in words without any."""
    carried = candidate.source is Source.EARLIER
    if not carried or Source.SAME_WORD in candidate.also:
        return False
    verb = clause_verb(token)
    undated = not story.timexes[story.sentence[token.i]]
    return undated and verb is not None and is_plainly_told(verb)


def _was_ahead(token: Token) -> bool:
    """Tell what somebody said "would" be done, on no day before the one told last."""
    if token.pos_ not in VERB_POS or not is_told(first_joined(token)):
        return False
    group = read_verb_group(token)
    return group.modal == "would" and not group.has_have and group.negation is None


def _is_after_what(token: Token, placed: PlacedTimex) -> bool:
    """Tell the slide of "after a slide in Chile, they searched on Sunday"."""
    link, verb = token.head, token.head.head
    led = token.dep_ == "pobj" and link.lower_ in AFTER and link.dep_ == "prep"
    fronted = led and link.i < verb.i and placed.verb == verb
    return fronted and not token.is_ancestor(placed.head)


def _is_after_thing(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell what came "after the raid of 12 May 2001", long ago, then or later."""
    of, noun = placed.head.head, placed.head.head.head
    led = placed.head.dep_ == noun.dep_ == "pobj" and of.lower_ == OF
    after = led and noun.head.lower_ in AFTER and noun.head.head == token
    today = story.published
    return after and today is not None and (today - placed.end).days > LONG


def _is_after_told(token: Token, placed: PlacedTimex) -> bool:
    """Tell the fall of "said on Friday it would close a mill after sales fell"."""
    first = first_joined(token)
    if not is_clause_after(first) or not has_happened(token):
        return False
    return dates_telling(placed, first_joined(first.head))


def _is_testified(token: Token, placed: PlacedTimex) -> bool:
    """Tell the gift of "testified on Friday that he gave a judge a watch"."""
    first = first_joined(token)
    witness = lemma(first.head) == TESTIFY or any(
        lemma(one) in COURTS for one in first.head.rights if one.dep_ == "dobj"
    )
    return witness and has_happened(token) and dates_telling(placed, first)


def _is_of_whom(token: Token, placed: PlacedTimex) -> bool:
    """Tell the arrest of "marched on Friday for a man who was arrested", by then.

    Not of who marched, nor what went on.
    """
    first = first_joined(token)
    verb = placed.verb
    if verb is None or first.dep_ != "relcl" or not verb.is_ancestor(first):
        return False
    group, whom = read_verb_group(first), first.head
    who = any(c.lower_ == "who" and c.dep_ == "nsubjpass" for c in first.lefts)
    done = group.passive and group.tense is Tense.PAST and not group.progressive
    if not who or not done or group.negation is not None:
        return False
    doers = [one for one in verb.lefts if one.dep_ in SUBJECTS]
    return whom.dep_ in {"dobj", "pobj"} and not any(
        one.i == whom.i or one.is_ancestor(whom) for one in doers
    )


def _side_of_telling(placed: PlacedTimex, token: Token) -> Direction | None:
    past = is_over_by(placed, token) or _is_after_what(token, placed)
    past = past or _is_after_told(token, placed) or _is_testified(token, placed)
    past = past or _is_of_whom(token, placed) or is_told_how(placed, token)
    if past or (is_of_statement(placed, token) and has_happened(token)):
        return Direction.UNTIL
    ahead = is_to_come(placed, token) or _is_promised(token, placed)
    return Direction.SINCE if ahead else None


def _is_promised(token: Token, placed: PlacedTimex) -> bool:
    """Tell the selling of "promised on Friday to sell it", which came then or later."""
    above = token.head
    to = token.tag_ == "VB" and any(child.tag_ == "TO" for child in token.lefts)
    if not to or token.dep_ != "xcomp" or lemma(above) not in PROMISES:
        return False
    return placed.verb == above and has_happened(above)


def _is_over(day: date, story: Story) -> bool:
    """Tell a day before publication: after it nothing has happened yet."""
    return story.published is None or day < story.published


def _is_later_on(token: Token) -> bool:
    """Tell "was later freed" and "subsequently left"; not "later that day".

    Of ten such events of the annotated articles with the day alone five were later.
    """
    return any(
        child.lower_ in LATER_ON
        and child.dep_ == "advmod"
        and child.left_edge.i == child.right_edge.i
        for child in token.children
    )
