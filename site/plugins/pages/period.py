"""Tables narrowed to a time: `?_from=2012&_to=2013-03` keeps rows that can fall between the two."""

import re

from datasette import hookimpl
from datasette.filters import FilterArguments

DATED = {"events": "date", "agreements": "signed"}
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


@hookimpl
def filters_from_request(request, table):
    """The conditions on the first and last day that a row can mean; a year or a month stands for all its days."""
    start, end = (request.args.get(name, "").strip() for name in ("_from", "_to"))
    clauses, parameters, said = [], {}, []
    column = DATED.get(table)
    if column and DATE.fullmatch(start):
        clauses.append(f'"{column}_latest" >= :period_from')
        parameters["period_from"] = start
        said.append(f"from {start}")
    if column and DATE.fullmatch(end):
        clauses.append(f'"{column}_earliest" <= :period_to')
        parameters["period_to"] = end + "~"  # sorts behind every day of the year or month
        said.append(f"until {end}")
    return FilterArguments(clauses, parameters, said)
