"""What is drawn on a terminal: progress and tables, by Rich, loaded when there is something to draw."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self


class Counter:
    """Counts things done, as a bar on a terminal and in silence elsewhere."""

    def __init__(self, text: str, total: int) -> None:
        """Count up to a total."""
        from rich.console import Console  # noqa: PLC0415  # late: costs as much as reading all plans
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn  # noqa: PLC0415  # as above

        self.console = Console(stderr=True)
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        off = not self.console.is_terminal
        self.progress = Progress(*columns, console=self.console, transient=True, disable=off)
        self.task = self.progress.add_task(text, total=total)

    def __enter__(self) -> Self:
        self.progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.progress.stop()

    def advance(self, lines: Sequence[str] = ()) -> None:
        """Count one more, and print lines above the bar."""
        self.progress.advance(self.task)
        for line in lines:
            self.console.print(line, markup=False, highlight=False)


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """Print a table; `right` tells the columns of numbers."""
    from rich.box import SIMPLE  # noqa: PLC0415  # late, as above
    from rich.console import Console  # noqa: PLC0415  # as above
    from rich.table import Table  # noqa: PLC0415  # as above

    table = Table(box=SIMPLE)
    for index, head in enumerate(heads):
        table.add_column(head, justify="right" if index in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
