"""One document, made from a project and its results, and written as HTML, Word and PDF."""
