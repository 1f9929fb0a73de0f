"""The processes that run SQL of readers: started when first needed, ended when one does not answer in time."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections import deque
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from scripts.serving import reader

GRACE = 0.5
"""Seconds beyond its time limit that a statement gets: one call inside SQLite cannot be interrupted."""


class Busy(Exception):
    """All processes are at work, and enough readers are waiting."""


class Interrupted(Exception):
    """A statement took too long."""


class Reader:
    """One process, used by one request at a time."""

    def __init__(self, path: str) -> None:
        self.path, self.process, self.lock = path, None, threading.Lock()

    def ask(self, sql: str, parameters: Any, most: int | None, milliseconds: int) -> tuple[list[str], list, bool]:
        """Columns, rows and whether there are more; raises `Interrupted`, or `sqlite3.OperationalError`."""
        with self.lock:
            process = self.started()
            timer = threading.Timer(milliseconds / 1000 + GRACE, process.kill)
            timer.start()
            try:
                reader.send(process.stdin, (sql, parameters, most, milliseconds))
                answer = reader.receive(process.stdout)
            except (OSError, EOFError, ValueError):
                answer = None
            finally:
                timer.cancel()
        if answer is None:
            self.end()
            raise Interrupted
        if answer[0] == "rows":
            return answer[1:]
        if answer[1] == "interrupted":
            raise Interrupted
        raise sqlite3.OperationalError(answer[2])

    def started(self) -> subprocess.Popen:
        """The process, started anew where it has ended."""
        if self.process is None or self.process.poll() is not None:
            command = [sys.executable, "-I", "-S", str(Path(reader.__file__)), self.path]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        return self.process

    def end(self) -> None:
        """End the process and leave nothing of it."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdin.close()
            self.process.stdout.close()
            self.process = None


class Pool:
    """A few readers, and the requests that wait for one."""

    def __init__(self, path: str, size: int, waiting: int, patience: float) -> None:
        self.free = deque(Reader(path) for _ in range(size))
        self.threads = ThreadPoolExecutor(size, "sql")
        self.gate, self.patience = asyncio.Semaphore(size), patience
        self.room = waiting

    @asynccontextmanager
    async def reader(self) -> AsyncIterator[Reader]:
        """A reader for a while; raises `Busy` where none is free in time, or too many wait already."""
        if self.gate.locked() and self.room <= 0:
            raise Busy
        self.room -= 1
        try:
            await asyncio.wait_for(self.gate.acquire(), self.patience)
        except TimeoutError as error:
            raise Busy from error
        finally:
            self.room += 1
        lent = self.free.popleft()
        try:
            yield lent
        finally:
            self.free.append(lent)
            self.gate.release()

    async def ask(self, lent: Reader, *question: Any) -> tuple[list[str], list, bool]:
        return await asyncio.get_running_loop().run_in_executor(self.threads, lent.ask, *question)
