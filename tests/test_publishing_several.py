"""What notebook 6 publishes of several outcomes at once, on the practice project."""

from __future__ import annotations

import json

from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.several import TESTS
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.headless import workbook_file
from coimpact_widgets.workbook.asking import results_among


def found(store):
    """The very list of results that the notebook hands on."""
    cells = json.loads(workbook_file("share").read_text("utf-8"))["cells"]
    code = ["".join(each["source"]) for each in cells if each["cell_type"] == "code"]
    until = next(at for at, each in enumerate(code) if each.startswith("book.panel(results"))
    known = {}
    for each in code[:until]:
        exec(each.replace('store = ""', f"store = {str(store)!r}"), known)
    return results_among(known["results"]())


def clear(results):
    return next(each for each in results if each.kind == Kind.SEVERAL_OUTCOMES).table.rows


def test_other_results_on_a_measure_hide_nothing_of_several_outcomes(tmp_path):
    results = found(tmp_path / "store.sqlite")
    changes = [each for each in results if each.kind in (*TESTS, Kind.SEVERAL_OUTCOMES)]
    told = clear(safe_to_publish(results))
    assert (clear(safe_to_publish(changes)), "yes") == (told, dict(told)["Getting through hard times"])
