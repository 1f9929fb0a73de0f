"""`make bench-site`: requests per second of our server beside stock Datasette, on the same database, in the same run.

Both are started on loopback with the same settings and asked in turn, so that a busy machine slows both. Warm is the
same page over and over, by `wrk` where it is installed (apt-get install wrk), else by sockets of Python, which are
slower than what they measure; cold is a page that was not asked for before, one at a time.
"""

import argparse
import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from tests.conftest import free_port, serving

ROOT = Path(__file__).parent.parent
DATABASE = ROOT / "dist" / "relations.db"
WARM = {
    "table page": ("/relations/events", 20),
    "table page, trade": ("/relations/trade", 20),
    "row page": ("/relations/events/kolokoltsev-visit-iran-2013", 10),
    "row JSON": ("/relations/events/kolokoltsev-visit-iran-2013.json", 10),
    "stored query": ("/relations/events_of_a_person?name=Lavrov", 10),
}
COLD = {
    "table page": "/relations/events?_next={}",
    "row page": "/relations/events/{}",
    "stored query": "/relations/events_of_a_person?name={}",
}
SLOWER = 1.3
CONNECTIONS = 8


def main() -> int:
    """Print both sides and their ratio; exit with 1 where a bar is missed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=3, help="how long each page is asked for")
    seconds = arguments.parse_args().seconds
    if not DATABASE.exists():
        print(f"There is no {DATABASE}. Build it first: make build.")
        return 2
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        stock = stack.enter_context(started(stock_command(Path(folder))))
        ours = stack.enter_context(started([sys.executable, "-m", "scripts", "serve", "--port"]))
        print(f"{'':22}{'stock':>10}{'ours':>10}{'ratio':>8}   bar")
        met = [warm(name, path, bar, stock, ours, seconds) for name, (path, bar) in WARM.items()]
        met += [cold(name, path, stock, ours) for name, path in COLD.items()]
    return 0 if all(met) else 1


def stock_command(folder: Path) -> list[str]:
    """Datasette as it comes, with our settings, titles, labels, facets and stored queries."""
    from schemas.package import load
    from scripts.site import SETTINGS, metadata

    told = metadata(load(ROOT / "datapackage.json"))
    told.pop("extra_css_urls", None)
    (folder / "metadata.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, str(int(value)))]
    return [
        *(sys.executable, "-m", "datasette", "serve", "-i", str(DATABASE), "-m", str(folder / "metadata.json")),
        *settings,
        "--port",
    ]


def started(command: list[str]) -> serving:
    """A server on a free port; what it logs goes nowhere, because a full pipe would stop it."""
    port = free_port()
    return serving(["sh", "-c", 'exec "$@" >/dev/null 2>&1', "-", *command, str(port)], port)


def warm(name: str, path: str, bar: float, stock: str, ours: str, seconds: float) -> bool:
    """Requests per second of one page that both have answered before."""
    rates = [rate(address, path, seconds) for address in (stock, ours)]
    return told(f"warm {name}", rates, rates[1] / rates[0], bar, rates[1] >= bar * rates[0], "/s")


def rate(address: str, path: str, seconds: float) -> float:
    host, port = address.removeprefix("http://").split(":")
    fetch(host, int(port), path)
    if wrk := shutil.which("wrk"):
        words = [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{seconds:g}s", address + path]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        if "Non-2xx" in said:
            raise SystemExit(f"{address}{path} does not answer with 200:\n{said}")
        return float(said.split("Requests/sec:")[1].split()[0])
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        end = time.monotonic() + seconds
        counts = list(pool.map(lambda _: hammer(host, int(port), path, end), range(CONNECTIONS)))
    return sum(counts) / seconds


def hammer(host: str, port: int, path: str, end: float) -> int:
    """Ask on one connection until the end; how often that went."""
    count = 0
    with socket.create_connection((host, port)) as connection, connection.makefile("rb") as stream:
        while time.monotonic() < end:
            ask(connection, stream, path)
            count += 1
    return count


def fetch(host: str, port: int, path: str) -> float:
    """Ask once on a connection of its own; the seconds that took."""
    began = time.perf_counter()
    with socket.create_connection((host, port)) as connection, connection.makefile("rb") as stream:
        ask(connection, stream, path)
    return time.perf_counter() - began


def ask(connection: socket.socket, stream, path: str) -> None:
    """Send a request and read its answer to the end."""
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    status = stream.readline().split()[1]
    headers = {}
    while line := stream.readline().strip():
        headers[line.partition(b":")[0].lower()] = line.partition(b":")[2].strip()
    if status != b"200":
        raise SystemExit(f"{path} is answered with {status.decode()}.")
    if headers.get(b"transfer-encoding") != b"chunked":
        stream.read(int(headers[b"content-length"]))
        return
    while size := int(stream.readline(), 16):
        stream.read(size + 2)
    stream.readline()


def cold(name: str, path: str, stock: str, ours: str) -> bool:
    """Median milliseconds of pages that neither has answered before, asked of both in turn."""
    times: dict[str, list[float]] = {stock: [], ours: []}
    for key in keys(name):
        for address in times:
            host, port = address.removeprefix("http://").split(":")
            times[address].append(1000 * fetch(host, int(port), path.format(key)))
    medians = [statistics.median(each) for each in times.values()]
    ratio = medians[1] / medians[0]
    return told(f"cold {name}", medians, ratio, SLOWER, ratio <= SLOWER, "ms")


def keys(name: str, many: int = 40) -> list[str]:
    """What tells the pages of one kind apart."""
    import sqlite3

    sql = {
        "table page": "SELECT date_earliest || ',' || id FROM events WHERE date_earliest > '1950' ORDER BY id",
        "row page": "SELECT id FROM events ORDER BY title",
        "stored query": "SELECT id FROM actors WHERE kind = 'person' ORDER BY id",
    }[name]
    with sqlite3.connect(DATABASE) as connection:
        rows = [row[0] for row in connection.execute(sql)]
    return rows[:: max(1, len(rows) // many)][:many]


def told(name: str, sides: list[float], ratio: float, bar: float, met: bool, unit: str) -> bool:
    """Print one line of the report."""
    shown = "".join(f"{side:>8,.0f}{unit}" if side >= 10 else f"{side:>8.1f}{unit}" for side in sides)
    wanted = f"{'at most' if unit == 'ms' else 'at least'} {bar:g}"
    print(f"{name:22}{shown}{ratio:>8.1f}   {wanted}{'' if met else '  MISSED'}")
    return met


if __name__ == "__main__":
    sys.exit(main())
