"""The real app, for the tests that walk through it as a person does."""

from tests.running_app import running_app

__all__ = ["running_app"]
