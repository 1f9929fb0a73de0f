"""Level, type and standing of an agreement against its parties, its title, its event and the whole it is a part of."""

import re
from collections import defaultdict

import pandas as pd

from schemas.rule import rule
from schemas.rules.occasions import occasions, parties
from schemas.rules.standing import with_parties
from schemas.tables import Tables, distinct, listed, picked

TWO = 2
BETWEEN_TWO = ["interstate", "intergovernmental", "interagency", "regional"]
OF_STATES = ["interstate", "intergovernmental"]
TITLED = re.compile(r"(?:Joint |Final |Interim |Framework )?(\w+)")
TYPES = {"treaty", "convention", "protocol", "memorandum", "contract", "statement", "programme", "roadmap"}
"""Types that a title begins with; an agreement is called so whatever its type is."""
ENTITLED = {"contract", "programme"}
"""Types of papers that are called agreements as well."""
FIX = "Look both up in the paper. If both are right, acknowledge it with the reason."


@rule(
    "agreements",
    "level",
    "{level}, but its parties are of {countries} countries.",
    f"What more than two sign is `multilateral`. {FIX}",
    derive=with_parties,
    severity="warning",
)
def level_of_two(rows: pd.DataFrame) -> pd.Series:
    return rows.level.isin(BETWEEN_TWO) & (rows.countries > TWO)


@rule(
    "agreements",
    "level",
    "Multilateral, but it has two parties, each of one country.",
    f"Enter the other parties, or correct the level. {FIX}",
    derive=with_parties,
    severity="warning",
)
def multilateral_of_two(rows: pd.DataFrame) -> pd.Series:
    return (rows.level == "multilateral") & (rows.parties == TWO) & (rows.countries > 0)


def with_kinds(tables: Tables) -> pd.DataFrame:
    """The agreements with the kinds of their parties, as one text: `kinds`."""
    rows = tables.derived(parties)
    rows = picked(rows, ["agreement", "kind"], (rows.role == "party") & rows.kind.notna())
    found: dict[str, set[str]] = defaultdict(set)
    for agreement, kind in zip(listed(rows.agreement), listed(rows.kind), strict=True):
        found[agreement].add(kind)
    kinds = {agreement: " and ".join(sorted(each)) for agreement, each in found.items()}
    ids = listed(tables.agreements.id)
    return tables.agreements.assign(kinds=pd.array([kinds.get(each) for each in ids], dtype="str"))


@rule(
    "agreements",
    "level",
    "The level is {level}, but its parties are of the kind {kinds}.",
    f"What no state is a party of is between agencies or companies. {FIX}",
    derive=with_kinds,
    severity="warning",
)
def level_unlike_parties(rows: pd.DataFrame) -> pd.Series:
    below = rows.level.isin(OF_STATES) & ~rows.kinds.str.contains("state", regex=False, na=True)
    return below | ((rows.level == "company") & (rows.kinds == "state"))


@rule(
    "agreements",
    "type",
    "Its type is {type}, but its title begins with another: {title}.",
    FIX,
    severity="warning",
)
def title_of_another_kind(agreements: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(agreements.type), listed(agreements.title), strict=True)
    wrong = [isinstance(title, str) and titled_otherwise(str(kind), title) for kind, title in pairs]
    return pd.Series(wrong, agreements.index, dtype=bool)


def titled_otherwise(kind: str, title: str) -> bool:
    """Whether a title begins with the word for another type than that of its row."""
    found = TITLED.match(title)
    word = found[1].lower() if found else ""
    if word == "agreement":
        return kind in TYPES - ENTITLED
    return word in TYPES and word != kind


@rule(
    "agreements",
    "status",
    "It has ended, but no day of its end is given.",
    "Enter the day in ended. If no source gives it, acknowledge it with the reason.",
    severity="warning",
)
def ended_without_date(agreements: pd.DataFrame) -> pd.Series:
    return (agreements.status == "ended") & agreements.ended.isna()


def framed(tables: Tables) -> pd.DataFrame:
    """The agreements beside the places of their events, whether both `towns` differ, and the day of the `whole`."""
    places, rows = tables.complete("places"), tables.derived(occasions)
    towns = set(distinct(places.id[places.kind == "settlement"]))
    pairs = zip(listed(rows.place), listed(rows.event_place), strict=True)
    apart = [one != other and one in towns and other in towns for one, other in pairs]
    whole = dict(zip(listed(rows.id), listed(rows.signed_earliest), strict=True))
    return rows.assign(
        towns=pd.Series(apart, rows.index, dtype=bool),
        whole=pd.Series([whole.get(each) for each in listed(rows.part_of)], rows.index, dtype="str"),
    )


@rule(
    "agreements",
    "place",
    "It was signed in {place}, but its event {event} was in {event_place}.",
    "Look both places up. If both are right, acknowledge it with the reason.",
    derive=framed,
    severity="warning",
)
def signed_in_another_town(rows: pd.DataFrame) -> pd.Series:
    return rows.towns & (rows.country == rows.event_country)


@rule(
    "agreements",
    "part_of",
    "It was signed {signed}, before {part_of}, of which it is a part, on {whole}.",
    "Name the whole to which it belongs. If both dates are right, acknowledge it with the reason.",
    derive=framed,
    severity="warning",
)
def part_before_its_whole(rows: pd.DataFrame) -> pd.Series:
    return rows.signed_latest < rows.whole
