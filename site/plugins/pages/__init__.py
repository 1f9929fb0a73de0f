"""What the pages of the site say and show; the plugin `record.py` hands its hooks to Datasette."""
