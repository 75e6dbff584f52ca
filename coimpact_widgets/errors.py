"""What can go wrong, in words a person can act on.

`Problem` is something a person should put right: problems are listed, all at once, beside their fields.
`CoImpactError` is what cannot go on: it composes its own sentence from facts.
Anything else that is raised is a defect in the program: it is logged and never swallowed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing a person should put right.

    `field` is the name of the field it belongs to; `message` says what to do, such as
    "Enter the question you will ask."
    """

    field: str
    message: str


class CoImpactError(Exception):
    """Something that cannot go on. Its text is a sentence a person can act on."""


class ProjectNotFound(CoImpactError):
    """Raised when the store holds no project with the id that was asked for."""

    def __init__(self, project: str) -> None:
        self.project = project
        super().__init__(
            f"There is no project called '{project}' here. "
            "Go to the start page to see the projects you can open."
        )


class InvitationEnded(CoImpactError):
    """Raised when the invitation that somebody came by is no more."""

    def __init__(self) -> None:
        super().__init__(
            "Your invitation has ended. What was saved is safe. Ask the person who invited you for a new one."
        )


class MayOnlyLook(CoImpactError):
    """Raised when somebody would change a project that they were invited to look at. Nothing is kept."""

    def __init__(self) -> None:
        super().__init__(
            "You can look, so nothing was saved. "
            "To change something, ask the person who invited you for the invitation to change."
        )


class NotForGuests(CoImpactError):
    """Raised when somebody who was invited to a project would make, delete or copy one, or invite people."""

    def __init__(self) -> None:
        super().__init__("You were invited to this project. Ask the person who invited you to do this.")


ANOTHER_PLACE = "Choose another place with the COIMPACT_STORE setting."
SOON = "What was saved before is safe. Wait a minute, then try again."


class StoreNotReachable(CoImpactError):
    """Raised when the store cannot be opened or written. `way` says what to do about it."""

    def __init__(self, where: str, why: str, way: str = ANOTHER_PLACE) -> None:
        self.where, self.why = where, why
        super().__init__(f"Your work cannot be kept in {where}, because {why}. {way}")


class StoreFull(CoImpactError):
    """Raised when there is no room left for a save. Nothing that was acknowledged is lost."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(
            f"There is no room left in {where}, so the last change was not saved. "
            "Everything saved before is safe. Make room, then save again."
        )


class NotGivenAway(CoImpactError):
    """Raised when no note can be kept that a file leaves the group: then it does not leave."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"You do not have the file yet, because no note of it could be kept. {why}")


class ReportChanged(CoImpactError):
    """Raised when a report is no longer the one that was checked: then it does not leave."""

    def __init__(self) -> None:
        super().__init__("This report has changed since you checked it. Look at it again, then download it.")


class StoreNewer(CoImpactError):
    """Raised when a store was written by a newer program than this one. Nobody opens it."""

    def __init__(self, found: int, known: int) -> None:
        self.found, self.known = found, known
        super().__init__(
            f"This work was saved by a newer Co-Impact (version {found} of the store; "
            f"this program knows version {known}). Install the newer Co-Impact to open it."
        )


class SaveConflict(CoImpactError):
    """Raised when somebody else saved the same record first. Holds both, so that a person can choose.

    `mine` and `theirs` are domain values; `theirs_version` is the version to save over.
    `theirs` is None when the record has been removed.
    """

    def __init__(self, mine: object, theirs: object | None, theirs_version: int) -> None:
        self.mine, self.theirs, self.theirs_version = mine, theirs, theirs_version
        what = "removed this" if theirs is None else "changed this too"
        super().__init__(f"Somebody else {what} while you were writing. Choose which to keep.")


class PersonThere(CoImpactError):
    """Raised when somebody who was taken to be new is in the project already. Nothing is kept."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"{code} is in the project already. Look at their row, or use another person code.")


class PersonNotThere(CoImpactError):
    """Raised when something is said to be from somebody who is not in the project. Nothing is kept."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"There is nobody with the code '{code}'. Leave it empty, or add them first.")


class FileNotReadable(CoImpactError):
    """Raised when a file of answers or an archive cannot be read. Nothing of it is kept."""

    def __init__(self, name: str, why: str) -> None:
        self.name, self.why = name, why
        super().__init__(f"'{name}' cannot be read: {why}")


class FormNotThere(CoImpactError):
    """Raised when a form is asked for of which nothing is asked any more."""

    def __init__(self) -> None:
        super().__init__("There is no such form any more. Choose another form, then try again.")


class TooFew(CoImpactError):
    """Raised when there is too little to say anything. Says how many are needed, and how many there are."""

    def __init__(self, needed: int, found: int, what: str) -> None:
        self.needed, self.found, self.what = needed, found, what
        super().__init__(f"This needs at least {needed} {what}. There are {found}.")


class NeedsFirst(TooFew):
    """Raised when a result rests on something that the group has not said, or not asked, yet.

    `what` follows "once you", such as "say how long the change lasts". `missing` names what waits for it.
    """

    def __init__(self, what: str, missing: str = "This") -> None:
        super().__init__(1, 0, what)
        self.args = (f"{missing} can be shown once you {what}.",)


class UnknownParameter(CoImpactError):
    """Raised when a workbook is given a parameter that it does not have."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"This workbook has no parameter called '{name}'. It has: {', '.join(known)}.")


class ParameterNotReadable(CoImpactError):
    """Raised when a workbook's parameter is given something that is not of its kind."""

    def __init__(self, name: str, given: str, kind: str) -> None:
        self.name, self.given, self.kind = name, given, kind
        super().__init__(f"The parameter '{name}' takes {kind}. '{given}' is something else.")


class WorkbookStopped(CoImpactError):
    """Raised when a workbook could not run to its end. `notebook` is what it had done until then.

    `why` is the sentence of what stopped it, or empty when that was a defect in the program.
    """

    def __init__(self, notebook: str, why: str = "") -> None:
        self.notebook, self.why = notebook, why
        super().__init__(why or f"The workbook stopped before its end. {notebook} shows where, and why.")


class FileNotWritable(CoImpactError):
    """Raised when a file or folder that somebody asked for cannot be written."""

    def __init__(self, name: str, why: str) -> None:
        self.name, self.why = name, why
        super().__init__(f"'{name}' cannot be written: {why}. Choose another name or place.")


class CannotUndo(CoImpactError):
    """Raised when a change cannot be taken back. `why` is the end of a sentence."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"This cannot be undone, because {why}.")
