"""Windows, panels and models, imported as Python imports."""

import builtins
from importlib import import_module

# PySide puts an import of its own in place of Python's, for its feature snake_case: it reads the
# source of every module imported after it and keeps it, which is 16 MB and 0.1 s at each start.
import_module("PySide6.QtCore")
builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
