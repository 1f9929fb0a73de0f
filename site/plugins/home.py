"""What the home page lists of the record."""

from datasette import hookimpl


@hookimpl
def extra_template_vars(template, datasette):
    """`record` on the home page: tables, views and queries with titles and counts."""
    return home(datasette) if template == "index.html" else {}


def home(datasette):
    async def variables():
        database = next(db for name, db in datasette.databases.items() if not name.startswith("_"))
        told = datasette.metadata("databases")[database.name]
        counts = await database.table_counts(limit=1000)
        views = await database.view_names()
        listed = {name: {**entry, "count": counts.get(name)} for name, entry in told["tables"].items()}
        return {
            "record": {
                "database": database.name,
                "tables": {name: entry for name, entry in listed.items() if name not in views},
                "views": {name: entry for name, entry in listed.items() if name in views},
                "queries": told["queries"],
            },
        }

    return variables
