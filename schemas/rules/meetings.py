"""Who was where: hosts, guests and people on one day, against the country of the place."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

MET = ("visit", "meeting", "commission-session")
"""Types of events at which a host receives at home and a guest has come from elsewhere."""
REMOTE = ("call", "message", "statement")
UNION = ["RUS", "SUN", "ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "TJK", "TKM", "UKR", "UZB"]
"""Where an actor of the Soviet Union was at home."""
FIX = (
    "Look up place and role; one of them may belong to another row. If both are right, acknowledge it with the reason."
)


def presence(tables: Tables) -> pd.DataFrame:
    """The participants with `seat` (their country), `kind`, `site` (that of the place), `home` (both are one)."""
    countries = tables.by_id("places").country
    actors = tables.by_id("actors")
    events = tables.by_id("events")
    rows = tables.participants.join(
        events[["date", "date_earliest", "date_latest", "type", "place", "status"]], on="event"
    )
    rows = rows.assign(site=rows.place.map(countries), seat=rows.actor.map(actors.country))
    soviet = (rows.seat == "SUN") & rows.site.isin(UNION)
    kind = rows.actor.map(actors.kind)
    return rows.assign(home=(rows.site == rows.seat) | soviet, kind=kind, person=kind == "person")


@rule(
    "participants",
    "role",
    "The host {actor} is of {seat}, but {place} lies in {site}: a host receives at home.",
    FIX,
    derive=presence,
    severity="warning",
)
def host_abroad(rows: pd.DataFrame) -> pd.Series:
    return (rows.role == "host") & rows.type.isin(MET) & rows.seat.notna() & rows.site.notna() & ~rows.home


@rule(
    "participants",
    "role",
    "The guest {actor} is of {seat}, where {place} lies: a guest comes from elsewhere.",
    FIX,
    derive=presence,
    severity="warning",
)
def guest_at_home(rows: pd.DataFrame) -> pd.Series:
    return (rows.role == "guest") & rows.type.isin(MET) & rows.home


@rule(
    "participants",
    "actor",
    "On {date} another event has {actor} in another country than {site}.",
    "Look up actor, date and place of both. If the person travelled, acknowledge it with the reason.",
    derive=presence,
    severity="warning",
)
def two_countries_on_a_day(rows: pd.DataFrame) -> pd.Series:
    present = rows.person & (rows.status == "held") & ~rows.type.isin(REMOTE) & rows.site.notna()
    known = rows[present & rows.date.str.fullmatch("[0-9-]{10}").fillna(False)]
    first = known.groupby(["actor", "date"]).site.transform("first")
    return known.site != first
