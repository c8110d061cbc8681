"""A noun, or what "and" joins to one, in, the pieces of its own words alone out."""

from collections.abc import Iterator, Sequence

from timeline.events.titles.names.bearers import bearer_of
from timeline.events.titles.phrase.links import joint_before
from timeline.events.titles.subject.owners import owner_of
from timeline.events.titles.words import ASIDE, TITLES, Piece, told_at
from timeline.language import Token


def own_pieces(
    noun: Token,
    own: tuple[Sequence[Token], Sequence[Token]],
    *,
    zone: int,
    weight: int,
) -> Iterator[Piece]:
    """Give a noun's own words, then its titles and who bears it, which may go.

    Args:
        noun: The head of the phrase.
        own: Its own words, and the office before a name that is told apart; each in
            text order.
        zone: Where in the title they go.
        weight: Of the words that stay.
    """
    core, titles = own
    yield Piece(weight, (*owner_of(noun, zone), *told_at(zone, core)))
    for step, beside in ((TITLES, titles), (ASIDE, bearer_of(noun))):
        if beside:
            yield Piece(weight + step, told_at(zone, beside))


def with_joint(child: Token, first: Piece, zone: int) -> Piece:
    """Put the "and" or comma before a conjunct into its first piece."""
    joint = joint_before(child, first.words[0].place)
    joint = joint or joint_before(child, child.left_edge.i)
    # "as well as" is joined by its last word.
    joints = () if joint is None else (*joint.children, joint)
    return Piece(first.weight, (*told_at(zone, joints), *first.words))
