"""How people meet the workbooks in a browser: the page template, its settings, and the server."""
