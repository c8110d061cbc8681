"""A clause in, whether it is what somebody says in quotation marks."""

from timeline.language import Token


def is_quoted(verb: Token) -> bool:
    """Tell direct speech: said, "We will"; not: said the plan was "bold"."""
    own = [child.i > verb.i for child in verb.children if child.is_quote]
    if own and not (all(own) and len(own) > 1):
        # Not where what is quoted begins after the verb.
        return True
    if _ends_speech(verb):
        return True
    first, doc = verb.left_edge.i, verb.doc
    marks = [mark for mark in (first, max(first - 1, 0)) if doc[mark].is_quote]
    return any(
        mark == verb.sent.start or _opens_speech(doc[mark - 1], verb) for mark in marks
    )


def _ends_speech(verb: Token) -> bool:
    """Tell the last sentence of speech: "It burns! Go away," she said."""
    doc, end = verb.doc, verb.right_edge.i + 1
    if verb.head.i < end or any(word.is_quote for word in doc[verb.left_edge.i : end]):
        return False
    comma, mark = [*doc[end : end + 2], verb, verb][:2]
    return comma.text == "," and bool(mark.is_quote)


def _opens_speech(before: Token, verb: Token) -> bool:
    """Tell the comma of: said, "We will"; and the verb of: tweeted "We will"."""
    if before.text in {",", ":"}:
        return True
    first = before.doc[before.i + 2 : before.i + 3]
    return before == verb.head and any(word.text[:1].isupper() for word in first)
