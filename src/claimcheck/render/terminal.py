"""A report on a terminal, in colour, two quotes side by side where there is room. Plain text is in `text`."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from claimcheck.render.text import agreements, copied, uncompared
from claimcheck.render.view import (
    SIGNS,
    Plain,
    clean,
    context,
    firm,
    headline,
    hints,
    kind,
    labels,
    published,
    scope,
    sides,
)

STYLES = {"contradiction": "red", "superseded": "yellow", "disputed": "magenta", "variant": "cyan"}
WIDE = 90  # columns from which two quotes fit side by side


def show(data: Plain, console: Console) -> None:
    """Prints the report: the verdict, each finding with both quotes, hints, agreements, what was not compared."""
    calm = not any(f["verdict"] == "contradiction" for f in firm(data["findings"]))
    console.print(Text(headline(data), style="bold green" if calm else "bold red"))
    console.print(Text(" · ".join(scope(data)), style="dim"))
    for note in data.get("notes", ()):
        console.print(Text(f"Note: {clean(note)}", style="yellow"))
    for number, finding in enumerate(firm(data["findings"]), 1):
        console.print()
        console.print(_finding(data, finding, number, wide=console.width >= WIDE))
    weak = hints(data["findings"])
    if weak:
        console.print(Text("\nHints: weak signals, to be checked by eye", style="bold"))
        for finding in weak:
            console.print(
                Padding(Text.assemble(_conflict(data, finding), (f"  {clean(finding['id'])}", "dim")), (0, 0, 0, 2))
            )
    sections = (
        ("Near-identical texts, one source each", copied(data)),
        ("Agree", agreements(data)),
        ("Not compared", uncompared(data)),
    )
    for title, rest in sections:
        if rest:
            console.print(Text(f"\n{title}", style="bold"))
            for item in rest:
                console.print(Padding(Text(item), (0, 0, 0, 2)))


def _conflict(data: Plain, finding: Plain) -> Text:
    style = STYLES.get(finding["verdict"], "white")
    first, second = sides(data, finding)
    return Text.assemble(
        (f"{kind(finding['kind'])}  ", "bold"),
        (clean(first["value"]), f"bold {style}"),
        f"  {SIGNS.get(finding['verdict'], '/')}  ",
        (clean(second["value"]), f"bold {style}"),
    )


def _finding(data: Plain, finding: Plain, number: int, *, wide: bool) -> Group:
    style = STYLES.get(finding["verdict"], "white")
    title = Text.assemble((f" {number} ", f"reverse bold {style}"), " ", _conflict(data, finding))
    tag = Text(f"{finding['verdict']}, {finding['tier']}  {clean(finding['id'])}", style="dim")
    why = [Padding(Text(clean(line)), (0, 0, 0, 4)) for line in finding["explanation"].splitlines() if line.strip()]
    return Group(title, Padding(tag, (0, 0, 0, 4)), Padding(_quotes(data, finding, style, wide), (0, 0, 0, 4)), *why)


def _quotes(data: Plain, finding: Plain, style: str, wide: bool) -> RenderableType:
    names, dates = labels(data), published(data)
    panels = []
    for side in sides(data, finding):
        source = side["article"]
        head = Text.assemble((clean(names.get(source, source)), "bold"), (f" {dates.get(source, '')}", "dim"))
        before, quote, after = context(data, finding["kind"], side)
        body = Text.assemble("“", before, (quote, "bold" if before or after else ""), after, "”")
        panels.append(Panel(body, title=head, title_align="left", border_style=style))
    if not wide:
        return Group(*panels)
    grid = Table.grid(expand=True, padding=(0, 1))
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(*panels)
    return grid
