"""The `coimpact` command: a thin skin over the workbook, the store and the served pages."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from .domain.report_kind import FORMS, ReportKind
from .errors import CoImpactError, FileNotReadable, FileNotWritable

PORT = 8866
HIGHEST_PORT = 65535
KINDS_HELP = "whom it is for: the full report if nothing is said"
EVERY_NUMBER = "every number, for inside the group only"
TRUST_HELP = "nobody needs an invitation: your own sign-in stands before it"
FORM_HELP = "needed for a PDF in large print alone; else the file's name says it"
_FORMS = {key.lower().replace(" ", "-"): key for key in FORMS}

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns its exit status: 0 when all went well, 1 when something could not go on.

    What could not go on is said in one sentence on the standard error stream.
    """
    given = parser().parse_args(arguments)
    command: Command = given.command
    if given.store:
        # Notebooks read it from here. As a parameter it would stay in them, password and all.
        os.environ["COIMPACT_STORE"] = given.store
    try:
        return command(given)
    except CoImpactError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """Every command, with its arguments and what each is for."""
    whole = argparse.ArgumentParser(
        prog="coimpact", description="Find out, and show, what difference you make."
    )
    commands = whole.add_subparsers(metavar="COMMAND", required=True)
    for name, (add, told) in _COMMANDS.items():
        add(commands.add_parser(name, help=told, description=told))
    return whole


def _add_app(command: argparse.ArgumentParser) -> None:
    command.add_argument("--port", type=_port, default=PORT, help=f"the number in the web address ({PORT})")
    _add_store(command)
    command.add_argument("--open", action="store_true", help="open the page in your web browser")
    command.add_argument("--share", action="store_true", help="let people on the same network join")
    command.add_argument("--ip", default="127.0.0.1", help="where to listen, if not at the usual address")
    command.add_argument(
        "--host", dest="hosts", action="append", default=[], help="a name that browsers call it by"
    )
    command.add_argument("--trust-login", action="store_true", help=TRUST_HELP)
    command.set_defaults(command=_app)


def _add_projects(command: argparse.ArgumentParser) -> None:
    _add_store(command)
    command.set_defaults(command=_projects)


def _add_rerun(command: argparse.ArgumentParser) -> None:
    command.add_argument("--answers", metavar="FILE", type=_place, help="a CSV or Excel file of new answers")
    command.add_argument("--project", metavar="ID", help="the project; `coimpact projects` lists them")
    _add_store(command)
    command.add_argument(
        "--out", metavar="FOLDER", type=Path, required=True, help="where to put what it writes"
    )
    command.add_argument(
        "-p",
        dest="parameters",
        nargs=2,
        metavar=("NAME", "VALUE"),
        action="append",
        default=[],
        help="another parameter of the notebook",
    )
    command.set_defaults(command=_rerun)


def _add_report(command: argparse.ArgumentParser) -> None:
    _add_file(command, "ends in .html, .docx or .pdf", EVERY_NUMBER)
    command.add_argument("--kind", choices=list(ReportKind), default=ReportKind.FULL, help=KINDS_HELP)
    command.add_argument("--form", choices=_FORMS, help=FORM_HELP)
    command.set_defaults(command=_report)


def _add_forms(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", metavar="PROJECT", help="the project; `coimpact projects` lists them")
    command.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="where to put them")
    command.add_argument("--faces", action="store_true", help="with faces beside the answers, on paper")
    _add_store(command)
    command.set_defaults(command=_forms)


def _add_results(command: argparse.ArgumentParser) -> None:
    _add_file(command, "the file to write", EVERY_NUMBER)
    command.set_defaults(command=_file_of, parameter="numbers")


def _add_data(command: argparse.ArgumentParser) -> None:
    _add_file(command, "ends in .xlsx or .zip", "every answer of everybody, for inside the group only")
    command.set_defaults(command=_data, parameter="data")


def _add_file(command: argparse.ArgumentParser, file: str, inside: str) -> None:
    """What every command takes that writes a file safe to publish, or for inside the group."""
    command.add_argument("project", metavar="PROJECT", help="the project; `coimpact projects` lists them")
    command.add_argument("--out", metavar="FILE", type=Path, required=True, help=file)
    command.add_argument("--inside", action="store_true", help=inside)
    _add_store(command)


def _add_archive(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", metavar="PROJECT", help="the project; `coimpact projects` lists them")
    command.add_argument("file", metavar="FILE", type=Path, help="the file to write, ending in .zip")
    _add_store(command)
    command.set_defaults(command=_archive)


def _add_restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help="a file that `coimpact archive` wrote")
    _add_store(command)
    command.set_defaults(command=_restore)


def _add_store(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--store",
        metavar="PLACE",
        type=_place,
        default=_place(os.environ.get("COIMPACT_STORE", "")),
        help="a file or a database's address, if not the usual place",
    )


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "app": (_add_app, "serve the workbook on this computer"),
    "projects": (_add_projects, "list the projects and their ids"),
    "rerun": (_add_rerun, "run the analysis again, on new answers if there are any"),
    "report": (_add_report, "write the report of a project, safe to publish"),
    "forms": (_add_forms, "write the forms that people answer, of every kind"),
    "results": (_add_results, "write every result of a project as JSON, safe to publish"),
    "data": (_add_data, "write the data of a project with a codebook, safe to publish"),
    "archive": (_add_archive, "write everything in a project to one file, private answers too"),
    "restore": (_add_restore, "bring a project back from such a file"),
}
"""What adds the arguments of each command, and what it is for."""


def _app(given: argparse.Namespace) -> int:
    from .panels import practice_project
    from .serve.app import main as serve
    from .store import Store

    with Store.open() as store:
        practice_project(store)
    listening = {"ip": given.ip, "share": given.share, "trust_login": given.trust_login}
    serve(given.port, open_browser=given.open, hosts=given.hosts, **listening)
    return 0


def _projects(given: argparse.Namespace) -> int:
    from .store import Store

    with Store.open() as store:
        for project in store.projects():
            print(f"{project.id}\t{project.name}")
    return 0


def _rerun(given: argparse.Namespace) -> int:
    from .headless import run_workbook

    results = given.out.resolve() / "results.json"
    chosen = {"project": given.project, "answers": given.answers, "results": str(results)}
    chosen = {name: value for name, value in chosen.items() if value} | dict(given.parameters)
    notebook = run_workbook("outcomes", given.out, chosen, progress=True)
    print(f"Wrote {notebook} and {chosen['results']}")
    _tell_what_was_not_used(Path(chosen["results"]))
    return 0


def _tell_what_was_not_used(results: Path) -> None:
    file = json.loads(results.read_text(encoding="utf-8"))["file"]
    for sentence in file["not_used"] if file else ():
        print(f"Not used: {sentence}", file=sys.stderr)


def _report(given: argparse.Namespace) -> int:
    wanted = {"report": str(given.out.resolve()), "kind": str(given.kind), "form": _FORMS.get(given.form, "")}
    view = _share(given, wanted)
    print(f"Wrote {given.out} ({ReportKind(given.kind).called}, {view})")
    return 0


def _forms(given: argparse.Namespace) -> int:
    from .panels import PRACTICE, practice_project
    from .store import Store
    from .workbook.form_files import write_form_files

    with Store.open() as store:
        if given.project == PRACTICE:
            practice_project(store)
        contents = store.contents(given.project)
    for file in write_form_files(contents, given.out, faces=given.faces):
        print(f"Wrote {file}")
    return 0


def _file_of(given: argparse.Namespace) -> int:
    view = _share(given, {given.parameter: str(given.out.resolve())})
    print(f"Wrote {given.out} ({view})")
    return 0


def _data(given: argparse.Namespace) -> int:
    from .workbook import open_workbook

    if not given.inside:
        return _file_of(given)
    open_workbook("share", project=given.project).write_data(str(given.out), list, view="inside the group")
    print(f"Wrote {given.out}. Each row is about one person: keep it inside your group.")
    return 0


def _share(given: argparse.Namespace, wanted: dict[str, str]) -> str:
    """Run the workbook that shares with what is wanted of it. Returns the name of the view."""
    from .disclosure.view import View
    from .headless import run_workbook

    view = (View.INSIDE if given.inside else View.PUBLISH).value
    folder = Path(tempfile.mkdtemp(prefix="coimpact-"))
    run_workbook("share", folder, {"project": given.project, "view": view, **wanted}, progress=True)
    shutil.rmtree(folder)  # left behind when it stops, because then it shows where
    return view


def _archive(given: argparse.Namespace) -> int:
    from .exchange.archive import write_archive
    from .store import Store

    with Store.open() as store:
        data = write_archive(store.archive(given.project))
    try:
        given.file.write_bytes(data)
    except OSError as error:
        raise FileNotWritable(str(given.file), _why(error)) from error
    print(f"Wrote {given.file}")
    return 0


def _restore(given: argparse.Namespace) -> int:
    from .panels import restored_project
    from .store import Store

    try:
        data = given.file.read_bytes()
    except OSError as error:
        raise FileNotReadable(str(given.file), f"{_why(error)}.") from error
    with Store.open() as store:
        project = restored_project(store, given.file.name, data)
    print(f"Restored '{project.name}' as {project.id}")
    return 0


def _why(error: OSError) -> str:
    return (error.strerror or "it cannot be opened").lower()


def _port(text: str) -> int:
    """The number of a port. Port 0 would be any that is free, which nobody could find."""
    if not text.isdecimal() or len(text) > len(str(HIGHEST_PORT)) or not 0 < int(text) <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"Choose a number from 1 to {HIGHEST_PORT}, such as {PORT}.")
    return int(text)


def _place(store: str) -> str:
    """The store's address, which means the same from every folder: a notebook runs in its own."""
    return store if not store or "://" in store else str(Path(store).expanduser().resolve())


if __name__ == "__main__":
    sys.exit(main())
