"""Who was where: hosts, guests and people on one day, against the country of the place."""

from collections import defaultdict
from itertools import pairwise

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed, looked_up, picked

BROUGHT = ("delivery", "exhibition", "message", "call", "multilateral-meeting")
SHOWN = ("delivery", "exhibition", "message", "call", "milestone", "cultural-event")
"""Types of events at which a guest may be at home, and those at which a host may be abroad."""
EVENT = ["date", "date_earliest", "date_latest", "type", "place", "status"]
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
    rows = tables.participants
    event = looked_up(rows.event, tables.by_id("events"), EVENT)
    actor = looked_up(rows.actor, tables.by_id("actors"), ["country", "kind"])
    site = looked_up(event["place"], tables.by_id("places"), ["country"])["country"]
    seat, kind = actor["country"], actor["kind"]
    home = (site == seat) | ((seat == "SUN") & site.isin(UNION))
    return rows.assign(**event, site=site, seat=seat, kind=kind, home=home, person=kind == "person")


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
    known = picked(rows, ["actor", "date", "site"], present)
    known = known[known.date.str.fullmatch("[0-9-]{10}")]
    first: dict[tuple[str, str], str] = {}
    days = zip(listed(known.actor), listed(known.date), listed(known.site), strict=True)
    elsewhere = [isinstance(actor, str) and first.setdefault((actor, date), site) != site for actor, date, site in days]
    return pd.Series(elsewhere, known.index, dtype=bool)


def years(tables: Tables) -> pd.DataFrame:
    """The people in dated events, with `gap`: how many years the nearest other event of theirs is away."""
    rows = tables.derived(presence)
    rows = picked(rows, ["actor", "date", "date_earliest"], rows.person & rows.date_earliest.notna())
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
