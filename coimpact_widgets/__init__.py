"""Co-Impact: a guided workbook for finding out, and showing, what difference co-production makes."""
