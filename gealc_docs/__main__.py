"""The command `gealc`."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    from gealc_docs.cli import run  # noqa: PLC0415  # imported late: nothing heavy loads before it is needed

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
