"""Notes on trade speak of figures that are there: within a scope, or named one by one."""

from collections import Counter, defaultdict

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, distinct, grouped, listed

OF_FIGURE = ["reporter", "partner", "compiler", "calendar", "start", "end"]
OF_NOTE = ["country", "partner", "compiler", "calendar", "start", "end"]


def notes(tables: Tables) -> pd.DataFrame:
    """The notes with whether figures are `named` or a scope is given, `scoped`, and whether it `fits` any figure."""
    rows, trade = tables.trade_notes, tables.complete("trade")
    periods, scopes = defaultdict(list), cells(rows, OF_NOTE)
    for reporter, partner, *period in cells(trade[OF_FIGURE][~grouped(trade, OF_FIGURE).duplicated()], OF_FIGURE):
        periods[reporter, partner, ""].append(period)
    fits = [fits_any(scope, periods) for scope in scopes]
    scoped = pd.Series([any(scope) for scope in scopes], rows.index, dtype=bool)
    return rows.assign(
        named=among(rows.id, set(listed(tables.complete("trade_note_figures").note))),
        scoped=scoped | rows.conflict.notna(),
        fits=pd.Series(fits, rows.index, dtype=bool),
    )


def cells(frame: pd.DataFrame, columns: list[str]) -> list[tuple[str, ...]]:
    """The rows of some columns, an empty text where a cell is missing."""
    return list(zip(*(listed(frame[name].fillna("")) for name in columns), strict=True))


def fits_any(scope: tuple[str, ...], periods: dict[tuple[str, ...], list[list[str]]]) -> bool:
    """Whether a figure, of those of each two countries, fits every filled cell of the scope of a note."""
    country, other, *period = scope
    near = (each for pair, each in periods.items() if country in pair and other in pair)
    return any(within(figure, period) for figures in near for figure in figures)


def within(figure: list[str], scope: list[str]) -> bool:
    """Whether compiler, calendar and days of a figure fit those of a scope, as far as it has them."""
    compiler, calendar, start, end = figure
    counted, kept, first, last = scope
    return (
        counted in (compiler, "")
        and kept in (calendar, "")
        and (not first or end >= first)
        and (not last or "" < start <= last)
    )


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
    return frame.scoped & ~frame.fits


@rule(
    "trade_notes", "partner", "The scope names {partner} as the partner of itself or of nobody.", "Name two countries."
)
def scope_of_no_pair(rows: pd.DataFrame) -> pd.Series:
    return rows.partner.notna() & (rows.country.isna() | (rows.country == rows.partner))


def explained(tables: Tables) -> pd.DataFrame:
    """The figures of trade that notes name, of doubled ones the first, with their countries and days."""
    trade = tables.complete("trade")
    near = among(trade.id, set(distinct(tables.trade_note_figures.figure)))
    return trade.loc[near, ["id", "reporter", "partner", "start", "end"]].drop_duplicates("id")


def named_figures(tables: Tables) -> pd.DataFrame:
    """The figures that notes name with `pair`, two countries, and `usual`, that of most of the note."""
    rows, figures = tables.trade_note_figures, tables.derived(explained)
    ends = zip(listed(figures.reporter.fillna("")), listed(figures.partner.fillna("")), strict=True)
    pairs = dict(zip(listed(figures.id), ("-".join(sorted(each)) for each in ends), strict=True))
    pair, times = [pairs.get(figure, "-") for figure in listed(rows.figure)], defaultdict(Counter)
    for note, each in zip(listed(rows.note), pair, strict=True):
        times[note][each] += 1
    usual = {note: count.most_common(1)[0][0] for note, count in times.items()}
    return rows.assign(pair=pair, usual=[usual[note] for note in listed(rows.note)])


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
