"""Many people at once on one dashboard: how long each waits, and who sees whose text.

Usage: python -m tests.bench.load [PEOPLE] [ROUNDS]

Starts the dashboard on a free loopback port. Every person connects as a browser does,
waits for the page, then pastes articles of their own, and thinks for up to half a
minute before each step. Prints the waits in seconds, the server's memory, and fails
where a reply holds an exception, another person's words, or comes too late.
"""

import asyncio
import random
import resource
import statistics
import sys
import time
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.browser import ROOT, running

PEOPLE, ROUNDS = 50, 3
LIMIT = 5.0  # seconds for the slowest interaction
THINKING = 30.0  # seconds, at most, before each step; 15 in the mean
PATIENCE = 60.0  # seconds after which a reply counts as lost


@dataclass
class Person:
    """One visitor: what the page showed last, and the waits so far in seconds."""

    number: int
    widgets: dict[str, str] = field(default_factory=dict)
    shown: list[bytes] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    @property
    def word(self) -> str:
        """A name that stands in this person's articles alone."""
        return f"Quillby{self.number:03d}"

    def article(self, day: int) -> str:
        """Give an article of about 700 characters."""
        more = " ".join(
            f"Inspectors visited plant {n} on {n} September and found cracks."
            for n in range(1, 10)
        )
        return (
            f"The mayor of {self.word} resigned on Monday. Dockers went on strike on"
            f" {day} October. {more}"
        )


async def visit(person: Person, address: str, rounds: int) -> None:
    """Open the page and use it as one person."""
    thinking = random.Random(person.number)  # noqa: S311 - a load, not a secret
    await asyncio.sleep(thinking.uniform(0, THINKING))
    async with connect(address, subprotocols=["streamlit"], max_size=None) as line:  # type: ignore[list-item]
        await _ask(person, line, {})
        for day in range(1, rounds + 1):
            await asyncio.sleep(thinking.uniform(0, THINKING))
            await _ask(
                person,
                line,
                {
                    "Article text": person.article(day),
                    "Publication date, for words such as 'last week'": "2024-10-30",
                },
                press="Read this article",
            )
            seen = b"".join(person.shown)
            assert person.word.encode() in seen, f"{person.word} misses their article"


async def _ask(
    person: Person, line: ClientConnection, values: dict[str, str], press: str = ""
) -> None:
    """Send one interaction; wait for the whole page that answers it."""
    message = BackMsg()
    message.rerun_script.SetInParent()
    states = message.rerun_script.widget_states.widgets
    for label, value in values.items():
        states.append(WidgetState(id=person.widgets[label], string_value=value))
    if press:
        states.append(WidgetState(id=person.widgets[press], trigger_value=True))
    begun = time.monotonic()
    await line.send(message.SerializeToString())
    person.shown.clear()
    while True:
        reply = ForwardMsg()
        data = await asyncio.wait_for(line.recv(decode=False), PATIENCE)
        reply.ParseFromString(data)
        person.shown.append(data)
        _note(person, reply)
        if reply.WhichOneof("type") == "script_finished":
            break
    person.waits.append(time.monotonic() - begun)


def _note(person: Person, reply: ForwardMsg) -> None:
    if reply.WhichOneof("type") != "delta":
        return
    element = reply.delta.new_element
    kind = element.WhichOneof("type")
    assert kind != "exception", element.exception
    widget: Any = getattr(element, kind) if kind else None
    if hasattr(widget, "id") and hasattr(widget, "label"):
        person.widgets[widget.label] = widget.id


async def crowd(address: str, people: int, rounds: int) -> list[Person]:
    """Let everyone visit at the same time."""
    persons = [Person(number) for number in range(people)]
    await asyncio.gather(*(visit(person, address, rounds) for person in persons))
    return persons


def check_apart(persons: list[Person]) -> None:
    """Fail where a person was shown another one's words."""
    for person in persons:
        shown = b"".join(person.shown)
        others = (other.word for other in persons if other is not person)
        seen = [word for word in others if word.encode() in shown]
        assert not seen, f"{person.word} sees {seen}"


def main() -> None:
    """Run the load and print what it cost."""
    numbers = [int(argument) for argument in sys.argv[1:]]
    people, rounds = (*numbers, *(PEOPLE, ROUNDS)[len(numbers) :])
    with running(ROOT / "dashboard.py", []) as server:
        address = server.address.replace("http", "ws", 1) + "/_stcore/stream"
        persons = asyncio.run(crowd(address, people, rounds))
        worked = server.seconds()
    check_apart(persons)
    waits = sorted(wait for person in persons for wait in person.waits)
    opening = sorted(person.waits[0] for person in persons)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{people} people, {len(waits)} interactions, no error, no words of others")
    for name, seconds in (("opening", opening), ("all", waits)):
        middle, slowest = statistics.median(seconds), seconds[-1]
        print(f"{name:8} median {middle:.2f} s, slowest {slowest:.2f} s")
    print(
        f"server   at most {memory:.0f} MB resident, {worked:.0f} s of processor time"
    )
    if waits[-1] > LIMIT:
        sys.exit(f"slower than {LIMIT:.0f} s")


if __name__ == "__main__":
    main()
