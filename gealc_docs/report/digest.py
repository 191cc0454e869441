"""The hashes by which a page's content security policy lets its own styles and scripts run."""

from base64 import b64encode
from hashlib import sha256


def digest(source: str) -> str:
    """Return the hash of a style or script as a policy writes it."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
