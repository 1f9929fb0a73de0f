"""The whole site as static files, through the same templates and database: `python -m scripts bake`."""
