"""A tie and how much its event matters in, how probable a part must be out, 0..1.

Whom a reader misses in the row, as the words say plainly who does or suffers it, takes
part at less than the usual odds.
"""

from timeline.actors import ActorType
from timeline.actors.gazetteer.aliases import listed_bodies
from timeline.events.participants.model import participant_model
from timeline.events.participants.plain_sight import (
    BESIDE,
    KILLED_IN,
    acts_by_people,
    acts_through,
    is_in_plain_sight,
    is_object_named_before,
    is_struck,
    strikes,
)
from timeline.events.participants.ties import Tie
from timeline.language import NOUN_SUBJECTS

# Who so surely takes part is no bystander; in a lesser event one must be surer.
LESSER, MAIN, GREAT = 0.4, 0.5, 0.7
SURE, SURER = 0.7, 0.95
# The subject of the event's own verb, told once for two verbs or not, by office and
# name or not, is soon sure: a reader misses it in the row. So is who means to do it.
NAMED_BESIDE = frozenset({"nsubj appos", "nsubjpass appos"})
SHARED = NOUN_SUBJECTS | {"^conj nsubj", "^conj nsubjpass"}
DOERS = NAMED_BESIDE | SHARED | {"^xcomp nsubj", "^xcomp nsubjpass"}
SURE_DOER = 0.5
# A listed body ("Europol") that is the event's own subject is sooner sure still.
OWN_DOERS, SURE_LISTED = NOUN_SUBJECTS | NAMED_BESIDE | {"^relcl"}, 0.4
# Who does or suffers it in plain words takes part at less than the usual odds.
PLAIN, LEAST_OF_PLAIN = SHARED | {"dobj", "on", "dobj on"}, 0.3
# So does who acts through others in a main event, or runs the craft in it; sooner still
# whose people are told with "of": "fighters of the LFR".
LEAST_THROUGH, LEAST_THROUGH_PEOPLE = 0.1, 0.02
# So does who is named as the doer in the passive.
DOER_BY = "agent by"
# And its own subject, where nobody else acts: else the title names one, the row none.
PLAIN_DOERS = frozenset(
    {DOER_BY, "nsubj", "nsubj appos", "^conj nsubj", "^xcomp nsubj"}
)
SURE_ACTING, SURE_LISTED_ACTING = 0.2, 0.1
# So does whom a main event strikes: "fired at Peru", "a raid on Peru's base"; and whom
# the verb of a great one names: "Lund sued SalaAI".
LEAST_STRUCK = 0.2
# Nobody else did it: "nine died in a Peruvian raid".
LEAST_STRIKING = 0.05
# Who is named behind the verb in plain sight is a little surer: "lost to Peru".
SURE_BESIDE = 0.4


def least_of(tie: Tie, salience: float) -> float:
    """Give how probable a part must be to be told, 0..1."""
    through = _least_through(tie, salience)
    if through is not None:
        return through
    least = participant_model().threshold
    plain = tie.path in PLAIN or _is_listed_doer(tie) or _does_it(tie, salience)
    plain |= is_object_named_before(tie)
    return min(least, LEAST_OF_PLAIN) if plain else least


def sure_of(tie: Tie, salience: float) -> float:
    """Give how probable a bystander's part must be to be told, 0..1."""
    through = _least_through(tie, salience)
    if through is not None:
        return through
    if _does_it(tie, salience) or _is_object(tie, salience):
        return LEAST_OF_PLAIN
    if salience >= MAIN and is_in_plain_sight(tie):
        return SURE_BESIDE if tie.path in BESIDE else LEAST_OF_PLAIN
    if _is_listed_doer(tie):
        return SURE_LISTED
    if tie.path in DOERS:
        return SURE_DOER if salience >= GREAT else SURE
    return SURE if salience >= MAIN else SURER


def _least_through(tie: Tie, salience: float) -> float | None:
    """Give how probable it must be of who acts through others or is struck; or None."""
    done_to = tie.path == "dobj" and salience >= GREAT and is_in_plain_sight(tie)
    if done_to or (salience >= MAIN and is_struck(tie)):
        return LEAST_STRUCK
    if tie.path == KILLED_IN and strikes(tie):
        return LEAST_STRIKING
    if salience < MAIN or not acts_through(tie):
        return None
    return LEAST_THROUGH_PEOPLE if acts_by_people(tie) else LEAST_THROUGH


def _does_it(tie: Tie, salience: float) -> bool:
    """Tell who is named as the doer: "was fined by UEFA"; not in the least events."""
    named = tie.path == DOER_BY and tie.placed.token.pos_ != "PRON"
    return named and salience >= LESSER


def _is_object(tie: Tie, salience: float) -> bool:
    """Tell whom the verb names by a full name, in all but the least events."""
    plain = tie.path == "dobj" and is_in_plain_sight(tie)
    return salience >= LESSER and (plain or is_object_named_before(tie))


def sure_to_act(tie: Tie) -> float:
    """Give how probable the doer of an event must be in which nobody else acts."""
    listed = tie.actor.name in listed_bodies()
    listed |= tie.actor.type is ActorType.GROUP
    return SURE_LISTED_ACTING if listed else SURE_ACTING


def _is_listed_doer(tie: Tie) -> bool:
    return tie.path in OWN_DOERS and tie.actor.name in listed_bodies()
