"""Files that no page of the server stands behind: the database, static files, and what machines read first."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict

from schemas.package import load
from scripts import finder, normalise
from scripts.bake.crawlers import guide, robots, sitemap
from scripts.bake.feed import feed
from scripts.bake.folder import Folder
from scripts.bake.worker import Task
from scripts.site import NAME, metadata
from scripts.statements import SITE
