"""What may be asked at all: methods, length, number of parameters, and no page about the machine itself."""

import asyncio
import contextlib
import re
from collections.abc import Callable
from urllib.parse import unquote, unquote_plus

from scripts.serving.asgi import Answer, App, Scope, pairs, path_of, short

METHODS = "GET, HEAD, OPTIONS"
LONGEST = 8_000
"""Bytes of path and query together: a query of several thousand letters fits."""
BODY, PATIENCE = 1_000_000, 5
"""Bytes and seconds of a body that is taken only to be refused."""
PARAMETERS = 100
FACETS = 8
HOST = re.compile(r"[A-Za-z0-9.\-_:\[\]]{1,255}")
CLOSED = re.compile(r"/(-/(?!static/|static-plugins/)|-$|_internal|_memory)")
"""Datasette's pages about itself: paths, versions, threads, settings; and its own databases."""
DROPPED = {"_trace", "_timelimit", "_ttl"}
"""Parameters that show how the server works, or set for how long others keep a page."""
PRIVATE = {b"cookie", b"authorization"}
"""Nobody logs in here: without them every reader is answered alike."""


def gated(app: App) -> App:
    """Wrap an application so that it only sees requests that it should answer."""

    async def answer(scope, receive, send):
        if scope["type"] != "http":
            return await app(scope, receive, send)
        if refusal := refused(scope):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(drain(receive), PATIENCE)
            return await refusal.send(send)
        return await app(cleaned(scope), receive, send)

    return answer


async def drain(receive: Callable) -> None:
    """Take what a client still sends before it is refused: it would not read the answer while it sends."""
    taken = 0
    while taken < BODY:
        event = await receive()
        taken += len(event.get("body", b""))
        if not event.get("more_body"):
            return


def refused(scope: Scope) -> Answer | None:
    """The answer to a request that goes no further, or None."""
    if scope["method"] == "OPTIONS":
        return Answer(204, [(b"allow", METHODS.encode())])
    if scope["method"] not in METHODS:
        return short(405, f"Only {METHODS} are answered here.", allow=METHODS)
    if len(path_of(scope)) + len(scope.get("query_string", b"")) > LONGEST:
        return short(414, f"The address is too long: at most {LONGEST:,} bytes.")
    host = dict(scope["headers"]).get(b"host", b"localhost").decode("latin-1")
    if not HOST.fullmatch(host):
        return short(400, "The Host header is no name of a host.")
    return too_much(names(scope))


def too_much(asked: list[str]) -> Answer | None:
    """The refusal of a request with more parameters or facets than a page can bear."""
    if len(asked) > PARAMETERS:
        return short(400, f"Too many parameters: at most {PARAMETERS}.")
    if sum(name.startswith("_facet") for name in asked) > FACETS:
        return short(400, f"Too many facets: at most {FACETS}.")
    return None


def names(scope: Scope) -> list[str]:
    """The names of the parameters of a request."""
    return [unquote_plus(pair.partition("=")[0]) for pair in pairs(scope)]


def cleaned(scope: Scope) -> Scope:
    """The request without what is private or not for readers; a closed page is one that does not exist."""
    kept = [pair for pair in pairs(scope) if unquote_plus(pair.partition("=")[0]) not in DROPPED]
    headers = [pair for pair in scope["headers"] if pair[0] not in PRIVATE]
    scope = {**scope, "query_string": "&".join(kept).encode("latin-1"), "headers": headers}
    path = path_of(scope)
    if CLOSED.match(unquote(path.replace("~", "%"))):
        other = "/not-found.json" if path.endswith(".json") else "/not-found"
        scope = {**scope, "path": other, "raw_path": other.encode()}
    return scope
