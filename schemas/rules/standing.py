"""What an agreement is by its status, and whose it is by its parties and those who signed for them."""

from collections import defaultdict

import pandas as pd

from schemas.rule import rule
from schemas.rules.ends import up_to_the_cut
from schemas.rules.occasions import parties
from schemas.tables import Tables, listed, picked

TWO = 2
LATER = {"SUN": "RUS"}
"""Countries that count as the one that followed them."""
FIX = "Look the dates up in the source. If they are right, acknowledge it with the reason."
FIX_PARTIES = "Look the parties up in the paper; a row may be lost or wrong. If they are right, acknowledge it."


@rule("agreements", "in_force", "In force {in_force}, but without a day of signing.", FIX, severity="warning")
def in_force_unsigned(agreements: pd.DataFrame) -> pd.Series:
    return agreements.in_force.notna() & agreements.signed.isna()


@rule(
    "agreements",
    "status",
    "In force, but no day of the entry into force is given.",
    f"{FIX} Or it is `signed`.",
    severity="warning",
)
def in_force_without_date(agreements: pd.DataFrame) -> pd.Series:
    return (agreements.status == "in-force") & agreements.in_force.isna()


def seats(rows: pd.DataFrame) -> dict[str, list[object]]:
    """The country of each party of an agreement; the Soviet Union and Russia count as one."""
    found = defaultdict(list)
    for role, agreement, seat in zip(listed(rows.role), listed(rows.agreement), listed(rows.seat), strict=True):
        if role == "party":
            found[agreement].append(LATER.get(seat, seat))
    return found


def with_parties(tables: Tables) -> pd.DataFrame:
    """The agreements with how many parties they have, and of how many countries; none where one has no country."""
    tables.complete("parties")
    rows = tables.derived(parties)
    agreements, found = up_to_the_cut(tables.agreements, rows.agreement), seats(rows)
    of_each = [found.get(each, []) for each in listed(agreements.id)]
    countries = [len(set(each)) if all(isinstance(seat, str) for seat in each) else 0 for each in of_each]
    return agreements.assign(parties=[len(each) for each in of_each], countries=countries)


@rule("agreements", "id", "{id} has less than two parties.", FIX_PARTIES, derive=with_parties, severity="warning")
def less_than_two_parties(agreements: pd.DataFrame) -> pd.Series:
    inherited = (agreements.parties == 0) & agreements.part_of.notna()
    return (agreements.parties < TWO) & ~inherited


@rule(
    "agreements", "id", "All parties of {id} are of one country.", FIX_PARTIES, derive=with_parties, severity="warning"
)
def parties_of_one_country(agreements: pd.DataFrame) -> pd.Series:
    return (agreements.parties >= TWO) & (agreements.countries == 1)


def signatories(tables: Tables) -> pd.DataFrame:
    """Those who signed, with whether a party of the agreement is of their country or of none."""
    tables.complete("parties")
    rows = tables.derived(parties)
    signatory, found = (rows.role == "signatory") & (rows.kind == "person"), seats(rows)
    signed = picked(rows, ["agreement", "actor", "seat"], signatory)
    own = [
        (one, LATER.get(seat, seat)) for one, seat in zip(listed(signed.agreement), listed(signed.seat), strict=True)
    ]
    return signed.assign(
        spoken_for=pd.Series([stands_for(seat, found.get(one, [])) for one, seat in own], signed.index, dtype=bool),
        one_sided=pd.Series(one_sided(own, found), signed.index, dtype=bool),
    )


@rule(
    "parties",
    "actor",
    "All signatories of {agreement} are of {seat}, though its parties are of two countries.",
    "Look up who signed for each. If all are right, acknowledge it with the reason.",
    derive=signatories,
    severity="warning",
)
def signatories_of_one_country(signed: pd.DataFrame) -> pd.Series:
    return signed.one_sided


def one_sided(signed: list[tuple[str, object]], found: dict[str, list[object]]) -> list[bool]:
    """For each signatory of an agreement whether there are others, all of one country, and the parties are of two."""
    own: dict[str, list[object]] = defaultdict(list)
    for agreement, seat in signed:
        own[agreement].append(seat)
    alone = {
        agreement
        for agreement, seats in own.items()
        if len(seats) >= TWO
        and len({*seats}) == 1
        and isinstance(seats[0], str)
        and len(set(filter(None, found.get(agreement, [])))) == TWO
    }
    return [agreement in alone for agreement, _ in signed]


def stands_for(seat: object, of_parties: list[object]) -> bool:
    """Whether somebody of a country can sign for a party, of which those without a country may be anyone's."""
    known = isinstance(seat, str) and of_parties and all(isinstance(each, str) for each in of_parties)
    return not known or seat in of_parties


@rule(
    "parties",
    "actor",
    "{actor} is of {seat}, of which no party is.",
    "Look up who signed and for whom. If both are right, acknowledge it with the reason.",
    derive=signatories,
    severity="warning",
)
def signatory_of_no_party(signed: pd.DataFrame) -> pd.Series:
    return ~signed.spoken_for
