"""What several rows that name an actor say of its country and kind, against the row of the actor itself."""

from collections import Counter
from itertools import chain

import pandas as pd

from schemas.rule import rule
from schemas.rules.eras import soviet_out_of_time
from schemas.rules.meetings import guest_at_home, host_abroad, presence
from schemas.rules.offices import participant_with_office_no_person
from schemas.tables import Tables, among, listed

SEVERAL = 2
FIX = "Correct the row of the actor. If the other rows are wrong, correct them; if all are right, acknowledge it."


def contradicted(tables: Tables) -> pd.DataFrame:
    """The actors of whom several rows of participants speak: against their country, `strange`, or kind, `offices`.

    Their country is doubted only where fewer rows have them as a host at home or as a guest elsewhere.
    """
    rows = tables.derived(presence)
    abroad = (listed(rows.actor[wrong]) for wrong in (host_abroad(rows), guest_at_home(rows)))
    strange = Counter(chain(*abroad, soviets(rows)))
    offices = Counter(listed(rows.actor[participant_with_office_no_person(rows)]))
    doubted = {one for one, times in (strange + offices).items() if times >= SEVERAL}
    if not doubted:
        return tables.actors.iloc[:0]
    usual, actors = Counter(at_home(rows)), tables.actors[among(tables.actors.id, doubted)]
    return actors.assign(
        strange=[strange[one] if strange[one] > usual[one] else 0 for one in listed(actors.id)],
        offices=[offices[one] for one in listed(actors.id)],
    )


def soviets(rows: pd.DataFrame) -> list[str]:
    """The actors of the rows of people of the Soviet Union when it was no more."""
    late = soviet_out_of_time(rows)
    return listed(rows.actor[late.index[late]])


def at_home(rows: pd.DataFrame) -> list[str]:
    """The actors of the rows that have them as a host in their country or as a guest in another."""
    guests = (rows.role == "guest") & rows.site.notna() & ~rows.home
    return listed(rows.actor[((rows.role == "host") & rows.home) | guests])


@rule(
    "actors",
    "country",
    "{strange} rows of participants have roles or dates that nobody of {country} has.",
    FIX,
    derive=contradicted,
    severity="warning",
)
def country_unlike_rows(actors: pd.DataFrame) -> pd.Series:
    return actors.strange >= SEVERAL


@rule(
    "actors",
    "kind",
    "{offices} rows of participants give an office to {name}, which is said to be no person.",
    FIX,
    derive=contradicted,
)
def kind_unlike_rows(actors: pd.DataFrame) -> pd.Series:
    return actors.offices >= SEVERAL
