"""Pages from memory. The database never changes while it is served, so an answer holds until the process ends.

Bounded in bytes, the longest unused answer goes first. Many who ask for one page at once have it computed once.
"""

import asyncio
import gzip
import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable

from scripts.serving.asgi import Answer, App, Headers, Scope, Send, pairs, path_of

LASTING = b"public, max-age=300, stale-while-revalidate=86400"
LARGEST = 2_000_000
"""Bytes of an answer that is kept; a larger one is passed on as it comes."""
OVERHEAD = 1_500
"""Bytes that an entry needs besides its bodies, roughly."""
RENEWED = {b"cache-control", b"vary", b"etag", b"content-length", b"transfer-encoding"}
GZIP = re.compile(rb"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
"""Says that a reader takes gzip, and not that it does not."""
TEXTS = (b"text/", b"application/json", b"application/ld+json", b"application/javascript", b"image/svg")
STRAYS = ("utm_", "fbclid=", "gclid=", "yclid=")
"""Parameters that other sites add to links, and that no page here knows."""


class Cache:
    """A layer that remembers the answers of an application, up to a number of bytes."""

    def __init__(self, app: App, fingerprint: Callable[[], str], most: int) -> None:
        self.app, self.fingerprint, self.most = app, fingerprint, most
        self.kept: OrderedDict[str, dict[bytes, Answer]] = OrderedDict()
        self.flights: dict[str, asyncio.Future] = {}
        self.size = 0

    async def __call__(self, scope: Scope, receive: Callable, send: Send) -> None:
        """Answer from memory where that is possible, else from the application."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return await self.app(scope, receive, send)
        key, asked = key_of(scope), dict(scope["headers"])
        packing = b"gzip" if GZIP.search(asked.get(b"accept-encoding", b"")) else b""
        if (forms := self.kept.get(key)) is not None:
            self.kept.move_to_end(key)
        elif tag := self.known(key, asked):
            return await Answer(304, [(b"etag", tag), (b"cache-control", LASTING)]).send(send)
        elif (forms := await self.fetched(key, scope, receive, send)) is None:
            return None
        if packing not in forms:
            await self.pack(key, forms)
        return await reply(forms[packing if packing in forms else b""], asked, scope["method"] == "HEAD", send)

    def known(self, key: str, asked: dict[bytes, bytes]) -> bytes:
        """The tag by which a client shows that it has this page of this very database."""
        given = asked.get(b"if-none-match", b"")
        return (
            next((tag for tag in (self.tag(key, b""), self.tag(key, b"gzip")) if tag in given), b"") if given else b""
        )

    def tag(self, key: str, packing: bytes) -> bytes:
        """A strong tag: what the site is made of, the address, and the packing."""
        digest = hashlib.sha256(f"{self.fingerprint()} {key}".encode()).hexdigest()[:24]
        return f'"{digest}{"-gzip" if packing else ""}"'.encode()

    async def fetched(self, key: str, scope: Scope, receive: Callable, send: Send) -> dict[bytes, Answer] | None:
        """The answer of the application, computed once for all who wait; None where it was sent already."""
        if (flight := self.flights.get(key)) is not None and (forms := await asyncio.shield(flight)) is not None:
            return forms
        flight = asyncio.get_running_loop().create_future()
        self.flights.setdefault(key, flight)
        forms = None
        try:
            forms = await self.run(key, scope, receive, send)
        finally:
            flight.set_result(forms)
            if self.flights.get(key) is flight:
                del self.flights[key]
        return forms

    async def run(self, key: str, scope: Scope, receive: Callable, send: Send) -> dict[bytes, Answer] | None:
        """Run the application; a large or a private answer goes straight to the one who asked."""
        taker = Taker(send, scope["method"] == "HEAD")
        await self.app({**scope, "method": "GET"}, receive, taker)
        if taker.passing:
            return None
        answer = Answer(taker.status, taker.headers, b"".join(taker.parts))
        if answer.status == 304 or b"no-store" in answer.header(b"cache-control"):
            return {b"": answer}
        if answer.status != 200:
            kept = [pair for pair in answer.headers if pair[0].lower() not in RENEWED]
            length = (b"content-length", str(len(answer.body)).encode())
            return {b"": Answer(answer.status, [*kept, (b"cache-control", b"no-store"), length], answer.body)}
        forms = {b"": self.finished(key, answer, b"")}
        self.keep(key, forms)
        return forms

    def finished(self, key: str, answer: Answer, packing: bytes) -> Answer:
        """An answer with the headers for caches, in one of its packings."""
        kept = [pair for pair in answer.headers if pair[0].lower() not in RENEWED]
        body = gzip.compress(answer.body, 6, mtime=0) if packing else answer.body
        more = [(b"cache-control", LASTING), (b"vary", b"Accept-Encoding"), (b"etag", self.tag(key, packing))]
        more += [(b"content-encoding", packing)] if packing else []
        return Answer(200, [*kept, *more, (b"content-length", str(len(body)).encode())], body)

    async def pack(self, key: str, forms: dict[bytes, Answer]) -> None:
        """Add the compressed form of a text to its forms."""
        plain = forms[b""]
        if plain.status == 200 and len(plain.body) > 500 and plain.header(b"content-type").startswith(TEXTS):
            packed = await asyncio.to_thread(self.finished, key, plain, b"gzip")
            if b"gzip" not in forms:
                forms[b"gzip"] = packed
                self.size += len(packed.body) if key in self.kept else 0
                self.shrink()

    def keep(self, key: str, forms: dict[bytes, Answer]) -> None:
        """Remember an answer, and forget others until all fit."""
        self.forget(key)
        self.kept[key] = forms
        self.size += weight(key, forms)
        self.shrink()

    def shrink(self) -> None:
        while self.size > self.most and self.kept:
            self.forget(next(iter(self.kept)))

    def forget(self, key: str) -> None:
        if (forms := self.kept.pop(key, None)) is not None:
            self.size -= weight(key, forms)


class Taker:
    """Takes an answer as it comes: collects it, or passes it on as soon as it cannot be kept."""

    def __init__(self, send: Send, head: bool) -> None:
        self.to, self.head = send, head
        self.status, self.headers, self.parts, self.size = 500, [], [], 0
        self.passing = False

    async def __call__(self, event: dict) -> None:
        if event["type"] == "http.response.start":
            self.status, self.headers = event["status"], [(bytes(key), bytes(value)) for key, value in event["headers"]]
            if any(key.lower() == b"set-cookie" for key, _ in self.headers):
                await self.pass_on()
        elif self.passing:
            await self.to({**event, "body": b"" if self.head else event.get("body", b"")})
        elif event["type"] == "http.response.body":
            self.parts.append(event.get("body", b""))
            self.size += len(self.parts[-1])
            if self.size > LARGEST:
                await self.pass_on()
                if not event.get("more_body"):
                    await self.to({"type": "http.response.body", "body": b""})

    async def pass_on(self) -> None:
        """Send what was collected, and from now on everything at once."""
        self.passing = True
        await self.to({"type": "http.response.start", "status": self.status, "headers": passed(self.headers)})
        for part in self.parts:
            await self.to({"type": "http.response.body", "body": b"" if self.head else part, "more_body": True})


def passed(headers: Headers) -> Headers:
    """The headers of an answer that is passed on: a length excludes chunks, and caches may keep it if it is public."""
    private = any(key.lower() == b"set-cookie" for key, _ in headers)
    dropped = {b"transfer-encoding"} if private else RENEWED - {b"etag", b"content-length"}
    kept = [pair for pair in headers if pair[0].lower() not in dropped]
    return kept if private else [*kept, (b"cache-control", LASTING), (b"vary", b"Accept-Encoding")]


def weight(key: str, forms: dict[bytes, Answer]) -> int:
    return OVERHEAD + 2 * len(key) + sum(len(form.body) for form in forms.values())


def key_of(scope: Scope) -> str:
    """What tells answers apart: host, path and parameters; the order of parameters of different names does not."""
    host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
    place = f"{scope.get('scheme', 'http')}://{host}{path_of(scope)}"
    if not scope.get("query_string"):
        return place
    known = [pair for pair in pairs(scope) if not pair.startswith(STRAYS)]
    scope["query_string"] = "&".join(known).encode("latin-1")
    return f"{place}?{'&'.join(sorted(known, key=lambda pair: pair.partition('=')[0]))}"


async def reply(answer: Answer, asked: dict[bytes, bytes], head: bool, send: Send) -> None:
    """Send an answer, or only that it has not changed."""
    given = asked.get(b"if-none-match")
    if given and answer.status == 200 and answer.header(b"etag") in given:
        kept = [pair for pair in answer.headers if pair[0] in (b"etag", b"cache-control", b"vary")]
        return await Answer(304, kept).send(send)
    return await answer.send(send, head)
