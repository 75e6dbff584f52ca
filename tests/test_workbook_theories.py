"""A workbook draws the map of each way of seeing it, where members see it differently."""

from __future__ import annotations

from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.domain.theory import Theory
from coimpact_widgets.store import Store
from coimpact_widgets.workbook import open_workbook

from .small_project import answers_file, results, small_project


def test_maps_of_theories_are_offered_where_members_differ_alone(tmp_path):
    place, file = small_project(tmp_path), answers_file(tmp_path)
    with Store.open(place) as store:
        run, feel = (
            store.save("ours", Activity("We run the café.")),
            store.save("ours", Outcome("People", "feel")),
        )
        ours = store.save("ours", Theory("What staff think"))
        store.save("ours", Theory("What people think"))
        link = store.save("ours", Link(run.id, feel.id))
        book = open_workbook("pathway", store=place, project="ours", answers=file)
        assert ("", "") == (book.theory_maps_fold(), book.theory_maps())
        store.save("ours", Link(run.id, feel.id, theories=(ours.id,)), id=link.id, version=1)
    book = open_workbook("pathway", store=place, project="ours", answers=file)
    assert "The map in each way of seeing it" == book.theory_maps_fold()
    assert "What people think" in book.theory_maps(results(book))
    assert "What staff think" not in book.theory_maps()
