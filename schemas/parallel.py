"""Tasks in two processes at once: this one and a copy of it, which sees all that was read without reading it again.

A process is copied safely and at little cost on Linux alone; elsewhere, or with one processor, use `in_turn`.
"""

import os
import pickle
import struct
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from schemas.problem import CannotRun

Tasks = Sequence[Callable[[], Iterable[Any]]]
LENGTH = struct.Struct("Q")
LOST = "The second process of the check ended early: was it stopped, or is memory short? Run it again."


def in_turn(tasks: Tasks) -> set[Any]:
    """All that some tasks find, each once."""
    return {each for task in tasks for each in task()}


def together(tasks: Tasks) -> set[Any]:
    """All that some tasks find, each once; an error in either process is raised here.

    One process begins with the first, the other with the last, so that each meets tasks that stand beside each other.
    """
    tickets = counted(len(tasks))
    with os.fdopen(tickets, "rb"), beside(lambda: [work(tasks[::-1], tickets)]) as others:
        return work(tasks, tickets) | next(others)


@contextmanager
def beside(task: Callable[[], Iterable[Any]]) -> Iterator[Iterator[Any]]:
    """Run a task in a copy of this process; yields what it gives, each awaited when asked for, or raises its error.

    The answers lie in memory that both share, since a pipe holds little; their lengths go through a pipe.
    """
    shelf, (lengths, report) = os.memfd_create("answers"), os.pipe()
    child = os.fork()
    if not child:
        copy(task, shelf, report)
    os.close(report)
    try:
        yield received(shelf, lengths)
    finally:
        os.close(lengths)
        os.close(shelf)
        os.waitpid(child, 0)


def can_copy() -> bool:
    """Whether a copy of this process can work beside it."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def counted(count: int) -> int:
    """A pipe that holds a ticket for every task."""
    tickets, fill = os.pipe()
    os.write(fill, bytes(count))
    os.close(fill)
    return tickets


def work(tasks: Tasks, tickets: int) -> set[Any]:
    """What the tasks find that this process has tickets for, from the first on."""
    found: set[Any] = set()
    for task in tasks:
        if not os.read(tickets, 1):
            break
        found.update(task())
    return found


def copy(task: Callable[[], Iterable[Any]], shelf: int, report: int) -> NoReturn:
    """Work as the copy: send each answer, or the error, and end without what the original does at its end."""
    try:
        for answer in task():
            send(answer, shelf, report)
    except Exception as error:
        error.add_note(traceback.format_exc())
        send(error, shelf, report)
    finally:
        os._exit(0)


def send(answer: Any, shelf: int, report: int) -> None:
    """Put an answer on the shelf and tell its length."""
    with os.fdopen(shelf, "ab", closefd=False) as stream:
        length = stream.write(pickle.dumps(answer))
    os.write(report, LENGTH.pack(length))


def received(shelf: int, lengths: int) -> Iterator[Any]:
    """The answers of the copy in turn; raises its error, and `CannotRun` where it ended without the answer."""
    place = 0
    while notice := os.read(lengths, LENGTH.size):
        (length,) = LENGTH.unpack(notice)
        answer = pickle.loads(os.pread(shelf, length, place))
        if isinstance(answer, Exception):
            raise answer
        yield answer
        place += length
    raise CannotRun(LOST)
