"""The first words of a name in, where the name ends out."""

from timeline.actors.gazetteer.firms import SAINTS
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded, is_no_word
from timeline.actors.names.trims import is_office
from timeline.actors.spans import NameKind
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import NOUN_POS, Doc, Token

GIVEN_AND_SURNAME = 2
LONGEST_PART = 5
HYPHEN_AND_PART = 2
UNFINISHED = frozenset({NameKind.ORGANISATION, NameKind.PLACE})


def with_right_part(
    doc: Doc, start: int, end: int, kind: NameKind
) -> tuple[int, NameKind]:
    """Give where a name ends and its kind: "Lund District (Attorney's Office)".

    So "Velmorian (Castillo Dax)", whose first word looks a demonym, and "Galvo Velmo
    (oghlu Dax)".
    """
    if end > start and doc[end - 1].text in word_lists().open_ends:
        return _past_article(doc, end), NameKind.ORGANISATION
    if doc.at(end).lower_ in word_lists().patronymic_ends:
        surname = doc.at(end + 1)
        named = surname.pos_ == "PROPN" and surname.text.istitle()
        return end + 1 + named, NameKind.PERSON
    if kind is not NameKind.GROUP:
        return _end_of(doc, start, end, kind), kind
    whole = _end_of_bearer(doc, start, end)
    return whole, NameKind.PERSON if whole > end else kind


def _end_of(doc: Doc, start: int, end: int, kind: NameKind) -> int:
    """Give where "Lund District Attorney's Office" ends, "Lund District" given."""
    forms = word_lists().legal_forms
    form = end < len(doc) and not forms.isdisjoint((doc[end].text, doc[end].text[:-1]))
    if form and kind is not NameKind.PLACE:
        return end + 1  # "Lund SpA."
    if kind is NameKind.PERSON and doc[start].text not in SAINTS:
        return end + _rest_of_person(doc, start, end)
    if kind not in UNFINISHED | {NameKind.PERSON}:
        return end
    after = end
    for index in range(end, min(end + LONGEST_PART, len(doc))):
        token = doc[index]
        proper = token.pos_ == "PROPN" and token.text[:1].isupper()
        if not is_office(doc, index) and (token.ent_type_ or not proper):
            break
        if _may_end(doc[start], token):
            after = index + 1
    return after


def _past_article(doc: Doc, end: int) -> int:
    """Give where "Mothers Against the Velmo War" ends, cut at "Against"."""
    last = end + (doc.at(end).lower_ == "the")
    first = last
    while doc.at(last).text.istitle() and doc.at(last).pos_ in NOUN_POS:
        last += 1
    return last if last > first else end


def _end_of_bearer(doc: Doc, start: int, end: int) -> int:
    """Give where "Velmorian Castillo Dax" ends, of which the first looks a demonym."""
    first, last = doc[start], doc[start].head
    whole = end - start == 1 and first.dep_ == "compound" and last.i - start in {1, 2}
    rest = doc[end : last.i + 1]
    plain = all(
        w.pos_ == "PROPN" and w.text.istitle() and not w.ent_type_ for w in rest
    )
    lists = word_lists()
    heads = heads_of_names()
    heads |= lists.titles
    bears = whole and plain and heads.isdisjoint(w.text for w in rest)
    return last.i + 1 if bears and is_no_word(first.text) else end


def _rest_of_person(doc: Doc, start: int, end: int) -> int:
    """Give how many tokens a person's name goes on for."""
    if _is_cut_at_hyphen(doc, end):
        return HYPHEN_AND_PART
    title = _has_title_for_surname(doc, start, end)
    return int(title or _is_cut_in_given_name(doc, start, end))


def _may_end(first: Token, token: Token) -> bool:
    """Tell what a body's name ends with: "Office of the Water Commissioner"."""
    lists = word_lists()
    holder = first.text == "Office" and token.text in lists.titles
    return holder or token.text in lists.organisation_heads


def _has_title_for_surname(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a title is the surname: "Ana Judge won", not "Ana, Judge Ruiz"."""
    if end - start > 1 or end + 1 >= len(doc) or not gender_of(doc[start].text):
        return False
    alone = doc[end + 1].pos_ != "PROPN" and doc[end].pos_ == "PROPN"
    return alone and doc[end].text in word_lists().titles


def _is_cut_in_given_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the last of three words is left over: "Kim Ju" of "Kim Ju Ae"."""
    if end - start != GIVEN_AND_SURNAME or end >= len(doc):
        return False
    family, rest = folded(doc[start].text).title(), doc[end]
    first = family in word_lists().family_names_first and not doc[end - 1].is_punct
    named = rest.pos_ == "PROPN" and not rest.ent_type_ and rest.text.istitle()
    return first and named and is_no_word(rest.text)


def _is_cut_at_hyphen(doc: Doc, end: int) -> bool:
    """Tell whether the rest of a given name follows: "Lee Min" of "Lee Min-su"."""
    if doc.at(end).text != "-" or doc[end].whitespace_:
        return False
    rest = doc.at(end + 1)
    named = rest.pos_ == "PROPN" or (rest.text.islower() and is_no_word(rest.text))
    given = rest.text.isalpha() and named and not rest.ent_type_
    return given and not doc[end - 1].whitespace_
