"""Security headers on every response: no script, frame or request from elsewhere."""

from collections.abc import Callable

from datasette import hookimpl

POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
}


@hookimpl
def asgi_wrapper(datasette):
    """Wrap the application so that what it answers carries the headers."""
    pairs = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    def wrap(app: Callable) -> Callable:
        async def answer(scope, receive, send):
            async def send_with_headers(event):
                if event["type"] == "http.response.start":
                    event = {**event, "headers": [*event.get("headers", []), *pairs]}
                await send(event)

            await app(scope, receive, send_with_headers)

        return answer

    return wrap
