"""What a notebook needs, in one import: a project opened, and each step's panel, tables and pictures.

Heavy packages are loaded only by the steps that use them, so that a page opens quickly.
"""

from .asking import Live, NotYet, ask
from .book import Workbook
from .opening import open_workbook

__all__ = ["Live", "NotYet", "Workbook", "ask", "open_workbook"]
