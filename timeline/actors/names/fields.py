"""Two neighbouring names in, whether they are one body with a list of fields out.

"Union of Rail, Port and Transport Workers", "the Port, Road and River Agency": the
parser hangs the fields on the body's head word.
"""

import re

from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

BESIDE = frozenset({"compound", "nmod"})
TRADE_ENDINGS = ("ers", "ors")  # "Manufacturers and Exporters"
LINKED = re.compile(r"(\w+) (of|for) ")


def is_list_of_fields(doc: Doc, first: Name, second: Name, between: str) -> bool:
    """Tell whether two names are one body's.

    Args:
        doc: The parsed article.
        first: The former of the names.
        second: The latter.
        between: The words between them.
    """
    if first.alias or second.alias or first.title or second.title:
        return False
    if NameKind.PERSON in {first.kind, second.kind}:
        return False
    if between == "and" and _are_trades(first, second):
        return True
    root, head = _root(doc, first), _root(doc, second)
    hangs = root.dep_ in BESIDE and root.head.i == head.i
    if between == ",":
        top = head.head
        fellow = head.dep_ in BESIDE and (root.head.i == top.i or _is_beside(top, root))
        fellow &= second.kind is NameKind.UNKNOWN and " " not in second.text
        whole = hangs and " and " in second.text and " " not in first.text
        return (whole and _is_body(second)) or (fellow and _is_linked(first))
    if between not in {"and", "and the"} or "," not in first.text:
        return False
    listed = head.dep_ == "conj" and first.start <= head.head.i < first.end
    return _is_linked(first) and (listed or hangs or _is_beside(head, root))


def _are_trades(first: Name, second: Name) -> bool:
    """Tell "Lund Glass Makers and Sellers Association" from "Makers and Lund Bank"."""
    opening = second.text.partition(" ")[0]
    trades = (first.text.rpartition(" ")[2], opening)
    both = all(each.endswith(TRADE_ENDINGS) for each in trades)
    return both and " " in second.text and _is_body(second)


def _is_beside(head: Token, root: Token) -> bool:
    return head.dep_ == "appos" and head.head.i == root.i


def _is_body(name: Name) -> bool:
    return name.text.rpartition(" ")[2] in word_lists().organisation_heads


def _root(doc: Doc, name: Name) -> Token:
    return doc[name.start : name.end].root


def _is_linked(name: Name) -> bool:
    """Tell "Union of Rail" by its head word."""
    heads = word_lists().organisation_heads
    return any(head in heads for head, _ in LINKED.findall(name.text))
