"""Tasks in two processes at once: this one and a copy of it, which sees all that was read without reading it again.

A process is copied safely and at little cost on Linux alone; elsewhere, or with one processor, use `in_turn`.
"""

import os
import pickle
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, NoReturn

from schemas.problem import CannotRun

Tasks = Sequence[Callable[[], Iterable[Any]]]
LOST = "The second process of the check ended early: was it stopped, or is memory short? Run it again."


def in_turn(tasks: Tasks) -> set[Any]:
    """All that some tasks find, each once."""
    return {each for task in tasks for each in task()}


def together(tasks: Tasks) -> set[Any]:
    """All that some tasks find, each once; an error in either process is raised here.

    One process begins with the first, the other with the last, so that each meets tasks that stand beside each other.
    """
    tickets = counted(len(tasks))
    with os.fdopen(tickets, "rb"), beside(partial(work, tasks[::-1], tickets)) as other:
        return work(tasks, tickets) | other()


@contextmanager
def beside(task: Callable[[], Any]) -> Iterator[Callable[[], Any]]:
    """Run a task in a copy of this process; yields a function that waits for what it returns, or raises its error."""
    answer, report = os.pipe()
    child = os.fork()
    if not child:
        copy(task, report)
    os.close(report)
    try:
        with os.fdopen(answer, "rb") as stream:
            yield lambda: received(stream.read())
    finally:
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


def copy(task: Callable[[], Any], report: int) -> NoReturn:
    """Work as the copy: send what was found, or the error, and end without what the original does at its end."""
    try:
        found: Any = task()
    except Exception as error:
        error.add_note(traceback.format_exc())
        found = error
    try:
        with os.fdopen(report, "wb") as stream:
            pickle.dump(found, stream)
    finally:
        os._exit(0)


def received(answer: bytes) -> set[Any]:
    """What the copy found; raises its error, and `CannotRun` where it ended without an answer."""
    if not answer:
        raise CannotRun(LOST)
    found = pickle.loads(answer)
    if isinstance(found, Exception):
        raise found
    return found
