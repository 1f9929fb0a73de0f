"""Who took part in an event, and in which role, against what the event was."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.ends import up_to_the_cut
from schemas.rules.meetings import presence
from schemas.tables import Tables, among, distinct, listed, picked

STRANGE = {
    "call": {"host", "guest", "signatory", "head-of-delegation"},
    "message": {"signatory"},
    "statement": {"guest", "signatory", "head-of-delegation"},
}
"""Types of events, and the roles that nobody can have there."""


def unattended(tables: Tables) -> pd.DataFrame:
    """The events in which nobody took part, but for those behind a cut."""
    naming, events = tables.complete("participants").event, tables.events
    events = picked(events, ["id"], ~among(events.id, set(distinct(naming))))
    return up_to_the_cut(events, naming)


@rule(
    "events",
    "id",
    "Nobody took part in {id}.",
    "Add a row to participants: who did it, said it or was there. If no source names anybody, acknowledge it.",
    derive=unattended,
    severity="warning",
)
def event_without_participant(events: pd.DataFrame) -> pd.Series:
    return pd.Series(data=True, index=events.index)


def signings(tables: Tables) -> pd.DataFrame:
    """The signings that were held, with whether an agreement names them or somebody is a signatory."""
    naming = tables.complete("participants")
    signed = {*distinct(naming.event[naming.role == "signatory"]), *distinct(tables.complete("agreements").event)}
    events = tables.events
    events = picked(events, ["id", "type"], (events.type == "signing") & (events.status == "held"))
    return events.assign(signed=among(events.id, signed))


@rule(
    "events",
    "type",
    "A signing, but no agreement names {id} as its event, and nobody signed.",
    "Enter the agreement, or correct the type. If the paper is not known, acknowledge it with the reason.",
    derive=signings,
    severity="warning",
)
def signing_of_nothing(events: pd.DataFrame) -> pd.Series:
    return ~events.signed


@rule(
    "participants",
    "role",
    "Nobody is {role} at a {type}.",
    "Correct the role, or the type of the event. If both are right, acknowledge it with the reason.",
    derive=presence,
    severity="warning",
)
def role_unlike_type(rows: pd.DataFrame) -> pd.Series:
    few = picked(rows, ["type", "role"], rows.type.isin(list(STRANGE)))
    wrong = [role in STRANGE[kind] for kind, role in zip(listed(few.type), listed(few.role), strict=True)]
    return pd.Series(wrong, few.index, dtype=bool)


@rule(
    "participants",
    "role",
    "{actor} is no person and cannot lead a delegation.",
    "Name the person who led it; a state or an organization is `member`, `host` or `guest`.",
    derive=presence,
)
def delegation_led_by_no_person(rows: pd.DataFrame) -> pd.Series:
    return (rows.role == "head-of-delegation") & rows.kind.notna() & ~rows.person
