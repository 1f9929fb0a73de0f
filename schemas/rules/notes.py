"""Notes on trade speak of figures that are there: within a scope, or named one by one."""

from collections import Counter

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, distinct, listed

SCOPE = ["conflict", "country", "partner", "compiler", "calendar", "start", "end"]


def notes(tables: Tables) -> pd.DataFrame:
    """The notes with whether figures are `named` or a scope is given, `scoped`, and how many figures it `fits`."""
    rows, figures = tables.trade_notes, tables.complete("trade")
    fits = [int(within(figures, note).sum()) for note in rows.itertuples()]
    return rows.assign(
        named=rows.id.isin(tables.complete("trade_note_figures").note),
        scoped=rows[SCOPE].notna().any(axis=1),
        fits=pd.Series(fits, rows.index, dtype="int64"),
    )


def within(figures: pd.DataFrame, note: tuple) -> pd.Series:
    """Which figures fit every filled cell of the scope of a note."""
    fit = pd.Series(data=True, index=figures.index)
    for country in filled(note.country, note.partner):
        fit &= (figures.reporter == country) | (figures.partner == country)
    for compiler in filled(note.compiler):
        fit &= figures.compiler == compiler
    for calendar in filled(note.calendar):
        fit &= figures.calendar == calendar
    for start in filled(note.start):
        fit &= figures.end >= start
    for end in filled(note.end):
        fit &= figures.start <= end
    return fit


def filled(*cells: object) -> list[object]:
    """The cells that are not missing."""
    return [cell for cell in cells if pd.notna(cell)]


@rule(
    "trade_notes",
    "id",
    "The note {id} applies to no figure.",
    "Fill a column of its scope, or name figures in trade_note_figures.",
    derive=notes,
)
def note_without_figures(frame: pd.DataFrame) -> pd.Series:
    return ~frame.named & ~frame.scoped


@rule(
    "trade_notes",
    "id",
    "No figure of trade fits the scope of the note {id}.",
    "Correct the scope, or leave it empty and name the figures in trade_note_figures.",
    derive=notes,
    severity="warning",
)
def note_fits_no_figure(frame: pd.DataFrame) -> pd.Series:
    return frame.scoped & (frame.fits == 0)


@rule(
    "trade_notes", "partner", "The scope names {partner} as the partner of itself or of nobody.", "Name two countries."
)
def scope_of_no_pair(rows: pd.DataFrame) -> pd.Series:
    return rows.partner.notna() & (rows.country.isna() | (rows.country == rows.partner))


def named_figures(tables: Tables) -> pd.DataFrame:
    """The figures that notes name with `pair`, two countries, and `usual`, that of most of the note."""
    rows, trade = tables.trade_note_figures, tables.complete("trade")
    trade = trade[among(trade.id, set(distinct(rows.figure)))].drop_duplicates("id").set_index("id")
    ends = [rows.figure.map(trade[column]).fillna("") for column in ("reporter", "partner")]
    pair = ["-".join(sorted(each)) for each in zip(*ends, strict=True)]
    usual = {note: Counter(pairs).most_common(1)[0][0] for note, pairs in grouped(listed(rows.note), pair).items()}
    return rows.assign(pair=pair, usual=rows.note.map(usual))


def grouped(keys: list[str], values: list[str]) -> dict[str, list[str]]:
    """The values of each key."""
    found: dict[str, list[str]] = {}
    for key, value in zip(keys, values, strict=True):
        found.setdefault(key, []).append(value)
    return found


@rule(
    "trade_note_figures",
    "figure",
    "The figure is of {pair}, the others of the note {note} are of {usual}.",
    "Name a figure of the same two countries. If the note speaks of both, acknowledge it with the reason.",
    derive=named_figures,
    severity="warning",
)
def figure_of_another_pair(rows: pd.DataFrame) -> pd.Series:
    return rows.pair != rows.usual
