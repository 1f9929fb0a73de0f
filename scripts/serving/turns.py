"""Large pages take turns: while one of hundreds of rows is laid out nothing else is, so no two may stand in line."""

import asyncio
from collections.abc import Callable
from urllib.parse import unquote_plus

from scripts.serving.asgi import App, Scope, pairs, short

LARGE = 100
"""Rows beyond which a page is large."""
WAITING, PATIENCE = 8, 5
"""How many large pages may wait for their turn, and how many seconds each."""


def in_turn(app: App) -> Callable:
    """Wrap an application so that one large page is computed at a time."""
    turn, waiting = asyncio.Semaphore(1), 0

    async def answer(scope, receive, send):
        nonlocal waiting
        if scope["type"] != "http" or not is_large(scope):
            return await app(scope, receive, send)
        if waiting >= WAITING:
            return await busy().send(send)
        waiting += 1
        try:
            await asyncio.wait_for(turn.acquire(), PATIENCE)
        except TimeoutError:
            return await busy().send(send)
        finally:
            waiting -= 1
        try:
            return await app(scope, receive, send)
        finally:
            turn.release()

    return answer


def busy():
    return short(503, "Many large pages are being made. Ask again in a moment.", retry_after="2")


def is_large(scope: Scope) -> bool:
    """Whether a page of many rows is asked for."""
    named = (pair.partition("=") for pair in pairs(scope))
    sizes = [unquote_plus(value).strip() for name, _, value in named if unquote_plus(name) == "_size"]
    return any(size == "max" or (size.isdigit() and int(size[:9]) > LARGE) for size in sizes)
