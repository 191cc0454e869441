"""Messages to people, before any language is chosen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gealc_docs.model.text import LocalText


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its code in the catalogues, such as `load.unknown-key`, and what fills its placeholders."""

    code: str
    args: "tuple[tuple[str, str | int | Message | LocalText | tuple[str, ...]], ...]" = ()

    @classmethod
    def of(cls, code: str, /, **args: "str | int | Message | LocalText | tuple[str, ...]") -> "Message":
        """Make a message from keywords."""
        return cls(code, tuple(args.items()))
