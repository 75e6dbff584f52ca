"""The first cell of each row of a table as the header of its row, which typst marks only for columns.

Source: PDF 1.7, ISO 32000-1:2008, 14.8.5.7: a header cell says by its scope what it heads.
"""

from __future__ import annotations

import re

ROW = re.compile(rb"/Type/StructElem/S/TR/P \d+ 0 R/K\[(\d+) 0 R")
CELL = re.compile(
    rb"\n(?P<number>\d+) 0 obj\n<</Type/StructElem/S/TD(?P<parent>/P \d+ 0 R)"
    rb"/A\[<</O/Table(?P<headers>/Headers\[[^]]*\])>>"
)
SCOPE = b"/Scope/Row"


def with_row_headers(pdf: bytes) -> bytes:
    """The same file, byte for byte as long, in which each row of a table begins with its header.

    Cells of such a table have their headers by scope, and no longer by a list that names the columns alone.
    """
    first = set(ROW.findall(pdf))

    def marked(cell: re.Match[bytes]) -> bytes:
        is_header = cell["number"] in first
        tag, scope = (b"TH", SCOPE) if is_header else (b"TD", b"")
        padding = b" " * (len(cell["headers"]) - len(scope))
        return b"\n%b 0 obj\n<</Type/StructElem/S/%b%b/A[<</O/Table%b>>%b" % (
            cell["number"],
            tag,
            cell["parent"],
            scope,
            padding,
        )

    return CELL.sub(marked, pdf)
