"""Small things that every layer needs: short answers, and answers that are collected before they are sent."""

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any

Scope = MutableMapping[str, Any]
Send = Callable[[dict[str, Any]], Awaitable[None]]
App = Callable[[Scope, Callable, Send], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]


@dataclass
class Answer:
    """A whole answer: status, headers and body."""

    status: int = 500
    headers: Headers = field(default_factory=list)
    body: bytes = b""

    async def send(self, send: Send, head: bool = False) -> None:
        """Send it; for HEAD without the body."""
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": b"" if head else self.body})

    def header(self, name: bytes) -> bytes:
        """The value of a header, empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), b"")


def short(status: int, text: str, **headers: str) -> Answer:
    """An answer of one line of plain text; underscores in names of headers stand for hyphens."""
    body = (text + "\n").encode()
    more = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    length = (b"content-length", str(len(body)).encode())
    return Answer(status, [(b"content-type", b"text/plain; charset=utf-8"), length, *more], body)


class TooLarge(Exception):
    """An answer grew beyond what may be collected."""


async def collect(app: App, scope: Scope, receive: Callable, most: int) -> Answer:
    """The whole answer of an application; raises `TooLarge` where its body has more than `most` bytes."""
    answer, parts, size = Answer(), [], 0

    async def take(event: dict[str, Any]) -> None:
        nonlocal size
        if event["type"] == "http.response.start":
            answer.status, answer.headers = event["status"], [(bytes(k), bytes(v)) for k, v in event["headers"]]
        elif event["type"] == "http.response.body":
            parts.append(event.get("body", b""))
            size += len(parts[-1])
            if size > most:
                raise TooLarge

    await app(scope, receive, take)
    answer.body = b"".join(parts)
    return answer


def pairs(scope: Scope) -> list[str]:
    """The parameters of a request as they stand, `name=value`."""
    return [pair for pair in scope.get("query_string", b"").decode("latin-1").split("&") if pair]


def path_of(scope: Scope) -> str:
    """The path as it was sent, still encoded."""
    raw = scope.get("raw_path") or scope["path"].encode()
    return raw.decode("latin-1").partition("?")[0]
