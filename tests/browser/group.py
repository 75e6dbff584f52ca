"""What a group of twelve writes on its way from an empty page to a report."""

from __future__ import annotations

PROJECT = "The <b>Tuesday</b> group 😀"
MEANING = "We decide together. Pob llais yn cyfrif 😀 <script>alert(1)</script>"
PRINCIPLES = ("Equality", "Diversity", "Accessibility", "Reciprocity")
MEMBERS = (("Lived experience", "Robin", "Large print"), ("Staff", "", ""))
AFTERCARE = "The facilitator stays for half an hour"
RULE, RESOURCE = "One person speaks at a time", "A room each Tuesday"
CONTACT = "Write to tuesday@group.example"
IMPACT = "People here get help from people who understand"
OUTCOME = ("People who come", "feel listened to")
ACTIVITY = "We plan each session together"
BENEFIT = ("Members", "new friends")
REASON = "people see their own ideas used"
MEANT = "Nothing can stop us"
QUESTION = "How often do you feel listened to here?"
NAME = "Listened to here"
PEOPLE = (
    ("A1", "1", "3"),
    ("A2", "2", "3"),
    ("A3", "2", "4"),
    ("A4", "3", "3"),
    ("A5", "1", "2"),
    ("A6", "2", "4"),
    ("A7", "3", "5"),
    ("A8", "2", "2"),
    ("A9", "4", "3"),
    ("A10", "1", "4"),
    ("A11", "2", "5"),
    ("A12", "3", ""),
)
"""Person code, answer before, answer after: 8 went up, 2 stayed the same, 1 went down, 1 did not answer."""

HEADLINE = "8 of 11 people went up, 2 stayed the same, 1 went down."
FINDING = "People feel heard because they plan the sessions."
