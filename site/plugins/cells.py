"""How cells look: labels instead of codes, the language of names, separators in large numbers, missing as missing."""

from datasette import hookimpl
from markupsafe import Markup, escape

RIGHT_TO_LEFT = ("fa", "ar")


@hookimpl
def render_cell(row, value, column, table, database, datasette):
    """The HTML of a cell, or None to leave it to Datasette."""
    place = f"{table}.{column}"
    config = datasette.plugin_config("cells") or {}
    if value is None:
        return Markup('<span class="missing" title="not stated">–</span>')
    if isinstance(value, float):
        return Markup(f'<span class="number">{grouped(value)}</span>')
    if place in config.get("languages", {}) and isinstance(value, str):
        return in_language(value, config["languages"][place])
    if place in config.get("references", {}) and isinstance(value, str):
        return labelled(datasette, database, *config["references"][place], value)
    return None


def grouped(value: float) -> str:
    """A number with narrow spaces between its thousands, and the decimals that it has."""
    text = f"{int(value):,}" if value.is_integer() else f"{value:,}"
    return text.replace(",", "\u202f")


def in_language(value: str, language: str) -> Markup:
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return Markup(f'<span lang="{escape(language)}" dir="{direction}">{escape(value)}</span>')


async def labelled(datasette, database: str, table: str, label: str, value: str) -> Markup:
    """A link to the row that a code refers to, under its name."""
    sql = f'SELECT "{label}" FROM "{table}" WHERE id = ?'
    found = (await datasette.get_database(database).execute(sql, [value])).first()
    text = found[0] if found and found[0] else value
    return Markup(f'<a href="{escape(datasette.urls.row(database, table, value))}">{escape(text)}</a>')
