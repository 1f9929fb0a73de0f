"""Security headers on every answer: no script, style, frame or request from elsewhere, and none written into a page."""

from scripts.serving.asgi import App

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
PAIRS = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
REPLACED = {name for name, _ in PAIRS} | {b"server", b"link"}
"""Headers of the application that fall away; Datasette's `link` repeats the host that a request names."""


def with_headers(app: App) -> App:
    """Wrap an application so that all that it answers carries the headers."""

    async def answer(scope, receive, send):
        async def send_with_headers(event):
            if event["type"] == "http.response.start":
                kept = [pair for pair in event.get("headers", []) if pair[0].lower() not in REPLACED]
                event = {**event, "headers": [*kept, *PAIRS]}
            await send(event)

        await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    return answer
