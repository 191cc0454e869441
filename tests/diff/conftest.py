"""What the tests of comparisons share: the makers of next-year plans stand beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
