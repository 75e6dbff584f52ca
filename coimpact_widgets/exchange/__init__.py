"""Answers and whole projects, in and out of files."""
