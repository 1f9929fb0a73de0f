"""Fixtures for `refresh`: the command line in this process, and a service on loopback that answers as it is told."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest


@dataclass
class Answer:
    """What the service answers to one request. `lost` bytes of the body are promised and never sent."""

    body: bytes | str | dict = b""
    status: int = 200
    kind: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    lost: int = 0

    @property
    def bytes(self) -> bytes:
        text = json.dumps(self.body) if isinstance(self.body, dict) else self.body
        return text.encode() if isinstance(text, str) else text


@dataclass
class Service:
    """A service whose answers a test gives: a function from the path asked for to the answer."""

    address: str
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answer: Callable[[str], Answer] = lambda path: Answer(status=404)

    def answers(self, *series: Answer) -> None:
        """Give answers in turn, the last one for ever."""
        waiting = list(series)
        self.answer = lambda path: waiting.pop(0) if len(waiting) > 1 else waiting[0]


@pytest.fixture
def service() -> Iterator[Service]:
    told = Service("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            told.headers.append(dict(self.headers))
            answer = told.answer(self.path)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(len(answer.bytes) + answer.lost))
            self.end_headers()
            self.wfile.write(answer.bytes)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield told
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting between repetitions but what a service asks for, and no key from outside."""
    monkeypatch.setattr("scripts.refresh.patience.BACKOFF", 0)
    for name in ("COMTRADE_API_KEY", "IMF_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@dataclass
class Run:
    """How a run ended, and where its candidates are."""

    status: int
    out: str
    err: str
    output: Path

    @property
    def last(self) -> str:
        """The last line that it said of itself."""
        return self.err.strip().splitlines()[-1]


@pytest.fixture
def refresh(
    package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture
) -> Callable[..., Run]:
    """`python -m scripts refresh …` on the small package, as a person would run it, but in this process."""
    from scripts.__main__ import main

    def run(name: str, *arguments: str, output: Path = tmp_path / "candidates.csv") -> Run:
        places = ["--package", str(package.descriptor), "--output", str(output), "--kept", str(tmp_path / "kept")]
        monkeypatch.setattr(sys, "argv", ["scripts", "refresh", name, *arguments, *places])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        return Run(ended.value.code or 0, *capfd.readouterr(), output)

    return run
