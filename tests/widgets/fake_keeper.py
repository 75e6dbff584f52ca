"""A keeper that holds one project in memory, with the versions, conflicts and undo of a real one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from coimpact_widgets.domain.answer import Batch
from coimpact_widgets.domain.archive import BATCH
from coimpact_widgets.domain.codes_together import answers_now, called_now, people_now, stories_now
from coimpact_widgets.domain.gathered import (
    agreed_answers,
    agreed_stories,
    standing_answers,
    standing_counts,
    standing_people,
    standing_stories,
)
from coimpact_widgets.domain.project import Change, Contents, Project
from coimpact_widgets.domain.record import Record, from_body, to_body
from coimpact_widgets.domain.record_id import own_id
from coimpact_widgets.domain.theme import Coding
from coimpact_widgets.domain.withdrawn import mark_of, salt_of
from coimpact_widgets.errors import PersonThere, SaveConflict

NOON = datetime(2026, 8, 6, 12, tzinfo=UTC)


@dataclass
class Gathered:
    """What came in with one batch."""

    batch: Batch
    people: dict
    answers: dict
    stories: list
    counts: list
    undone: bool = False


class FakeKeeper:
    """Keeps what it is given. `fail_with` is raised by the next saves, as a full disk would."""

    def __init__(self, contents=None, role=""):
        self._start = contents or Contents(Project("p", "Our project"))
        self._records = {record.id: record for record in self._start.records}
        self._versions = {record.id: record.version for record in self._start.records}
        self._kinds = {record.id: type(record.value) for record in self._start.records}
        self._gathered = [self._started_with()]
        self.changes = []
        self._withdrawn = [*self._start.withdrawn]
        self.role = role
        self.fail_with = None

    def contents(self):
        whole = self.whole()
        return replace(
            whole,
            answers=agreed_answers(whole.answers, whole.people),
            stories=agreed_stories(whole.stories, whole.people),
        )

    def whole(self):
        standing = [each for each in self._gathered if not each.undone]
        now = called_now(each.batch for each in standing)
        answers = (answer for each in standing for answer in each.answers.values())
        answers = standing_answers(answers_now(answers, now))
        came_in = [(each.batch, [*each.people.values()]) for each in standing]
        stories = (story for each in standing for story in each.stories)
        people = standing_people(people_now(came_in, now), answers)
        return replace(
            self._start,
            records=tuple(self._records.values()),
            people=people,
            answers=answers,
            stories=standing_stories(stories_now(stories, now)),
            counts=standing_counts(count for each in standing for count in each.counts),
            batches=tuple(each.batch for each in standing if each.batch.id),
            seq=len(self.changes),
            withdrawn=tuple(self._withdrawn),
        )

    def save(self, value, record=None):
        self._maybe_fail()
        new = own_id(value) or f"r{len(self._versions) + 1}"
        id, read = (record.id, record.version) if record else (new, 0)
        now = self._versions.get(id, 0)
        if read != now and (read or id in self._records):
            theirs = self._records.get(id)
            raise SaveConflict(value, theirs.value if theirs else None, now)
        return self._write(id, value)

    def remove(self, record):
        self._maybe_fail()
        now = self._records.get(record.id)
        if now is None or now.version != record.version:
            raise SaveConflict(record.value, now.value if now else None, self._versions[record.id])
        del self._records[record.id]
        self._log(record.id, None)
        return len(self.changes)

    def undo(self, seq):
        self._maybe_fail()
        change = self.changes[seq - 1]
        if change.kind == BATCH:
            self._of(int(change.record)).undone = False
            return
        if self._versions[change.record] != change.version:
            now = self._records.get(change.record)
            raise SaveConflict(change, now.value if now else None, self._versions[change.record])
        before = next((c for c in reversed(self.changes[: seq - 1]) if c.record == change.record), None)
        body = before.body if before else self._body_at_start(change.record)
        if body is None:
            self._records.pop(change.record, None)
            self._log(change.record, None)
        else:
            self._write(change.record, from_body(self._kinds[change.record], body))

    def gather(self, batch, people=(), answers=(), stories=(), counts=(), *, new_people=(), newest=False):
        self._maybe_fail()
        here = {person.code for person in self.contents().people}
        for code in new_people:
            if code in here:
                raise PersonThere(code)
        if not batch.id or (newest and batch.id != self._gathered[-1].batch.id):
            batch = replace(batch, id=len(self._gathered), at=NOON)
            self._gathered.append(Gathered(batch, {}, {}, [], []))
        into = self._of(batch.id)
        into.people |= {person.code: person for person in people}
        into.answers |= {(each.person, each.measure, each.time_point): each for each in answers}
        start = sum(len(each.stories) for each in self._gathered)
        named = [s if s.id else replace(s, id=f"s{start + n}") for n, s in enumerate(stories, start=1)]
        into.stories = [s for s in into.stories if s.id not in {new.id for new in named}] + named
        into.counts += counts
        return batch

    def undo_batch(self, batch):
        self._maybe_fail()
        self._of(batch.id).undone = True
        seq = len(self.changes) + 1
        self.changes.append(Change(seq, str(batch.id), BATCH, seq, None, self.role, self._now()))
        return seq

    def remove_story(self, story):
        self._maybe_fail()
        for each in self._gathered:
            each.stories = [kept for kept in each.stories if kept.id != story.id]
        self._forget_codings({story.id})

    def remove_counts(self, name, outcome):
        self._maybe_fail()
        for each in self._gathered:
            each.counts = [kept for kept in each.counts if (kept.name, kept.outcome) != (name, outcome)]

    def replace_counts(self, name, outcome, counts, batch, *, newest=False):
        self._maybe_fail()
        counts = [*counts]
        self.remove_counts(name, outcome)
        return self.gather(batch, counts=counts, newest=newest)

    def erase_person(self, code, *, withdrew=True):
        self._maybe_fail()
        self._withdrawn += [mark_of(code, salt_of(self._withdrawn))] if withdrew else []
        now = called_now(each.batch for each in self._gathered if not each.undone)
        for each in (code, *(other for other, kept in now.items() if kept == code)):
            self._erase(each)

    def _erase(self, code):
        for each in self._gathered:
            each.people.pop(code, None)
            each.answers = {key: answer for key, answer in each.answers.items() if key[0] != code}
            gone = {story.id for story in each.stories if story.person == code}
            each.stories = [story for story in each.stories if story.person != code]
            self._forget_codings(gone)

    def _forget_codings(self, stories):
        for record in list(self._records.values()):
            if isinstance(record.value, Coding) and record.value.story in stories:
                del self._records[record.id]
                self._log(record.id, None)

    def _of(self, id):
        return next(each for each in self._gathered if each.batch.id == id)

    def _maybe_fail(self):
        if self.fail_with:
            raise self.fail_with

    def _write(self, id, value):
        record = Record(id, self._versions.get(id, 0) + 1, value, self.role, self._now())
        self._records[id] = record
        self._kinds[id] = type(value)
        self._log(id, to_body(value))
        return record

    def _log(self, id, body):
        self._versions[id] = self._versions.get(id, 0) + 1
        kind, seq = self._kinds[id].kind, len(self.changes) + 1
        self.changes.append(Change(seq, id, kind, self._versions[id], body, self.role, self._now()))

    def _body_at_start(self, id):
        return next((to_body(record.value) for record in self._start.records if record.id == id), None)

    def _now(self):
        return NOON + timedelta(seconds=len(self.changes))

    def _started_with(self):
        people = {person.code: person for person in self._start.people}
        answers = {(each.person, each.measure, each.time_point): each for each in self._start.answers}
        return Gathered(Batch("at the start"), people, answers, [*self._start.stories], [*self._start.counts])
