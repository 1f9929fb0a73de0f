"""`make bench-refresh`: `refresh baci` on generated rows, in one process and by two workers, beside plain pandas.

Every figure is of whole processes, start-up and the checks of the candidates included; memory is the peak of the
process that used most. The three must agree to the last digit, or the run fails. This process stays small, since each
that it starts counts at least as much memory as it has.
"""

import csv
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

ROOT = Path(__file__).parent.parent.parent
CODES = {"IRN": 364, "RUS": 643, "CHN": 156, "TUR": 792}
PAIRS = ["IRN-RUS", "IRN-CHN", "IRN-TUR", "RUS-CHN", "RUS-TUR", "CHN-TUR"]
LEVEL = "6"
DOLLARS = re.compile(r"([0-9,]+) dollars")
ARROW = "import pyarrow.csv, sys; print(sum(pyarrow.csv.read_csv(path).num_rows for path in sys.argv[1:]))"
PLAIN = (
    "import json, pathlib, sys; from tests.refresh.plain import plain_sums; "
    "sums, total = plain_sums(pathlib.Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3]); "
    "print(json.dumps([total, sorted([*key, value] for key, value in sums.items())]))"
)


def main(rows: Annotated[int, typer.Option(min=1)] = 10_000_000, years: int = 4) -> None:
    """Print one line a way, and whether all agree."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "baci")
        command = [
            sys.executable,
            "-m",
            "tests.refresh.generate",
            str(folder),
            "--rows",
            str(rows),
            "--years",
            str(years),
        ]
        subprocess.run(command, cwd=ROOT, check=True)  # a process of its own, so that none below begins as large as it
        files = sorted(map(str, folder.glob("BACI_*")))
        print(f"{rows:,} rows in {years} files, {sum(map(os.path.getsize, files)) / 1e6:,.0f} MB")
        print(f"{'':30}{'seconds':>9}{'rows/s':>12}{'MB':>8}")
        show("pyarrow, reading alone", rows, ["-c", ARROW, *files])
        plain = show("plain pandas", rows, ["-c", PLAIN, str(folder), json.dumps(CODES), LEVEL])
        alone = show("refresh baci, one process", rows, refresh(folder, Path(scratch), "alone"))
        with ExitStack() as stack:
            address, workers = cluster(stack)
            command = [*refresh(folder, Path(scratch), "together"), "--scheduler", address]
            told = show("refresh baci, two workers", rows, command, workers)
        agree(plain, alone, told, Path(scratch))


def refresh(folder: Path, scratch: Path, name: str) -> list[str]:
    """The arguments of a run that writes to a file of its own and keeps nothing for the next."""
    pairs = [part for pair in PAIRS for part in ("--pair", pair)]
    places = ["--output", str(scratch / f"{name}.csv"), "--kept", str(scratch / f"{name}-kept")]
    return ["-m", "scripts", "refresh", "baci", str(folder), *pairs, "--level", LEVEL, *places]


def show(title: str, rows: int, arguments: list[str], others: tuple[int, ...] = ()) -> str:
    """Run Python once; print time and peak memory, that of other processes included; return all that it said."""
    with tempfile.TemporaryFile("w+") as said:
        began = time.monotonic()
        process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        said.seek(0)
        text = said.read()
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: generated figures are out of proportion to the record
        raise SystemExit(f"{title} failed:\n{text}")
    peak = max([usage.ru_maxrss, *map(peak_of, others)]) / 1024
    print(f"{title:30}{seconds:9.1f}{rows / seconds:12,.0f}{peak:8.0f}", flush=True)
    return text


def peak_of(process: int) -> int:
    """The peak memory of a running process in kB, where the system tells it."""
    try:
        return int(re.search(r"VmHWM:\s+([0-9]+)", Path(f"/proc/{process}/status").read_text())[1])
    except OSError:
        return 0


def cluster(stack: ExitStack) -> tuple[str, tuple[int, ...]]:
    """A scheduler and two workers on loopback that end with the stack; its address and the workers' process ids."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    start(stack, ["scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"])
    workers = [
        start(stack, ["worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--memory-limit", "2GB"])
        for _ in range(2)
    ]
    ready = f"from distributed import Client; Client('{address}', timeout='60s').wait_for_workers(2, timeout=60)"
    subprocess.run([sys.executable, "-c", ready], cwd=ROOT, check=True)
    return address, tuple(workers)


def start(stack: ExitStack, arguments: list[str]) -> int:
    """Start a Dask command that is ended with the stack; return its process id."""
    command = [sys.executable, "-m", "dask", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.send_signal, signal.SIGTERM)
    return process.pid


def agree(plain: str, alone: str, together: str, scratch: Path) -> None:
    """Compare the three to the last digit."""
    total, sums = json.loads(plain)
    with (scratch / "alone.csv").open(encoding="utf-8", newline="") as file:
        stated = sorted(map(figure, csv.DictReader(file)))
    said = [sum(int(each.replace(",", "")) for each in DOLLARS.findall(text)) for text in (alone, together)]
    same = (scratch / "alone.csv").read_bytes() == (scratch / "together.csv").read_bytes()
    if not same or stated != sums or said != [total, total]:
        raise SystemExit("The three do not agree.")
    print(f"All three agree to the last digit: {len(sums):,} figures, {total:,} dollars in all.")


def figure(row: dict[str, str]) -> list:
    """Year, countries, product, measure and the value in dollars or kilograms of a candidate."""
    value = round(float(row["value"]) * (1 if row["measure"] == "value" else 1000))
    return [int(row["start"][:4]), row["reporter"], row["partner"], row["commodity"], row["measure"], value]


if __name__ == "__main__":
    typer.run(main)
