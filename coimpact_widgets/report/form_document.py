"""A form as a document to print: what people are told, their person code, the questions and their answers."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain import form_words as words
from ..domain.answer import Consent
from ..domain.form import Form
from ..domain.form_question import Choice, FormQuestion
from ..domain.measure import AnswerType, Better
from ..present.faces import face, moods
from ..present.phrases import small_start, without_stop
from .answer_blocks import NumberLine, SmallPrint, Tick, Ticks, WriteHere
from .document import Block, Document, ListBlock, Look, Paragraph, Section

LINES_FOR_A_STORY, LINES_TO_PASTE, LINES_TO_ANSWER = 8, 9, 4
SPACE_FOR_A_SET = (
    "The owner of these questions does not let others print them. If you hold a licence, paste them here."
)
ANSWER_THESE = "Write your answers in the box, as the team tells you."
NO_WORDING = "There is no wording here yet. Write or paste the question here."


def form_document(form: Form, *, faces: bool = False) -> Document:
    """The form, ready to be written. With `faces`, one stands beside the words of each answer on a scale."""
    now = tuple(_question(each, number, faces) for number, each in enumerate(form.asked_now, start=1))
    back = tuple(
        _question(each, number, faces)
        for number, each in enumerate(form.asked_back, start=len(form.asked_now) + 1)
    )
    sections = (
        _told(form),
        _about_you(form),
        Section("answers", words.YOUR_ANSWERS, (Paragraph(words.ANY_LEFT_OUT, lead=True),), now)
        if now
        else None,
        Section("back", words.LOOKING_BACK_HEADING, (Paragraph(words.LOOKING_BACK_WHY, lead=True),), back)
        if back
        else None,
        *(_space_for(each) for each in form.worked_out),
        _story() if form.asks_for_stories else None,
        _about_yourself(form),
        _where_from(form),
        _team(form),
    )
    return Document(
        form.title,
        " ".join((*([f"For: {form.people_group}."] if form.people_group else []), *_days(form))),
        form.made_on,
        tuple(each for each in sections if each),
        kind=form.project.name,
        look=Look.FORM,
    )


def _told(form: Form) -> Section:
    agree = Section(
        "agree",
        form.agrees_to,
        (
            Ticks((Tick(words.YES_I_AGREE), Tick(words.NO_I_DO_NOT))),
            Paragraph(words.IF_NOT),
        ),
    )
    told = ListBlock(form.told) if len(form.told) > 1 else Paragraph("".join(form.told))
    return Section("told", words.BEFORE_YOU_BEGIN, (told,), (agree,))


def _about_you(form: Form) -> Section:
    recipe = (
        Paragraph(words.RECIPE_FIRST),
        ListBlock(words.RECIPE),
        Paragraph(f"{words.RECIPE_EXAMPLE} {words.SAME_CODE}"),
        WriteHere(narrow=True),
    )
    code = Section("code", words.PERSON_CODE, recipe)
    day = Section("date", words.DATE, (Paragraph(words.DATE_TODAY), WriteHere(narrow=True)))
    return Section("you", words.ABOUT_YOU, (), (code, day))


def _about_yourself(form: Form) -> Section | None:
    """What people are asked about themselves, why, and that they need not say."""
    if not form.about:
        return None
    asked = tuple(
        Section(
            each.column,
            each.question,
            (
                Paragraph(f"{each.why} {words.TICK_ONE}"),
                Ticks(tuple(Tick(choice.answer) for choice in each.choices)),
                Ticks((Tick(words.PREFER_NOT_TO_SAY),), aside=True),
            ),
        )
        for each in form.about
    )
    return Section("yourself", words.ABOUT_YOURSELF, (Paragraph(words.ABOUT_YOURSELF_WHY, lead=True),), asked)


def _question(asked: FormQuestion, number: int, faces: bool) -> Section:
    """A question under its number, its answers, and the line that says where they belong."""
    said = asked.words if asked.measure.value.question.strip() else f"{asked.words} {NO_WORDING}"
    blocks = tuple(_answers(asked, faces))
    return Section(asked.column, f"{number}. {said}", (*blocks, SmallPrint(_reference(number))))


def _answers(asked: FormQuestion, faces: bool) -> Iterator[Block]:
    measure = asked.measure.value
    if not asked.choices:
        ends = words.ends_in_words(measure.low, measure.high, asked.ends)
        yield Paragraph(_how(asked, f"{words.write_a_number(measure.low, measure.high)} {ends}".strip()))
        yield WriteHere(narrow=True)
    elif measure.answer_type is AnswerType.SCORE:
        yield Paragraph(_how(asked, words.TICK_ONE_NUMBER))
        yield NumberLine(tuple(each.words for each in asked.choices), asked.ends)
    else:
        yield Paragraph(_how(asked, words.TICK_ONE))
        yield Ticks(_ticks(asked, faces))
    if asked.aside:
        yield Ticks(tuple(Tick(each.words) for each in asked.aside), aside=True)


def _how(asked: FormQuestion, how: str) -> str:
    """How to answer, and for whom the question is where others on the form pass it over."""
    return f"For {small_start(without_stop(asked.asked_of))}. {how}" if asked.asked_of else how


def _ticks(asked: FormQuestion, faces: bool) -> tuple[Tick, ...]:
    choices: tuple[Choice, ...] = asked.choices
    measure = asked.measure.value
    shown = moods(len(choices), higher_is_better=measure.better is Better.HIGHER)
    if not (faces and shown and measure.answer_type is AnswerType.ORDINAL):
        return tuple(Tick(each.words) for each in choices)
    return tuple(Tick(each.words, face(mood)) for each, mood in zip(choices, shown, strict=True))


def _days(form: Form) -> tuple[str, ...]:
    return (f"{form.when}.",) if form.when else ()


def _reference(number: int) -> str:
    """What leads from a question to its line on the page of the team, and tells whoever answers nothing."""
    return f"{words.REFERENCE} {number}"


def _belongs(asked: FormQuestion) -> str:
    """Where an answer belongs: its measure, its time and its outcome."""
    about = f", for the outcome “{without_stop(asked.outcome)}”" if asked.outcome else ""
    return f"{asked.measure.value.name}, {asked.time_point.told}{about}."


def _where_from(form: Form) -> Section | None:
    """The sources of the questions, which their licences ask for."""
    if not form.sources:
        return None
    return Section("where-from", words.WHERE_FROM, tuple(SmallPrint(f"{each}.") for each in form.sources))


def _space_for(asked: FormQuestion) -> Section:
    """The questions behind a score in the words that the group put in, or a space for its licence holder."""
    measure = asked.measure.value
    blocks: tuple[Block, ...]
    if measure.wording:
        blocks = (Paragraph(ANSWER_THESE), ListBlock(measure.wording), WriteHere(lines=LINES_TO_ANSWER))
    else:
        blocks = (Paragraph(SPACE_FOR_A_SET), WriteHere(lines=LINES_TO_PASTE))
    return Section(f"space-{asked.column}", measure.name, blocks)


def _story() -> Section:
    levels = tuple(Tick(words.MAY_WE_USE_THEM[level]) for level in Consent)
    may = Section(
        "may-we", words.MAY_WE_USE, (Ticks((*levels, Tick(words.NO_WORDS))), Paragraph(words.THANK_YOU))
    )
    blocks = (Paragraph(words.STORY_HINT), WriteHere(lines=LINES_FOR_A_STORY))
    story = Section("story", words.STORY, blocks)
    return Section("own-words", words.IN_YOUR_WORDS, (), (story, may))


def _team(form: Form) -> Section:
    """What the team needs to put the answers in their place, and the scores that it works out."""
    asked = enumerate((*form.asked_now, *form.asked_back), start=1)
    places = tuple(f"{_reference(number)}: {_belongs(each)}" for number, each in asked)
    scores = tuple(
        Section(each.column, each.measure.value.name, (*_answers(each, False), SmallPrint(_belongs(each))))
        for each in form.worked_out
    )
    time = Paragraph(f"{words.TIME_POINT}: {form.sitting}.")
    blocks: tuple[Block, ...] = (Paragraph(words.TEAM_WHY, lead=True), time)
    if places:
        blocks += (ListBlock(places),)
    return Section("team", words.FOR_THE_TEAM, blocks, scores, new_page=True)
