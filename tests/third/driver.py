"""Runs commands of the program in this process; prints (exit code, output, errors) of each as JSON."""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from gealc_docs.cli import run

results = []
for arguments in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(arguments)
    results.append([code, out.getvalue(), err.getvalue()])
sys.stdout.write(json.dumps(results))
