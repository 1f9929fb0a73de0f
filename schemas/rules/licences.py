"""Licences of sources, by their SPDX identifiers, https://spdx.org/licenses/."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import among, distinct

KNOWN = re.compile(
    "CC0-1[.]0|CC-PDDC|CC-BY(?:-NC)?(?:-SA|-ND)?-(?:[123][.]0|2[.]5|4[.]0)(?:-(?:IGO|[A-Z]{2}))?"
    "|PDDL-1[.]0|ODbL-1[.]0|ODC-By-1[.]0|etalab-2[.]0|OGL-UK-[123][.]0|OGL-Canada-2[.]0|NLOD-[12][.]0"
    "|DL-DE-(?:BY|ZERO)-2[.]0|CDLA-(?:Permissive-[12]|Sharing-1)[.]0|C-UDA-1[.]0|GFDL-1[.][123]-(?:only|or-later)"
    "|MIT|MIT-0|Apache-2[.]0|BSD-[23]-Clause|Unicode-3[.]0|LicenseRef-[A-Za-z0-9.-]+"
)
"""Those that texts and data are published under."""


@rule(
    "sources",
    "license",
    "{license} is not the identifier of a licence for texts or data.",
    "Write it as on spdx.org, with its version: CC-BY-4.0. If it is one, acknowledge it with the reason.",
    severity="warning",
)
def unknown_licence(sources: pd.DataFrame) -> pd.Series:
    unknown = {text for text in distinct(sources.license) if not KNOWN.fullmatch(text)}
    return among(sources.license, unknown)
