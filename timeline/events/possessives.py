"""An owner's name in, the form in which it stands before what is owned out."""


def possessive(name: str) -> str:
    """Write a name as an owner's.

    >>> possessive("Ruiz"), possessive("the guards")
    ("Ruiz's", "the guards'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"
