"""The commands. Every expected failure is one plain sentence on stderr and exit code 1."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from studyapp.cli.tools import Tools
from studyapp.services.bank_check import CheckReport
from studyapp.services.bank_lint import LintReport

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
BankFolder = Annotated[Path | None, typer.Argument(help="A bank's folder; all, if left out.")]


def build(tools: Tools) -> typer.Typer:
    """The command line over the given tools."""
    app = typer.Typer(
        help="Study for the CCXP exam: flashcards every day, until it is passed.",
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    @app.callback(invoke_without_command=True)
    def start(
        context: typer.Context,
        profile: Annotated[
            Path | None, typer.Option(help="Folder of the learner's data.", file_okay=False)
        ] = None,
        version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    ) -> None:
        """Open the window, or run a command."""
        context.obj = profile
        if version:
            typer.echo(f"CCXP Study {tools.version}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            raise typer.Exit(tools.window(profile))

    app.add_typer(_bank(tools), name="bank", help="Question banks.")
    app.add_typer(_log(tools), name="log", help="The log of everything you did, as a file.")
    _keep(app, tools)
    _show(app, tools)
    return app


def _bank(tools: Tools) -> typer.Typer:
    bank = typer.Typer(no_args_is_help=True)

    @bank.callback()
    def group() -> None:
        pass

    @bank.command()
    def check(context: typer.Context, path: BankFolder = None, as_json: Json = False) -> None:
        """Check banks and print every problem with file, line, column and what to do."""
        report = tools.bank_check(context.obj).check(path)
        _print(report, as_json)
        raise typer.Exit(1 if report.errors else 0)

    @bank.command()
    def lint(context: typer.Context, path: BankFolder = None, as_json: Json = False) -> None:
        """Judge how questions are written: flaws of items, and cues in the bank as a whole."""
        report = tools.bank_lint(context.obj).lint(path)
        _print(report, as_json)
        raise typer.Exit(1 if report.failed else 0)

    return bank


def _print(report: CheckReport | LintReport, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(report.plain(), indent=2, ensure_ascii=False))
    else:
        for line in report.lines():
            typer.echo(line)


def _log(tools: Tools) -> typer.Typer:
    log = typer.Typer(no_args_is_help=True)

    @log.command("export")
    def export_(context: typer.Context, file: Path) -> None:
        """Write the log to a file, as JSON lines."""
        with tools.reading(context.obj) as services:
            count = services.keeping.export_log(file)
        typer.echo(f"{count} events written to {file}.")

    @log.command("import")
    def import_(context: typer.Context, file: Path) -> None:
        """Take over the events of a file that are not here yet; twice changes nothing."""
        with tools.writing(context.obj, "log import") as services:
            result = services.keeping.import_log(file)
        typer.echo(f"{result.added} events added, {result.known} were here already.")

    return log


def _keep(app: typer.Typer, tools: Tools) -> None:
    @app.command()
    def backup(context: typer.Context) -> None:
        """Copy the database into the profile's backups, verified; the seven newest are kept."""
        with tools.reading(context.obj) as services:
            typer.echo(f"Backup written to {services.keeping.backup()}.")

    @app.command()
    def restore(context: typer.Context, file: Path) -> None:
        """Go back to a backup; what stands there now is copied aside first."""
        aside = tools.restore(context.obj, file)
        typer.echo(f"Restored {file}. What stood there before is in {aside}.")

    @app.command()
    def demo(
        context: typer.Context,
        days: Annotated[int, typer.Option(min=1, max=365, help="Days of study.")] = 30,
        seed: Annotated[int, typer.Option(help="Same seed, same learner.")] = 1,
    ) -> None:
        """Fill an empty profile with a simulated learner; it stays marked as a demo."""
        answers = tools.demo(context.obj, days, seed)
        typer.echo(f"{answers} answers over {days} days. This profile is a demo.")


class ReportFormat(StrEnum):
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


def _show(app: typer.Typer, tools: Tools) -> None:
    @app.command()
    def report(
        context: typer.Context,
        format_: Annotated[ReportFormat, typer.Option("--format")] = ReportFormat.HTML,
        out: Annotated[
            Path | None, typer.Option(help="File to write; what is text is printed without one.")
        ] = None,
        paper: Annotated[Paper, typer.Option(help="Size of a PDF's pages.")] = Paper.A4,
    ) -> None:
        """The weak-discipline report: which disciplines are weak, and how sure that is."""
        if out is None and format_ is ReportFormat.PDF:
            raise typer.BadParameter("A PDF needs a file: --out report.pdf")
        text = tools.report(context.obj, format_.value, out, paper.value)
        typer.echo(text if out is None else f"Report written to {out}.", nl=out is not None)

    @app.command()
    def smoke(context: typer.Context) -> None:
        """Open the window without a screen on a copy of the profile, and print what it took."""
        raise typer.Exit(tools.smoke(context.obj))

    @app.command()
    def screenshots(
        directory: Path,
        text: Annotated[int, typer.Option(min=100, max=200, help="Text size in percent.")] = 100,
    ) -> None:
        """Pictures of every page and important state, light and dark, in two sizes."""
        raise typer.Exit(tools.screenshots(directory, text))
