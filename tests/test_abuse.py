"""The server under abuse: it lives, stays small, keeps answering, and tells nothing of the machine."""

import json
import socket
import sys
import threading
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle

import httpx
import psutil
import pytest

from tests.conftest import ROOT, free_port, serving

pytestmark = pytest.mark.alone
ABUSE = tomllib.loads((ROOT / "tests" / "data" / "abuse.toml").read_text(encoding="utf-8"))
GIGABYTE = 1_000_000_000
SECONDS = 6
"""How long one request may take: the limit of one statement, several times over, and what a busy machine adds."""
BOMB = "/relations.json?sql=" + "+".join(ABUSE["sql"]["endless recursion"].replace("+", "%2B").split())


class Watch(threading.Thread):
    """The most memory that a server and its children had together."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.process, self.peak, self.over = psutil.Process(pid), 0, threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.03):
            self.peak = max(self.peak, self.size())

    def size(self) -> int:
        sizes = []
        for each in [self.process, *self.process.children()]:
            try:
                sizes.append(each.memory_info().rss)
            except psutil.Error:
                continue
        return sum(sizes)


@pytest.fixture(scope="module")
def watched(database, tmp_path_factory):
    """A server of its own, its address and what watches it."""
    port, log = free_port(), tmp_path_factory.mktemp("log") / "log"
    command = [sys.executable, "-m", "scripts", "serve", "--database", str(database), "--port", str(port)]
    server = serving(["sh", "-c", f'exec "$@" >{log} 2>&1', "-", *command], port)
    with server as address:
        watch = Watch(server.process.pid)
        watch.start()
        yield address, watch
        watch.over.set()
        watch.join()
    assert "Fault at" not in log.read_text()


@pytest.fixture
def get(watched):
    """Ask the server; after each test it must be alive, small and answering."""
    address, watch = watched
    with httpx.Client(base_url=address, timeout=30) as client:
        yield client.get
        assert client.get("/health").status_code == 200
    assert watch.process.is_running()
    assert watch.peak < GIGABYTE


def tells_nothing(text: str, database) -> bool:
    """Whether an answer names no path and no trace of the code."""
    return not any(word in text for word in (str(database.parent), str(ROOT), "Traceback", "site-packages", '.py"'))


FORMS = ["/relations.json", "/relations", "/relations.csv"]


@pytest.mark.parametrize(("name", "form"), list(zip(ABUSE["sql"], cycle(FORMS), strict=False)))
def test_sql_bomb_is_answered(get, database, name, form):
    began = time.monotonic()
    answer = get(form, params={"sql": ABUSE["sql"][name]})
    assert answer.status_code in (200, 400, 403)
    assert time.monotonic() - began < SECONDS
    assert tells_nothing(answer.text, database)
    assert len(answer.content) < 20_000_000


def doubling(levels: int) -> str:
    """Each level names the one before twice: short to write, and as many as 2 to the power of levels to prepare."""
    steps = ", ".join(f"a{n} AS (SELECT 1 AS x FROM a{n - 1}, a{n - 1})" for n in range(1, levels))
    return f"WITH a0 AS (SELECT 1 AS x), {steps} SELECT count(*) FROM a{levels - 1}"


GENERATED = {
    "doubling": doubling(26),
    "sixty tables": "SELECT count(*) FROM " + ", ".join(f"sources a{n}" for n in range(60)),
    "wide rows of large values": "SELECT " + ", ".join(["hex(zeroblob(24000))"] * 60) + " FROM sources",
    "many cells": "SELECT " + ", ".join(f"'<b>&' || {n}" for n in range(60)) + " FROM sources",
    "many columns": "SELECT " + ", ".join(map(str, range(100))),
    "deep brackets": "SELECT " + "(" * 500 + "1" + ")" * 500,
    "long sum": "SELECT " + "+".join(["1"] * 1500),
    "many selects": " UNION ALL ".join(["SELECT 1"] * 300),
    "nested JSON": "SELECT json('" + "[" * 900 + "]" * 900 + "')",
    "many words": "SELECT count(*) FROM search_fts WHERE search_fts MATCH '" + " OR ".join(["a*"] * 300) + "'",
}


@pytest.mark.parametrize("name", GENERATED)
def test_sql_that_is_large_to_prepare_is_answered(get, name):
    began = time.monotonic()
    answer = get("/relations", params={"sql": GENERATED[name]})
    assert answer.status_code in (200, 400)
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize("name", ABUSE["requests"])
def test_odd_request_is_answered(get, database, name):
    began = time.monotonic()
    answer = get(ABUSE["requests"][name])
    assert answer.status_code < 500
    assert time.monotonic() - began < SECONDS
    assert tells_nothing(answer.text, database)


@pytest.mark.parametrize("name", ABUSE["closed"])
def test_page_about_the_machine_is_not_there(get, database, name):
    answer = get(ABUSE["closed"][name])
    assert answer.status_code == 404
    assert tells_nothing(answer.text, database)


def test_no_answer_names_server_or_version(get):
    for path in ("/", "/relations.json", "/nope", "/relations?sql=select"):
        answer = get(path)
        assert "server" not in answer.headers
        assert "0.65" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_method_that_changes_something_is_refused(watched, method):
    answer = httpx.request(method, watched[0] + "/relations/events", content=b"x" * 100_000)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


def test_options_and_head_are_answered_without_a_body(watched):
    assert httpx.options(watched[0] + "/relations/events").status_code == 204
    head, whole = httpx.head(watched[0] + "/relations/events"), httpx.get(watched[0] + "/relations/events")
    assert head.content == b""
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/relations/events?x=" + "x" * 9_000, 414),
        ("/relations/events?" + "&".join(f"a{n}=1" for n in range(200)), 400),
    ],
)
def test_too_long_a_request_is_refused(get, path, status):
    assert get(path).status_code == status


def test_host_that_is_no_name_is_refused_and_no_host_is_repeated(get):
    assert get("/", headers={"Host": 'x"><script>'}).status_code == 400
    assert "evil.example" not in str(get("/relations/events", headers={"Host": "evil.example"}).headers)


def test_table_page_answers_within_a_second_among_eight_clients_with_bombs(get, watched):
    end, statuses = time.monotonic() + 6, []

    def bomb(client: int) -> None:
        with httpx.Client(base_url=watched[0], timeout=30) as own:
            while time.monotonic() < end:
                statuses.append(own.get(f"{BOMB}+limit+1{client}{len(statuses)}"))

    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(bomb, client) for client in range(8)]
        time.sleep(0.5)
        times = []
        for size in range(20, 40):
            times.append(get(f"/relations/events?_size={size}").elapsed.total_seconds())
            time.sleep(0.1)
        [each.result() for each in waiting]
    assert max(times) < 1
    assert {answer.status_code for answer in statuses} <= {400, 503}
    assert all(answer.headers["retry-after"] for answer in statuses if answer.status_code == 503)
    assert any(answer.status_code == 400 for answer in statuses)


def test_table_page_answers_within_a_second_among_eight_clients_with_large_pages(get, watched):
    end, statuses = time.monotonic() + 5, []

    def ask(client: int) -> None:
        with httpx.Client(base_url=watched[0], timeout=30) as own:
            while time.monotonic() < end:
                path = f"/relations/sources?_size=max&id__not={client}x{len(statuses)}"
                statuses.append(own.get(path).status_code)

    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(ask, client) for client in range(8)]
        time.sleep(0.5)
        times = [get(f"/relations/events?_size={size}").elapsed.total_seconds() for size in range(50, 60)]
        [each.result() for each in waiting]
    assert sorted(times)[-2] < 1
    assert set(statuses) <= {200, 503}
    assert statuses.count(200) > 3


def test_sql_is_answered_again_after_the_bombs(get):
    found = get("/relations.json", params={"sql": "select count(*) as n from events", "_shape": "array"})
    assert found.json()[0]["n"] > 50


def test_many_different_pages_do_not_fill_the_memory(get, watched):
    before = watched[1].size()
    for number in range(150):
        get(f"/relations/sources.json?_size=200&id__not=x{number}")
    assert watched[1].size() - before < 150_000_000


def test_slow_clients_do_not_keep_others_waiting(get, watched):
    host, port = watched[0].removeprefix("http://").split(":")
    slow = [socket.create_connection((host, int(port))) for _ in range(200)]
    for each in slow:
        each.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
    assert get("/relations/events?_size=41").elapsed.total_seconds() < 2
    for each in slow:
        each.close()


def test_endless_head_is_cut_off(watched, get):
    host, port = watched[0].removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as client, pytest.raises(OSError):
        client.sendall(b"GET / HTTP/1.1\r\n")
        for number in range(10_000):
            client.sendall(f"X-{number}: {'x' * 1000}\r\n".encode())
        client.recv(1)
        raise AssertionError("The server read a head of ten megabytes.")


def test_switch_turns_sql_of_readers_off(database):
    port = free_port()
    command = [sys.executable, "-m", "scripts", "serve", "--no-sql", "--database", str(database), "--port", str(port)]
    with serving(command, port) as address:
        assert httpx.get(f"{address}/relations.json?sql=select+1").status_code == 403
        assert httpx.get(f"{address}/relations/events?_where=1%3D1").status_code == 403
        assert httpx.get(f"{address}/relations/events").status_code == 200
        assert json.loads(httpx.get(f"{address}/search.json?q=Lavrov").text)["total"] > 0
