"""`/trade`: yearly trade by pair, flow, calendar and compiler; `/trade.json` is what its script redraws from."""

import sys
from pathlib import Path

from datasette import Response, hookimpl

sys.path.append(str(Path(__file__).parent))  # a published site has the package `scripts` beside its plugins
from scripts.charts import explorer
from scripts.charts.trade import FIGURES


@hookimpl
def register_routes():
    return [(r"^/trade(?P<format>\.json)?$", trade)]


async def trade(datasette, request):
    """The page for a choice of the reader, or every figure of every pair as JSON."""
    database = datasette.get_database("relations")
    figures = (await database.execute(FIGURES)).rows
    if request.url_vars["format"]:
        return Response.json({"pairs": explorer.pairs(figures), "figures": explorer.records(figures)})
    chosen = explorer.choice({name: request.args.get(name) for name in request.args}, figures)
    taken = [each for each in figures if chosen.takes(each)]
    context = {
        "chosen": chosen,
        "pairs": explorer.pairs(figures),
        "flows": explorer.FLOWS,
        "calendars": explorer.CALENDARS,
        "compilers": explorer.compilers(figures),
        "panels": explorer.panels(taken),
        "records": explorer.records(taken),
        "database": database.name,
    }
    return Response.html(await datasette.render_template("trade.html", context, request=request))
