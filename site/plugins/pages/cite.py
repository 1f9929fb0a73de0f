"""How to cite a row: plain, in the manner of APA, and for BibTeX."""

import re
from typing import NamedTuple


class Citation(NamedTuple):
    """The same citation in three forms."""

    plain: str
    apa: str
    bibtex: str


def citation(title: str, table: str, key: str, record: str, version: str, year: str, address: str) -> Citation:
    """Cite a row of a table of the record, in the version that is served."""
    editors = f"The editors of {record[0].lower()}{record[1:]}"
    plain = f"“{title}.” {record}, version {version}, {table}, {key}. {address}"
    apa = f"{editors}. ({year}). {title} [Data set entry, version {version}]. In {record}. {address}"
    name = re.sub(r"[^A-Za-z0-9:-]+", "-", f"{table}:{key}")
    fields = {
        "title": title,
        "author": "{" + editors + "}",
        "booktitle": record,
        "year": year,
        "version": version,
        "url": address,
        "note": f"{table}, {key}",
    }
    lines = [
        f"  {field} = {{{text if field in ('url', 'author') else plain_tex(text)}}}" for field, text in fields.items()
    ]
    return Citation(plain, apa, "@misc{" + name + ",\n" + ",\n".join(lines) + "\n}")


def plain_tex(text: str) -> str:
    """Text in which TeX finds nothing to execute."""
    return re.sub(r"([&%$#_{}])", r"\\\1", text)
