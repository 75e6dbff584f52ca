"""Reading the practice project from the data that comes with the program."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from ..domain.answer import Batch, Consent, MonthlyCount, Story
from ..domain.archive import Archive
from ..domain.gathered import Gathered
from ..domain.kinds import KINDS
from ..domain.project import Contents, Project
from ..domain.record import Record, Written, from_body
from ..exchange.answers_file import read_answers
from ..exchange.months_file import MONTHLY
from ..library import data_folder

WRITTEN, ANSWERS, COUNTS = "crisis_cafe.json", "crisis_cafe_answers.csv", "crisis_cafe_counts.csv"


def crisis_cafe() -> Contents:
    """The Harbour crisis café: a whole project, made up. Its truth stands in data/practice/README.md."""
    return crisis_cafe_archive().contents()


@lru_cache(maxsize=1)
def crisis_cafe_archive() -> Archive:
    """The Harbour crisis café as a store takes it in: answers, stories and counts in a batch each."""
    held = json.loads(_read(WRITTEN))
    project, records = _project(held["project"]), tuple(_record(each) for each in held["records"])
    answers = read_answers(ANSWERS, _read(ANSWERS), Contents(project, records).measures)
    batches = _batches(held["batches"], answers.batch)
    archive = Archive.of(Contents(project, records, answers.people, batches=batches))
    of_answers, of_stories, of_counts = (part.batch for part in archive.gathered)
    gathered = (
        Gathered(of_answers, people=answers.people, answers=tuple(answers.answers)),
        Gathered(of_stories, stories=tuple(_story(each) for each in held["stories"])),
        Gathered(of_counts, counts=_counts(_read(COUNTS))),
    )
    return replace(archive, gathered=gathered)


def _read(file: str) -> bytes:
    return (data_folder() / "practice" / file).read_bytes()


def _project(held: dict[str, Any]) -> Project:
    return Project(held["id"], held["name"], practice=True, at=datetime.fromisoformat(held["at"]))


def _record(held: dict[str, Any]) -> Record[Written]:
    value = from_body(KINDS[held["kind"]], held["body"])
    return Record(held["id"], held["version"], value, held["role"], datetime.fromisoformat(held["at"]))


def _story(held: dict[str, Any]) -> Story:
    return Story(**(held | {"consent": Consent(held["consent"])}))


def _counts(data: bytes) -> tuple[MonthlyCount, ...]:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return tuple(
        MonthlyCount(
            row["what was counted"], date.fromisoformat(row["month"]), int(row["count"]), row["outcome"]
        )
        for row in rows
    )


def _batches(held: list[dict[str, Any]], answers: Batch) -> tuple[Batch, ...]:
    """The three batches: the answers with what their columns became, the stories, the counts."""
    known = {
        ANSWERS: answers,
        COUNTS: Batch(
            COUNTS, hashlib.sha256(_read(COUNTS)).hexdigest(), columns=(("what was counted", MONTHLY),)
        ),
    }
    return tuple(
        replace(
            known.get(each["name"], Batch(each["name"])),
            role=each["role"],
            at=datetime.fromisoformat(each["at"]),
        )
        for each in held
    )
