"""What stands between readers and Datasette: bounds, a memory of pages, and processes of their own for readers' SQL.

From outside to inside: `headers` (on every answer), `cache` (pages from memory), `gate` (what may be asked at all),
`turns` (one large page at a time), `lane` (SQL of readers goes to a `pool` of `reader` processes).
`site/plugins/server.py` puts them together.
"""
