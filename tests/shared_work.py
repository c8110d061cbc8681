"""Work for processes of the tests; a module that they import in no time."""

import os
import signal

from timeline.errors import UnreadLanguageError


def doubled(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


def dies_at_seven(numbers: list[int]) -> list[int]:
    if 7 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return numbers


def refuses_seven(numbers: list[int]) -> list[int]:
    if 7 in numbers:
        message = "seven"
        raise UnreadLanguageError(message)
    return numbers
