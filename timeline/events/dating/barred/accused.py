"""An event in, whether it is what somebody on trial had done before out.

"The court jailed Olof Berg on Thursday. Berg, 44, steered a van into a queue. He fled":
neither on that Thursday. What he did in court was: "he wept", "he will appeal".
"""

from timeline.events.clause import REAL_SUBJECTS, SPEECH, is_passive, subject_of
from timeline.events.dating.article.court import CASES, PLEAS, is_past_trial, is_trial
from timeline.events.dating.article.happening import has_happened, is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Candidate
from timeline.events.lexicon import noun_entry
from timeline.events.word_lists import read_word_lists
from timeline.language import UNDERGOERS, Doc, Token, lemma

LISTS = read_word_lists("dating")
LATER = LISTS["says_later"] | LISTS["ahead_of_now"]
WEEK = 7  # days
AT_TRIAL = LISTS["at_trial"] | LISTS["appeals"] | PLEAS | CASES | SPEECH
SOMEBODY = frozenset({"he", "she"})
LEAD = 2  # sentences, in which the trial is told
LONGEST_LEAD = 150  # words
REACH = 4  # sentences back to whom "he" means


def is_act_before_trial(token: Token, number: int, story: Story) -> bool:
    """Tell what somebody did who is on trial, where a report begins with that.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    own = [one for one in story.timexes[number] if not _is_step(one, story)]
    if not story.begins_with_trial or own:
        return False
    if not is_plainly_told(token) or not has_happened(token) or _is_at_trial(token):
        return False
    trial, doer = _trial_told(token.doc, story), subject_of(token)
    if trial is None or doer is None or number <= story.sentence[trial.i]:
        return False
    return not story.quoted[token.i] and _is_one_of(doer, _on_trial(trial), story)


def is_act_at_trial(token: Token, story: Story) -> bool:
    """Tell what somebody on trial did there: "wept", "declined to tell why".

    Args:
        token: The event's predicate.
        story: The article.
    """
    if not story.begins_with_trial or not _is_at_trial(token):
        return False
    trial, doer = _trial_told(token.doc, story), subject_of(token)
    if trial is None or doer is None or not has_happened(token):
        return False
    return _is_one_of(doer, _on_trial(trial), story)


def is_step_before_trial(token: Token, story: Story) -> bool:
    """Tell "police arrested her", where a report begins with her trial.

    Args:
        token: The event's predicate.
        story: The article.
    """
    if not story.begins_with_trial or not is_plainly_told(token):
        return False
    trial = _trial_told(token.doc, story)
    later = trial is not None and story.sentence[token.i] > story.sentence[trial.i]
    return later and lemma(token) in LISTS["police_acts"]


def is_step_from_trial(story: Story, candidate: Candidate) -> bool:
    """Tell "the next morning" that is counted from the trial.

    Args:
        story: The article.
        candidate: Days that such an act may lie in.
    """
    return candidate.placed is not None and _is_step(candidate.placed, story)


def _is_step(placed: PlacedTimex, story: Story) -> bool:
    today = story.published
    late = today is not None and (today - placed.start).days < WEEK
    return late and not LATER.isdisjoint(placed.timex.text.lower().split())


def _is_at_trial(verb: Token) -> bool:
    """Tell "wept", "pleaded guilty" and "waived his arraignment"."""
    things = {lemma(one) for one in verb.rights if one.dep_ == "dobj"}
    things |= {noun_entry(one).base for one in things}
    if is_passive(verb) and lemma(verb) in LISTS["court_acts"]:
        return True  # "was fined"
    of_court = bool(things & (LISTS["court_words"] | LISTS["trials"] | CASES))
    return of_court or is_trial(verb) or lemma(verb) in AT_TRIAL


def _trial_told(doc: Doc, story: Story) -> Token | None:
    """Give the verb by which the beginning of a report tells a trial."""
    for word in doc.words[:LONGEST_LEAD]:
        if story.sentence[word.i] > LEAD:
            return None
        if word.pos_ == "VERB" and is_past_trial(word):
            return word
    return None


def _on_trial(verb: Token) -> set[str]:
    """Give the names of who is tried.

    Of "a former teacher" the first name with an age: "Olof Berg, 44, taught at".
    """
    who = [one for one in verb.children if one.dep_ in UNDERGOERS]
    subject = subject_of(verb)
    who = who or ([subject] if subject is not None else [])
    names = {one.text for one in who if one.pos_ == "PROPN"}
    return names or set(_first_aged(verb.doc))


def _first_aged(doc: Doc) -> list[str]:
    """Give the Berg of "Olof Berg, 44,"."""
    for word in doc.words[: 2 * LONGEST_LEAD]:
        after = doc[word.i + 1 : word.i + 3]
        aged = len(after) > 1 and after[0].text == "," and after[1].text.isdigit()
        if aged and word.pos_ == "PROPN" and word.dep_ in REAL_SUBJECTS:
            return [word.text]
    return []


def _is_one_of(doer: Token, tried: set[str], story: Story) -> bool:
    """Tell "Berg", and "he" where the last one told of before is Berg."""
    if doer.lower_ not in SOMEBODY:
        known = doer.text in tried or any(c.text in tried for c in doer.conjuncts)
        return known or lemma(doer) in LISTS["the_accused"]
    number = story.sentence[doer.i]
    for word in reversed(doer.doc[max(doer.i - LONGEST_LEAD, 0) : doer.i]):
        if number - story.sentence[word.i] > REACH:
            return False
        if word.dep_ in REAL_SUBJECTS and word.pos_ == "PROPN":
            return word.text in tried
    return False
