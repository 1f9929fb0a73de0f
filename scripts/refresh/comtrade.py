"""Figures that countries report to the United Nations, through the client `comtradeapicall`.

One request a reporter, partner and year, for both flows. Without a key the preview service is asked, which cuts its
answers at 500 records; with a key the full one.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import urllib3
from comtradeapicall import Metadata, PreviewGet

from schemas.problem import CannotRun
from scripts.refresh.candidate import Origin, Row, candidate, origin
from scripts.refresh.choice import Choice
from scripts.refresh.patience import changed, patience, refused, unreachable
from scripts.refresh.pieces import Pieces, gather
from scripts.refresh.shape import checked

SERVICE = "UN Comtrade"
OFFICIAL = "https://comtradeapi.un.org"
KEY, ADDRESS = "COMTRADE_API_KEY", "COMTRADE_URL"
LIMITS = {False: 500, True: 250_000}
"""Records of one answer at most, without and with a key."""
FLOWS = {"X": ("exports", "fobvalue", "fob"), "M": ("imports", "cifvalue", "cif")}


class Pool(urllib3.PoolManager):
    """The connection that the client sends through: another address if one is set, patience, and errors that speak.

    The client prints what goes wrong and returns nothing, so that its caller cannot tell why.
    """

    def __init__(self) -> None:
        super().__init__(retries=patience())
        self.address = os.environ.get(ADDRESS, OFFICIAL).rstrip("/")

    def request(self, method: str, url: str, **options: Any) -> urllib3.BaseHTTPResponse:
        """The answer to a request, if it is 200."""
        try:
            answer = super().request(method, url.replace(OFFICIAL, self.address, 1), **options)
        except urllib3.exceptions.HTTPError as error:
            raise unreachable(SERVICE, self.address) from error
        if answer.status != 200:
            raise refused(SERVICE, answer.status, KEY)
        return answer


class Transport:
    """Stands where the client looks for urllib3."""

    exceptions = urllib3.exceptions
    PoolManager = Pool


def candidates(choice: Choice, commodity: str, pieces: Pieces, pause: float) -> tuple[list[Row], Origin]:
    """The rows that UN Comtrade states for pairs and years, and where they come from."""
    for module in (PreviewGet, Metadata):
        module.urllib3 = Transport  # the client has no other way to set an address or to learn of an error
    codes = {country: code(country, pieces) for country in choice.countries}
    asks: dict[str, Callable[[], list[Any]]] = {
        f"{reporter}-{partner}-{year}-{commodity}": partial(ask, codes[reporter], codes[partner], year, commodity)
        for reporter, partner in choice.pairs
        for year in choice.years
    }
    names = {number: country for country, numbers in codes.items() for number in numbers.split(",")}
    of = described()
    return [row for record in gather(asks, pieces, pause) for row in figure(record, names, of)], of


def code(country: str, pieces: Pieces) -> str:
    """The number of a country in UN Comtrade, which is not always that of ISO; several are joined by commas."""
    kept = pieces.read(f"code-{country}")
    if kept is None:
        kept = understood(lambda: Metadata.convertCountryIso3ToCode(country))
        if not kept:
            raise CannotRun(f"{SERVICE} has no country {country}. Write ISO 3166-1 alpha-3 codes: --pair IRN-RUS.")
        pieces.write(f"code-{country}", kept)
    return kept


def ask(reporter: str, partner: str, year: int, commodity: str) -> list[Any]:
    """The records of both flows of a year as checked text: all customs procedures and means of transport together."""
    key = os.environ.get(KEY)
    limit = LIMITS[bool(key)]
    query = {"typeCode": "C", "freqCode": "A", "clCode": "HS", "period": str(year), "maxRecords": limit}
    query |= {"reporterCode": reporter, "partnerCode": partner, "flowCode": "X,M", "cmdCode": commodity}
    query |= {"partner2Code": "0", "customsCode": "C00", "motCode": "0"}
    call = partial(PreviewGet.getFinalData, key) if key else PreviewGet.previewFinalData
    answer = understood(lambda: call(**query))
    if len(answer) >= limit:
        raise CannotRun(f"{SERVICE} cut its answer at {limit} records. Ask for fewer codes, or set {KEY}.")
    return checked(SERVICE, answer.to_dict("records"), "comtrade").fillna("").to_dict("records")


def understood(call: Callable[[], Any]) -> Any:
    """What the client makes of an answer; raises `CannotRun` where it cannot."""
    try:
        return call()
    except (ValueError, KeyError, TypeError, AttributeError, NotImplementedError) as error:
        raise changed(SERVICE, f"{type(error).__name__}: {str(error)[:80]}.") from error


def figure(record: dict[str, str], names: dict[str, str], of: Origin) -> Iterator[Row]:
    """The row of a record. Its valuation is told by which of its two values is the primary one."""
    flow, field, valuation = FLOWS[record["flowCode"]]
    added_up = record["isReported"] != "true" and record["isAggregate"] == "true"
    whole = record["isReported"] == "true" or added_up
    yield candidate(
        of,
        int(record["period"]),
        reporter=names[record["reporterCode"]],
        partner=names[record["partnerCode"]],
        flow=flow,
        commodity=record["cmdCode"],
        value=record["primaryValue"],
        status="observed" if whole else "estimated",
        valuation=valuation if record[field] == record["primaryValue"] else "",
        locator=f"C/A/HS, reporter {record['reporterCode']}, partner {record['partnerCode']}, "
        f"{record['period']}, {record['cmdCode']}, flow {record['flowCode']}",
        note="Marked in the answer as added up from the codes below it." if added_up else "",
    )


def described() -> Origin:
    """UN Comtrade as a source."""
    return origin(
        "comtrade",
        {
            "id": "un-comtrade",
            "title": "UN Comtrade: annual merchandise trade, final data",
            "publisher": "United Nations Statistics Division",
            "url": f"{OFFICIAL}/public/v1/preview/C/A/HS",
            "kind": "official-statistics",
            "note": "Read through its interface; the terms of use were not read.",
        },
        {"id": "united-nations-statistics-division", "name": "United Nations Statistics Division"},
    )
