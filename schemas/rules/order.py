"""The order in which things can have happened."""

import pandas as pd

from schemas.rule import rule

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


@rule("agreements", "part_of", "An agreement cannot be a part of itself.", "Name the agreement it belongs to, or none.")
def part_of_itself(agreements: pd.DataFrame) -> pd.Series:
    return agreements.part_of == agreements.id
