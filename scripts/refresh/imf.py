"""The International Trade in Goods by partner country of the IMF (dataflow IMTS), through the client `sdmx1`.

One request a reporter and partner, for all years and both flows. The IMF fills gaps from what partners report: each
observation says how it came about, and so does each row.
"""

import logging
import os
from contextlib import redirect_stdout
from decimal import Decimal, InvalidOperation
from functools import partial
from io import StringIO
from typing import Any

import requests
import sdmx
from requests.adapters import HTTPAdapter

from schemas.problem import CannotRun
from scripts.refresh.candidate import Origin, Row, candidate, origin
from scripts.refresh.choice import Choice
from scripts.refresh.patience import changed, patience, refused, unreachable
from scripts.refresh.pieces import Pieces, gather
from scripts.refresh.shape import checked, plain

SERVICE = "The IMF"
FLOW = "IMTS"
ADDRESS, KEY = "IMF_URL", "IMF_API_KEY"
KEY_HEADER = "Ocp-Apim-Subscription-Key"
INDICATORS = {"XG_FOB_USD": ("exports", "fob"), "MG_CIF_USD": ("imports", "cif")}
REPORTED = {"O": "official data as reported", "OU": "official data as reported, converted to dollars", "R": "raw data"}
"""Codes of the derivation of an observation that mean a figure which was measured, CL_DERIVATION_TYPE."""
COUNTERPART = "SCC"


def candidates(choice: Choice, pieces: Pieces, pause: float) -> tuple[list[Row], Origin]:
    """The rows that the IMF states for pairs and years, and where they come from."""
    client = connect()
    first, last = choice.years[0], choice.years[-1]
    asks = {
        f"{one}-{other}-{first}-{last}": partial(ask, client, one, other, first, last) for one, other in choice.pairs
    }
    of, years = described(), set(map(str, choice.years))
    return [figure(each, of) for each in gather(asks, pieces, pause) if each["TIME_PERIOD"] in years], of


def connect() -> sdmx.Client:
    """The client of the IMF's service, with patience, at another address if one is set."""
    logging.getLogger("sdmx").setLevel(logging.ERROR)  # it warns that it reads without a structure, as is meant here
    client = sdmx.Client("IMF_DATA", timeout=120.0)
    client.source.url = os.environ.get(ADDRESS, client.source.url).rstrip("/")
    for scheme in ("https://", "http://"):
        client.session.mount(scheme, HTTPAdapter(max_retries=patience()))
    if os.environ.get(KEY):
        client.session.headers[KEY_HEADER] = os.environ[KEY]
    return client


def ask(client: sdmx.Client, reporter: str, partner: str, first: int, last: int) -> list[Any]:
    """The observations of exports and imports of a pair, as checked text."""
    key = f"{reporter}.{'+'.join(INDICATORS)}.{partner}.A"
    try:
        with redirect_stdout(StringIO()):  # the client prints its own state where it fails
            message = client.data(FLOW, key=key, params={"startPeriod": first, "endPeriod": last})
    except requests.HTTPError as error:
        if error.response.status_code == 404:  # by the standard: the question is right, and there is no data
            return []
        raise refused(SERVICE, error.response.status_code, KEY) from error
    except requests.RequestException as error:
        raise unreachable(SERVICE, client.source.url) from error
    except CannotRun:
        raise
    except Exception as error:  # its parser fails in any way that a malformed answer makes it
        raise changed(SERVICE, f"{type(error).__name__}: {str(error)[:80]}.") from error
    return checked(SERVICE, observations(message), "imf").fillna("").to_dict("records")


def observations(message: Any) -> list[dict[str, Any]]:
    """Every observation with all that its series and itself say. Values stay text, so that none is rounded."""
    if not hasattr(message, "data"):
        raise changed(SERVICE, "It holds no data.")
    return [
        {name: part.value for name, part in (*each.key.values.items(), *each.attrib.items())}
        | {"OBS_VALUE": digits(each.value)}
        for dataset in message.data
        for each in dataset.obs
        if each.value not in (None, "", "NaN")
    ]


def digits(value: str) -> str:
    """A value without an exponent, if it is a number at all."""
    try:
        return plain(Decimal(value))
    except InvalidOperation:
        return value


def figure(record: dict[str, str], of: Origin) -> Row:
    """The row of an observation, in dollars."""
    flow, valuation = INDICATORS[record["INDICATOR"]]
    way = record["DERIVATION_TYPE"]
    key = ".".join([record["COUNTRY"], record["INDICATOR"], record["COUNTERPART_COUNTRY"], "A"])
    return candidate(
        of,
        int(record["TIME_PERIOD"]),
        reporter=record["COUNTRY"],
        partner=record["COUNTERPART_COUNTRY"],
        flow=flow,
        value=plain(Decimal(record["OBS_VALUE"]).scaleb(int(record["SCALE"]))),
        status="observed" if way in REPORTED else "estimated",
        valuation=valuation,
        locator=f"{FLOW}, {key}, {record['TIME_PERIOD']}",
        note=how(way),
    )


def how(way: str) -> str:
    """How an observation came about, in words."""
    if way in REPORTED:
        return f"Marked as {REPORTED[way]} ({way})."
    if way == COUNTERPART:
        return f"Marked as derived by the IMF from the data of the partner ({way})."
    return f"Marked as calculated or estimated by the IMF ({way})." if way else "Not marked as reported by the country."


def described() -> Origin:
    """The dataflow as a source."""
    return origin(
        "imf",
        {
            "id": "imf-imts",
            "title": "International Trade in Goods (by partner country) (IMTS)",
            "publisher": "International Monetary Fund",
            "url": "https://api.imf.org/external/sdmx/2.1/data/IMTS",
            "kind": "dataset",
            "note": "Read through its interface; the terms of use were not read. Gaps are filled from partners' data.",
        },
        {"id": "international-monetary-fund", "name": "International Monetary Fund"},
    )
