"""The plugin of the pages: makes the package beside it importable and hands its hooks to Datasette."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pages.about import register_routes  # noqa: F401
from pages.cells import render_cell  # noqa: F401
from pages.errors import handle_exception  # noqa: F401
from pages.frame import prepare_jinja2_environment  # noqa: F401
from pages.labels import startup  # noqa: F401
from pages.linked import register_output_renderer  # noqa: F401
from pages.lists import list_variables  # noqa: F401
from pages.period import filters_from_request  # noqa: F401
from pages.rows import row_variables  # noqa: F401
from pages.told import remember  # noqa: F401
