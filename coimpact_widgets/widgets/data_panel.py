"""Step 4: what people answered, typed in or from a file; what they said; and what was counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from ..domain.count_series import series_of
from ..domain.keeper import Keeper
from ..domain.project import Contents
from .agreed_by_person import less_question
from .answer_panel import AnswerPanel
from .answer_words import boxes
from .answers_from_file import AnswersFromFile, LookAt, files_of_answers
from .codes_to_give_out import recipe_folded
from .consent_cards import consent_question
from .count_cards import count_cards
from .keeping_page import keeping_question
from .live import redrawn_too
from .months_from_file import MonthsFromFile
from .near_codes_page import near_question
from .panel import Panel
from .prose import Prose
from .question import Body, Question
from .question_pages import QuestionPages
from .stories_to_read import stories_html
from .story_cards import story_cards
from .taking_out import taking_out_question
from .typed_answers import TypedAnswers

MORE_ANSWERS = "Somebody else changed the answers too. Open this page again to see theirs."
NO_MEASURES = "There is nothing to answer yet. Choose a measure in step 3 first."


class DataPanel(Panel):
    """A file of answers, the answers one by one, stories, and monthly counts: a page each.

    Then come how people agreed, until when it is kept, and taking somebody out.
    """

    asked: ClassVar[bool] = True

    def __init__(
        self,
        keeper: Keeper,
        look_at: LookAt,
        blank: Callable[[Contents], bytes],
        today: Callable[[], date],
    ) -> None:
        self._keeper, self._today = keeper, today
        self._typed: AnswerPanel | None = None
        self.file = AnswersFromFile(
            keeper, look_at, blank, on_change=lambda: self.pages.make_again("answers")
        )
        near = near_question(keeper, lambda: self.pages.make_again("answers"))
        gathered = [self._file(), self._answers(), near, self._stories(), self._counts()]
        kept = [
            consent_question(keeper),
            less_question(keeper),
            keeping_question(keeper, today),
            taking_out_question(keeper),
        ]
        questions = [*gathered, *kept]
        self.pages = QuestionPages("Your data", questions)
        self._answered = self._gathered()
        super().__init__(self.pages.view)
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Have the answers read again. A table that is typed in stays, and it is said that more came."""
        before, self._answered = self._answered, self._gathered()
        if before == self._answered:
            return
        if self.pages.current != "answers":
            self.pages.make_again("answers")
        elif theirs:
            self.pages.status.say(MORE_ANSWERS)

    def static_html(self) -> str:
        """Every answer in a table, then what else was gathered."""
        table = TypedAnswers(self._keeper).table().static_html() if self._keeper.contents().people else ""
        return table + self.pages.static_html()

    def read_html(self) -> str:
        """What was gathered, with the stories. No row is about one person, as in no file for a guest."""
        return self.pages.read_html() + stories_html(self._keeper.contents().stories)

    def _gathered(self) -> tuple[object, ...]:
        contents = self._keeper.contents()
        return contents.people, contents.answers, contents.measures

    def _file(self) -> Question:
        return Question(
            "file",
            "Do you have answers in a file?",
            why="Bring in a spreadsheet, or what your survey tool gives you. If not, go on to type them in.",
            body=self.file,
            answer=lambda: "\n".join(each.name for each in files_of_answers(self._keeper.contents())),
        )

    def _answers(self) -> Question:
        return Question(
            "answers",
            "What did people answer?",
            why="One row for each person. Use the same person code before and after.",
            reading=recipe_folded(),
            body=self._table,
            answer=self._how_many,
        )

    def _stories(self) -> Question:
        return Question(
            "stories",
            "What did people tell you?",
            why="A few words can show what a number cannot. Write down who may read each story.",
            example="I can ring the bell at two in the morning, and somebody knows my name.",
            body=lambda: story_cards(self._keeper),
            answer=lambda: _count(len(self._keeper.contents().stories), "story", "stories"),
        )

    def _counts(self) -> Question:
        return Question(
            "counts",
            "Did you count anything each month?",
            why="Such as visits, calls or missed appointments. Leave this out if you have nothing to count.",
            body=self._monthly,
            answer=lambda: "\n".join(each.name for each in series_of(self._keeper.contents().counts)),
        )

    def _monthly(self) -> Body:
        file = MonthsFromFile(self._keeper, self._today)
        cards = count_cards(self._keeper, self._today, file)
        file.on_change = cards.refresh
        return cards

    def _table(self) -> Body:
        if not self._keeper.contents().measures:
            return Prose(NO_MEASURES)
        table = TypedAnswers(self._keeper).table()
        if self._typed:
            table.take_up(self._typed.table.left())
        self._typed = AnswerPanel(table)
        return self._typed

    def _how_many(self) -> str:
        contents = self._keeper.contents()
        answers = _count(len(contents.answers), "answer", "answers")
        people = _count(len(contents.people), "person", "people")
        left = self._typed.table.unsaved if self._typed else 0
        not_saved = f"Not saved yet: {boxes(left)}" if left else ""
        return "\n".join(filter(None, (f"{answers} from {people}" if answers else "", not_saved)))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
