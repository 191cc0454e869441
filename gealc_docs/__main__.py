"""The command `gealc`."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        from gealc_docs.cli import run  # noqa: PLC0415  # imported late: nothing heavy loads before it is needed

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # so early that no catalogue is loaded yet
        sys.stderr.write("gealc: interrumpido · interrupted\n")
        code = 2
    sys.exit(code)


if __name__ == "__main__":
    main()
