"""HTTP as uvicorn speaks it, with patience that ends: for slow or endless heads, and for answers that nobody takes."""

from uvicorn.protocols.http.auto import AutoHTTPProtocol

HEAD = 32_768
"""Bytes that the head of a request may have."""
ASKING, TAKING = 10, 30
"""Seconds for the head of a request to arrive, and for a full buffer of the answer to be taken."""


class PatientProtocol(AutoHTTPProtocol):
    """One connection, closed when its client is too slow or sends too much before it asks for anything."""

    asking = taking = None
    received = 0

    def connection_made(self, transport):
        super().connection_made(transport)
        self.await_head()

    def data_received(self, data):
        super().data_received(data)
        if not self.idle():
            self.received = 0
            self.asking = cancelled(self.asking)
            return
        self.received += len(data)
        if self.received > HEAD:
            self.transport.abort()
        elif self.asking is None:
            self.await_head()

    def pause_writing(self):
        super().pause_writing()
        self.taking = self.loop.call_later(TAKING, self.transport.abort)

    def resume_writing(self):
        self.taking = cancelled(self.taking)
        super().resume_writing()

    def connection_lost(self, exc):
        self.asking, self.taking = cancelled(self.asking), cancelled(self.taking)
        super().connection_lost(exc)

    def idle(self) -> bool:
        """Whether the next thing to come is the head of a request."""
        return self.cycle is None or self.cycle.response_complete

    def await_head(self) -> None:
        self.asking = self.loop.call_later(ASKING, self.give_up)

    def give_up(self) -> None:
        """Close the connection if its request has still not come."""
        self.asking = None
        if self.idle():
            self.transport.abort()


def cancelled(timer) -> None:
    """Cancel a timer where there is one."""
    if timer is not None:
        timer.cancel()
