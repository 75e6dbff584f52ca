"""Pathways written for the check, read from their files: some with faults that are named, some with none."""

import json
from pathlib import Path

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.role import Role
from tests.domain.projects import project_with

FOLDER = Path(__file__).parent / "pathways"
CLEAN = json.loads((FOLDER / "clean.json").read_text(encoding="utf-8"))
WORDINGS = json.loads((FOLDER / "wordings.json").read_text(encoding="utf-8"))
FRESH = json.loads((FOLDER / "fresh_wordings.json").read_text(encoding="utf-8"))
"""Written before their writer looked at the word lists of the check. The lists are never mended by these."""
FAULTY = [
    written
    for name in ("faulty_words.json", "faulty_links.json")
    for written in json.loads((FOLDER / name).read_text(encoding="utf-8"))
]


def pathway_of(written):
    """The pathway that is written here. Where it says no more, people with lived experience chose."""
    return project_with(**written_of(written)).pathway


def written_of(written):
    """Every card and link that is written here, by its id."""
    return {**_activities(written), **_outcomes(written), **_impacts(written), **_links(written)}


def faults_of(written):
    """Which faults it holds, each with the ids of its cards."""
    return sorted((fault, tuple(where.split())) for fault, where in written["faults"])


def _activities(written):
    return {id: Activity(text) for id, text in written["activities"].items()}


def _outcomes(written):
    chosen = written.get("chosen_by", {})
    return {
        id: Outcome(who, change, chosen_by=tuple(map(Role, chosen.get(id, ["lived experience"]))))
        for id, (who, change) in written["outcomes"].items()
    }


def _impacts(written):
    return {id: Impact(text) for id, text in written["impacts"].items()}


def _links(written):
    return {f"l{place}": Link(*link) for place, link in enumerate(written["links"], start=1)}
