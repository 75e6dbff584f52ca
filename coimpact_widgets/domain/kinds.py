"""Every kind of record that a group writes."""

from __future__ import annotations

from .about import About
from .agreed_plan import AgreedPlan, WhyChanged
from .agreement import Agreement, GroundRule, Member, Resource
from .asked_group import AskedGroup
from .benefit import Benefit
from .check import Meant
from .comparison import Comparison
from .consent_given import ConsentGiven
from .cost import Cost
from .course import Course
from .easy_read import EasyReadCheck
from .edit import Arrangement, OwnWords, Picture
from .event import Event
from .explanation import Explanation
from .file_memory import FileMemory
from .finding import Finding
from .keeping import Keeping
from .measure import Measure
from .pathway import Activity, Impact, Link, Outcome
from .plan import Plan
from .planned_time import PlannedTime
from .process_check import ProcessCheck
from .proposal import Proposal
from .record import Written
from .round import Round
from .said_and_done import SaidAndDone
from .sharing import Shared
from .target import Target
from .theme import Coding, Theme
from .theory import Theory
from .thing_counted import ThingCounted
from .unexpected import UnexpectedChange
from .vote import Vote
from .worth import Worth

KINDS: dict[str, type[Written]] = {
    kind.kind: kind
    for kind in (
        About,
        Agreement,
        Member,
        GroundRule,
        Resource,
        Activity,
        Outcome,
        Impact,
        Link,
        Benefit,
        Meant,
        Measure,
        Comparison,
        Plan,
        AskedGroup,
        PlannedTime,
        Target,
        Cost,
        AgreedPlan,
        WhyChanged,
        Event,
        ThingCounted,
        Finding,
        Explanation,
        Shared,
        Theme,
        Coding,
        Worth,
        UnexpectedChange,
        SaidAndDone,
        OwnWords,
        Arrangement,
        Picture,
        EasyReadCheck,
        Vote,
        Round,
        ProcessCheck,
        Proposal,
        Theory,
        Course,
        ConsentGiven,
        Keeping,
        FileMemory,
    )
}
"""Every kind of record, by its name in the store."""
