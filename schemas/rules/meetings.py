"""Who was where: hosts, guests and people on one day, against the country of the place."""

from collections import defaultdict
from itertools import pairwise

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed

BROUGHT = ("delivery", "exhibition", "message", "call", "multilateral-meeting")
SHOWN = ("delivery", "exhibition", "message", "call", "milestone", "cultural-event")
"""Types of events at which a guest may be at home, and those at which a host may be abroad."""
FEW, APART, AGES = 2, 14, 1000
"""Of a person with more events than the first, none is so many years away from all others."""
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
    return (rows.role == "host") & ~rows.type.isin(SHOWN) & rows.seat.notna() & rows.site.notna() & ~rows.home


@rule(
    "participants",
    "role",
    "The guest {actor} is of {seat}, where {place} lies: a guest comes from elsewhere.",
    FIX,
    derive=presence,
    severity="warning",
)
def guest_at_home(rows: pd.DataFrame) -> pd.Series:
    return (rows.role == "guest") & ~rows.type.isin(BROUGHT) & rows.home


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


def years(tables: Tables) -> pd.DataFrame:
    """The people in dated events, with `gap`: how many years the nearest other event of theirs is away."""
    rows = tables.derived(presence)
    rows = rows.loc[rows.person & rows.date_earliest.notna(), ["actor", "date", "date_earliest"]]
    known: dict[str, list[int]] = defaultdict(list)
    pairs = [(actor, int(day[:4])) for actor, day in zip(listed(rows.actor), listed(rows.date_earliest), strict=True)]
    for actor, year in pairs:
        known[actor].append(year)
    far = {actor: lonely(years) for actor, years in known.items() if len(years) > FEW}
    gap = [far[actor].get(year, 0) if actor in far else 0 for actor, year in pairs]
    return rows.assign(gap=pd.Series(gap, rows.index, dtype="int64"))


def lonely(years: list[int]) -> dict[int, int]:
    """Of some years those that are far from all others, with how many years."""
    if max(years) - min(years) <= APART:
        return {}
    order = sorted(years)
    steps = [AGES, *(after - before for before, after in pairwise(order)), AGES]
    gaps = {year: min(steps[place], steps[place + 1]) for place, year in enumerate(order)}
    return {year: gap for year, gap in gaps.items() if gap > APART}


@rule(
    "participants",
    "actor",
    "{date} is {gap} years away from every other event of {actor}.",
    "Look up whether it is the same person, and the date. If both are right, acknowledge it with the reason.",
    derive=years,
    severity="warning",
)
def far_from_other_events(rows: pd.DataFrame) -> pd.Series:
    return rows.gap > 0
