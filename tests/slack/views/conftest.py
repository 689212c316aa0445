"""Lets tests import the helpers of this folder."""

import sys
from pathlib import Path
from types import ModuleType

# slack_sdk installs a retired package named "slack", which would hide this folder's parent
_parent = ModuleType("slack")
_parent.__path__ = [str(Path(__file__).parents[1])]
sys.modules["slack"] = _parent
