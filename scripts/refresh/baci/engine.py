"""Where the work is done: in this process, or on a cluster of the user's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import dask
from dask.utils import parse_bytes

from schemas.problem import CannotRun

Compute = Callable[..., tuple[Any, ...]]
PATIENCE = "20s"
"""How long a scheduler may take to answer."""


def check_size(size: str) -> str:
    """The size of a block, if it is one."""
    try:
        parse_bytes(size)
    except ValueError as error:
        raise CannotRun(f"“{size}” is no size. Write --block 16MB.") from error
    return size


@contextmanager
def engine(scheduler: str | None) -> Iterator[Compute]:
    """A function that computes Dask collections: with threads of this process, or on the workers of a scheduler."""
    with dask.config.set(
        {"dataframe.convert-string": False}
    ):  # text stays as pandas reads it, and as the checks know it
        if scheduler is None:
            yield lambda *work: dask.compute(*work, scheduler="threads")
            return
        with connected(scheduler) as client:
            yield lambda *work: on_cluster(client, work)


@contextmanager
def connected(scheduler: str) -> Iterator[Any]:
    """A client of a scheduler that has workers."""
    from distributed import Client

    try:
        client = Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CannotRun(f"No scheduler answers at {scheduler}. Start one: dask scheduler, then dask worker.") from error
    with client:
        if not client.scheduler_info()["workers"]:
            raise CannotRun(f"The scheduler at {scheduler} has no workers. Start some: dask worker {scheduler}.")
        yield client


def on_cluster(client: Any, work: tuple[Any, ...]) -> tuple[Any, ...]:
    """The results of a cluster; raises `CannotRun` where its workers lack this repository, the files or memory."""
    from distributed.client import FutureCancelledError
    from distributed.scheduler import KilledWorker

    try:
        return tuple(client.gather(client.compute(list(work))))
    except ModuleNotFoundError as error:
        raise CannotRun(
            f"A worker has no {error.name}. Start the workers in this repository, with the extra."
        ) from error
    except FileNotFoundError as error:
        raise CannotRun(f"A worker does not find {error.filename}. Put it where every worker sees it.") from error
    except KilledWorker as error:
        raise CannotRun(
            "Workers ended, most likely for want of memory. Give them more, or a smaller --block."
        ) from error
    except (OSError, FutureCancelledError) as error:
        raise CannotRun("The scheduler was lost. Start it again, then run the same command: years are kept.") from error
