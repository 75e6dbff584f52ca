"""Over random projects: nothing is caused without a design, and the weakest part always decides."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.strength import how_sure
from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival, Support
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway
from coimpact_widgets.domain.rung import Rung
from tests.analysis.pathways import apart, compared, labels, paired, unseen, waves
from tests.domain.projects import record

ANSWERS = st.sampled_from([None, *Answered])
COULDS = st.sampled_from([None, *Could])
OUTCOMES = ("o0", "o1", "o2", "o3")
ENDS = st.tuples(st.sampled_from(("a", *OUTCOMES)), st.sampled_from((*OUTCOMES, "i"))).filter(
    lambda ends: ends[0] != ends[1]
)
NUMBERS = st.tuples(*[st.floats(-2, 2).map(lambda number: round(number, 2))] * 3).map(sorted)
DESIGNS = st.sampled_from(["", "matched", "before and after"])


@st.composite
def explanations(draw, outcome):
    pointers = {support.value: draw(ANSWERS) for support in Support}
    return Explanation(outcome, **pointers, **{rival.value: draw(COULDS) for rival in Rival})


@st.composite
def results_about(draw, outcome):
    made = []
    for make in (paired, apart, compared, waves):
        for _ in range(draw(st.integers(0, 2))):
            low, value, high = draw(NUMBERS)
            facts = {"better": draw(st.sampled_from(["higher", "lower"])), "design": draw(DESIGNS)}
            result = make(value, low, high, outcome=outcome, **facts)
            made.append(unseen(result) if draw(st.booleans()) else result)
    return made


@st.composite
def projects(draw):
    """A random pathway with random results and explanations, none with a design that allows a cause."""
    links = draw(st.lists(ENDS, max_size=8, unique=True))
    pathway = Pathway(
        (record("a", Activity("Meet")),),
        tuple(record(id, Outcome("People", f"gain {id}")) for id in OUTCOMES),
        (record("i", Impact("Good lives")),),
        tuple(record(f"l{number}", Link(*ends)) for number, ends in enumerate(links)),
    )
    results = [each for outcome in OUTCOMES for each in draw(results_about(outcome))]
    known = tuple(draw(explanations(outcome)) for outcome in OUTCOMES if draw(st.booleans()))
    return pathway, results, known


@given(projects())
def test_nothing_is_caused_without_a_design_that_allows_it(project):
    told = how_sure(*project).to_dict()
    assert "caused" not in str(told["table"]["rows"])


@given(projects())
def test_a_link_is_never_surer_than_either_outcome_it_joins(project):
    pathway, results, known = project
    found = labels(*results, pathway=pathway, explanations=known)
    ends = {link.id: (link.value.source, link.value.target) for link in pathway.links}
    assert [] == [
        id
        for id, joined in ends.items()
        for end in joined
        if end in OUTCOMES and Rung(found[id]).height > Rung(found[end]).height
    ]


@given(projects(), st.randoms(use_true_random=False))
def test_the_order_of_the_results_does_not_matter(project, random):
    pathway, results, known = project
    shuffled = random.sample(results, len(results))
    assert labels(*results, pathway=pathway, explanations=known) == labels(
        *shuffled, pathway=pathway, explanations=known
    )


@given(projects())
def test_an_open_rival_never_makes_us_surer(project):
    pathway, results, known = project
    opened = tuple(replace(each, goodwill=Could.MIGHT) for each in known)
    before = labels(*results, pathway=pathway, explanations=known)
    after = labels(*results, pathway=pathway, explanations=opened)
    assert [] == [id for id in before if Rung(after[id]).height > Rung(before[id]).height]
