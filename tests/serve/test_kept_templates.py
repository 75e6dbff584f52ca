"""The templates of pages: compiled once, and again when they change."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from coimpact_widgets.serve.kept_templates import KeptTemplates


class Counted(Environment):
    """Counts how often a template was compiled."""

    times = 0

    def compile(self, *args, **settings):  # type: ignore[no-untyped-def]
        """Compile it, and count."""
        self.times += 1
        return super().compile(*args, **settings)


def _environment(kept: KeptTemplates, text: str) -> Counted:
    return Counted(loader=DictLoader({"page": text}), bytecode_cache=kept)


def _compiled(*texts: str) -> list[tuple[str, int]]:
    """What each of these texts becomes, in environments that share what was kept, and how often compiled."""
    kept = KeptTemplates()
    made = [_environment(kept, text) for text in texts]
    return [(each.get_template("page").render(name="Kit"), each.times) for each in made]


def test_a_template_is_compiled_for_the_first_page_alone() -> None:
    assert [("Hello Kit", 1), ("Hello Kit", 0)] == _compiled("Hello {{ name }}", "Hello {{ name }}")


def test_a_template_that_changed_is_compiled_again() -> None:
    assert [("Hello Kit", 1), ("Bye Kit", 1)] == _compiled("Hello {{ name }}", "Bye {{ name }}")
