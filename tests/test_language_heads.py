"""Words that get other heads still make a tree."""

from timeline.language import load_model
from timeline.language.heads import move_heads


def test_a_word_gets_the_head_that_it_is_given() -> None:
    doc = load_model()("The mill in Lund burned.")
    move_heads(doc, {2: (4, "advmod")})
    assert (doc[2].head.text, doc[2].dep_) == ("burned", "advmod")


def test_moves_that_would_make_a_ring_are_left_out_and_others_are_not() -> None:
    doc = load_model()("The mill in Lund burned.")
    heads = [word.head.i for word in doc]
    move_heads(doc, {4: (3, "advcl"), 0: (4, "dep")})
    assert [word.head.i for word in doc] == [4, *heads[1:]]
