"""Rows as linked data: JSON-LD in the vocabulary of schema.org, in each page and under `<row>.jsonld`."""

import json
from typing import Any

from datasette import Response, hookimpl

from pages.gather import gather, statements
from pages.labels import labels

STATUS = {"planned": "EventScheduled", "cancelled": "EventCancelled"}
KINDS = {"person": "Person", "organization": "Organization", "state": "Country"}


@hookimpl
def register_output_renderer():
    """Serve rows that have a page of their own as `.jsonld`."""
    return {"extension": "jsonld", "render": render, "can_render": can_render}


def can_render(view_name: str, table: str | None) -> bool:
    return view_name == "row" and bool(statements(table or ""))


async def render(datasette, table, data, request, view_name):
    if not can_render(view_name, table):
        return Response.json({"ok": False, "error": "Only rows have a form as JSON-LD."}, status=404)
    page = await gather(datasette, table, data["primary_key_values"])
    address = datasette.absolute_url(request, request.path.removesuffix(".jsonld"))
    body = json.dumps(linked(datasette, table, page, address), ensure_ascii=False, indent=2)
    return Response(body, content_type="application/ld+json; charset=utf-8")


def linked(datasette, table: str, page: dict[str, Any], address: str) -> dict[str, Any]:
    """The row of a page as a schema.org thing, without what is missing."""
    row = page["row"]
    names = {"name": row.get("name") or row.get("title"), "alternateName": others(row, page)}
    known = {"@context": "https://schema.org", "@type": "Thing", "@id": address, "url": address}
    shape = SHAPES.get(table, lambda datasette, row, page: {})
    thing = {**known, "identifier": row.get("id"), **names, "description": row.get("description")}
    return tidy(thing | shape(datasette, row, page))


def others(row: dict[str, Any], page: dict[str, Any]) -> list[Any]:
    """Names in other languages and spellings."""
    named = [(row.get(f"{column}_{language}"), language) for column in ("name", "title") for language in ("fa", "ru")]
    named += [(alias["name"], alias["language"]) for alias in page.get("aliases", [])]
    return [{"@value": name, "@language": language} for name, language in named if name]


def event(datasette, row, page):
    return {
        "@type": "Event",
        "startDate": row["date_earliest"],
        "endDate": row["date_latest"],
        "eventStatus": STATUS.get(row["status"]) and f"https://schema.org/{STATUS[row['status']]}",
        "about": labels(datasette).of("topics", row["topic"]),
        "location": place(datasette, page["place"], page) if page["place"] else None,
        "attendee": people(datasette, page),
        "subjectOf": cited(datasette, page),
    }


def agreement(datasette, row, page):
    return {
        "@type": "CreativeWork",
        "dateCreated": row["signed_earliest"],
        "expires": row["ended_earliest"],
        "about": labels(datasette).of("topics", row["topic"]),
        "locationCreated": place(datasette, page["place"], page) if page["place"] else None,
        "contributor": people(datasette, page),
        "subjectOf": cited(datasette, page),
    }


def people(datasette, page) -> list[dict[str, Any]]:
    known = labels(datasette)
    return [
        tidy({"@type": KINDS[each["kind"]], "name": known.of("actors", each["actor"]), "jobTitle": each["office"]})
        for each in page["people"]
    ]


def cited(datasette, page) -> list[dict[str, Any]]:
    known = labels(datasette)
    return [
        tidy({"@type": "CreativeWork", "name": known.of("sources", each["source"]), "url": each["url"]})
        for each in page["sources"]
    ]


def actor(datasette, row, page):
    wikidata = row["wikidata"] and f"http://www.wikidata.org/entity/{row['wikidata']}"
    return {"@type": KINDS[row["kind"]], "sameAs": wikidata}


def place(datasette, row, page):
    here = {"@type": "GeoCoordinates", "latitude": row["latitude"], "longitude": row["longitude"]}
    geo = here if row["latitude"] is not None else None
    wikidata = row["wikidata"] and f"http://www.wikidata.org/entity/{row['wikidata']}"
    return tidy({"@type": "Place", "name": row["name"], "geo": geo, "sameAs": wikidata})


def source(datasette, row, page):
    return {
        "@type": "CreativeWork",
        "author": row["author"],
        "publisher": row["publisher"],
        "datePublished": row["published_earliest"] if row["published_earliest"] == row["published_latest"] else None,
        "inLanguage": row["language"],
        "sameAs": row["url"],
    }


def figure(datasette, row, page):
    return {
        "@type": "Observation",
        "value": row["value"],
        "unitText": row["unit"],
        "observationPeriod": row["start"] and row["end"] and f"{row['start']}/{row['end']}",
        "citation": tidy({"@type": "CreativeWork", "name": page["source"]["title"], "url": page["source"]["url"]}),
    }


def tidy(thing: dict[str, Any]) -> dict[str, Any]:
    """Without what is not stated."""
    return {name: value for name, value in thing.items() if value not in (None, "", [])}


SHAPES = {
    "events": event,
    "agreements": agreement,
    "actors": actor,
    "places": place,
    "sources": source,
    "trade": figure,
    "indicators": figure,
    "countries": lambda datasette, row, page: {"@type": "Country"},
    "commodities": lambda datasette, row, page: {"@type": "DefinedTerm", "termCode": row["id"]},
    "topics": lambda datasette, row, page: {"@type": "DefinedTerm"},
    "event_types": lambda datasette, row, page: {"@type": "DefinedTerm"},
}
