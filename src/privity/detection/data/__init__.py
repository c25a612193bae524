"""Word lists and weights of the detection room; README.md says where each comes from."""

from pathlib import Path
from typing import Final

#: Where they lie: as files, for the largest is mapped into memory and not read.
FOLDER: Final = Path(__file__).parent
