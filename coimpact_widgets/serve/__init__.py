"""How people meet the workbooks in a browser: the page template, its settings, and the server."""

from ..address_grammar import leave_out

leave_out()
