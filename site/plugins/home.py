"""What every page knows of the record, and what the home page lists of it."""

from datasette import hookimpl


@hookimpl
def extra_template_vars(template, datasette):
    """`record_title` on every page; on the home page `record`: tables, views and queries with titles and counts."""
    return home(datasette) if template == "index.html" else {"record_title": datasette.metadata("title")}


def home(datasette):
    async def variables():
        database = next(db for name, db in datasette.databases.items() if not name.startswith("_"))
        told = datasette.metadata("databases")[database.name]
        counts = await database.table_counts(limit=1000)
        views = await database.view_names()
        listed = {name: {**entry, "count": counts.get(name)} for name, entry in told["tables"].items()}
        return {
            "record_title": datasette.metadata("title"),
            "record": {
                "database": database.name,
                "tables": {name: entry for name, entry in listed.items() if name not in views},
                "views": {name: entry for name, entry in listed.items() if name in views},
                "queries": told["queries"],
            },
        }

    return variables
