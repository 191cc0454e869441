"""The command `gealc`."""

import gc
import sys

# Plans and word lists live on: to look for garbage among them takes a tenth of the time of most commands.
_RARELY = (100_000, 50, 50)


def main() -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(*_RARELY)
    try:
        from gealc_docs.cli import run  # noqa: PLC0415  # imported late: nothing heavy loads before it is needed

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # so early that no catalogue is loaded yet
        sys.stderr.write("gealc: interrumpido · interrupted\n")
        code = 2
    sys.exit(code)


if __name__ == "__main__":
    main()
