"""What Sphinx is told about every part of the extension."""

from sphinx.util.typing import ExtensionMetadata

METADATA: ExtensionMetadata = {
    "version": "1",
    "env_version": 1,
    "parallel_read_safe": True,
    "parallel_write_safe": True,
}
