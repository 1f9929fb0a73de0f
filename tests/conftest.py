"""Fixtures: a small valid package that a test breaks, the real database, and the site on a port of its own."""

import asyncio
import csv
import gc
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import httpx
import pytest

from schemas.check import check
from schemas.package import Package, load
from schemas.reader import read_sheets
from schemas.sheet import Sheet
from scripts.__main__ import main
from tests.figures import Trade, figures_by_hand

ROOT = Path(__file__).parent.parent


@pytest.hookimpl(tryfirst=True)  # before tests are chosen by their marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What reads the whole baked record runs alone: it is baked once, which keeps every processor busy."""
    for item in items:
        if "baked" in item.fixturenames:
            item.add_marker(pytest.mark.alone)


@dataclass
class Copy:
    """A package in a folder of its own; line 1 of a table is its header."""

    root: Path

    @property
    def descriptor(self) -> Path:
        return self.root / "datapackage.json"

    def path(self, table: str) -> Path:
        return self.root / "data" / f"{table}.csv"

    def rows(self, table: str) -> list[list[str]]:
        with self.path(table).open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def write(self, table: str, rows: list[list[str]]) -> None:
        with self.path(table).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    def set(self, table: str, line: int, **cells: str) -> None:
        """Replace cells of the record on a line."""
        rows = self.rows(table)
        for column, value in cells.items():
            rows[line - 1][rows[0].index(column)] = value
        self.write(table, rows)

    def add_copy(self, table: str, line: int, **cells: str) -> None:
        """Add a copy of the record on a line with other cells, where the order of rows puts it."""
        header, *rows = self.rows(table)
        row = list(rows[line - 2])
        for column, value in cells.items():
            row[header.index(column)] = value
        places = [header.index(name) for name in load(self.descriptor).resources[table].primary_key]
        self.write(table, [header, *sorted([*rows, row], key=lambda each: [each[place] for place in places])])

    def drop(self, table: str, line: int) -> None:
        rows = self.rows(table)
        self.write(table, rows[: line - 1] + rows[line:])

    def problems(self) -> list[tuple[str, int, str, str]]:
        """Table, line, column and rule of every problem."""
        return [(Path(each.file).stem, each.line, each.column, each.rule) for each in check(self.descriptor)]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a verb on this package and say what a person would see."""
        verb, *rest = arguments
        return run_here(verb, "--package", str(self.descriptor), *rest)


def run(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    """`python -m scripts …` in the repository."""
    command = [sys.executable, "-m", "scripts", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, **options)


def run_here(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The same in this process, which spares two seconds of imports."""
    out, err, status = StringIO(), StringIO(), 0
    with patch.object(sys, "argv", ["scripts", *arguments]), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as ended:
            status = ended.code
        finally:
            gc.unfreeze()
            gc.enable()  # a verb may turn it off, as its process is short
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())


@pytest.fixture
def package(tmp_path: Path) -> Copy:
    """The small valid package of `tests/data/package` under the real descriptor and schemas."""
    return copy_of_package(tmp_path / "package")


def copy_of_package(root: Path) -> Copy:
    """The small valid package in a new folder."""
    shutil.copytree(ROOT / "tests" / "data" / "package", root)
    shutil.copytree(ROOT / "schemas", root / "schemas", ignore=shutil.ignore_patterns("*.py", "__pycache__", "rules"))
    shutil.copy(ROOT / "datapackage.json", root)
    return Copy(root)


@pytest.fixture(scope="session")
def real() -> Package:
    return load(ROOT / "datapackage.json")


@pytest.fixture(scope="session")
def sheets(real: Package) -> dict[str, Sheet]:
    """Every table of the real package as text."""
    return read_sheets(real)


@pytest.fixture
def trade(real: Package) -> Iterator[Trade]:
    """A database without rows, to which a test adds figures of trade."""
    with figures_by_hand(real) as opened:
        yield opened


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database built from the real package."""
    path = tmp_path_factory.mktemp("dist") / "relations.db"
    result = run("build", "--output", str(path))
    assert result.returncode == 0, result.stdout + result.stderr
    return path


@pytest.fixture(scope="session")
def baked(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The whole record baked below a path of a folder that a file server may serve."""
    output = tmp_path_factory.mktemp("www") / "some" / "record"
    command = [sys.executable, "-m", "scripts", "bake", "--database", str(database), "--output", str(output)]
    command += ["--base-url", "https://example.org/some/record"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1500, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    print(result.stdout)
    yield output
    shutil.rmtree(output)  # a third of a gigabyte, which pytest would keep three times


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """The address of the real site, served as `make serve` serves it."""
    port = free_port()
    command = [sys.executable, "-m", "scripts", "serve", "--database", str(database), "--port", str(port)]
    with serving(command, port) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    """Chromium, started once for a file: while it runs, this process cannot run another event loop."""
    from playwright.sync_api import sync_playwright  # late: most tests need no browser

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert found, "The tests need Chromium: make test installs it where it can."
    options = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=options)
        yield opened
        opened.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class serving:
    """A server process that answers on a port while the block runs, and is ended after it."""

    def __init__(self, command: list[str] | str, port: int, **options) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.command, self.options = command, {"cwd": ROOT, **options}

    def __enter__(self) -> str:
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **self.options)
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                httpx.get(self.address, timeout=5)
                return self.address
            except httpx.TransportError:
                time.sleep(0.1)
        self.process.kill()
        raise AssertionError(f"No answer from {self.command}: {self.process.communicate()[0].decode()}")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate(timeout=10)


def awaited(coroutine):
    """What a coroutine returns, run in a thread of its own: a browser test may have left an event loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
