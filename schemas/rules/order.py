"""The order in which things can have happened."""

import pandas as pd

from schemas.dates import today
from schemas.rule import rule
from schemas.tables import Tables, listed

FIX = "Look both dates up in the source; one of them is wrong."


@rule("agreements", "in_force", "In force {in_force}, before it was signed, {signed}.", FIX)
def in_force_before_signed(agreements: pd.DataFrame) -> pd.Series:
    return agreements.in_force_latest < agreements.signed_earliest


@rule("agreements", "ended", "Ended {ended}, before it was signed, {signed}.", FIX)
def ended_before_signed(agreements: pd.DataFrame) -> pd.Series:
    return agreements.ended_latest < agreements.signed_earliest


@rule("agreements", "ended", "Ended {ended}, before it was in force, {in_force}.", FIX)
def ended_before_in_force(agreements: pd.DataFrame) -> pd.Series:
    return agreements.ended_latest < agreements.in_force_earliest


@rule(
    "agreements",
    "status",
    "The agreement is {status}, and yet has the day {signed}{in_force}{ended}.",
    "What is only drafted, agreed or announced has no day of signing, entry into force or end; or it is `signed`.",
)
def undated_status(agreements: pd.DataFrame) -> pd.Series:
    columns = ["status", "signed", "signed_earliest", "in_force", "ended"]
    open_ones = agreements[columns][agreements.status.isin(["drafted", "agreed", "announced"])]
    due = (open_ones.status == "announced") & (open_ones.signed_earliest > today())
    return (open_ones.signed.notna() & ~due) | open_ones.in_force.notna() | open_ones.ended.notna()


@rule("agreements", "status", "It ended {ended}, and yet is {status}.", "Its status is `ended`.")
def ended_by_date_alone(agreements: pd.DataFrame) -> pd.Series:
    return agreements.status.isin(["signed", "in-force"]) & (agreements.ended_latest < today())


@rule("agreements", "part_of", "An agreement cannot be a part of itself.", "Name the agreement it belongs to, or none.")
def part_of_itself(agreements: pd.DataFrame) -> pd.Series:
    return agreements.part_of == agreements.id


def chains(tables: Tables) -> pd.DataFrame:
    """The agreements with whether following `part_of` from one leads back to it."""
    pairs = list(zip(listed(tables.agreements.id), listed(tables.agreements.part_of), strict=True))
    above = {part: whole for part, whole in pairs if isinstance(part, str) and isinstance(whole, str)}
    return tables.agreements.assign(circular=[part in above and circular(part, above) for part, _ in pairs])


def circular(start: str, above: dict[str, str]) -> bool:
    """Whether a chain of wholes comes back to its first part by way of another."""
    current, steps = above.get(start), 0
    while current in above and current != start and steps < len(above):
        current, steps = above[current], steps + 1
    return current == start and above.get(start) != start


@rule(
    "agreements",
    "part_of",
    "Two agreements are parts of each other.",
    "Name the whole in the part alone.",
    derive=chains,
)
def part_of_its_part(frame: pd.DataFrame) -> pd.Series:
    return frame.circular
