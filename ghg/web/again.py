"""Where what was sent back is corrected and handed in again: the place where it was typed."""

from ghg.desk.entry.waiting import cells_of_submission
from ghg.desk.submissions.tasks import Task
from ghg.domain.submissions import SubmissionState
from ghg.web.actions import ACTIONS
from ghg.web.forms.form import Form
from ghg.web.forms.registry import FORMS
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site
from ghg.web.task_words import ISSUE

CELLS = ("activity.add", "activity.correct", "activity.fill")
# action -> the page where it is typed, where that is no form of the table
PAGES = {
    "activity.import": "/import",
    "batch.undo": "/import",
    "organisation.mode": "/settings",
    "parameter.set": "/parameter/set",
    "period.reopened": "/closing",
}


def again(site: Site, reader: Reader, one: Task) -> str:
    """Give the address at which a submission that was sent back is typed again; "" for none."""
    if one.state is not SubmissionState.REJECTED or not _may(reader, one.action):
        return ""
    if one.action in CELLS:
        return _cell(site, reader, one)
    if one.action == ISSUE:
        return link("/issue", inventory=one.words.get("code"))
    if one.action in PAGES:
        return PAGES[one.action]
    form = next((form for form in FORMS.values() if _types(form, one)), None)
    return link(form.path, **{name: one.words[name] for name in form.named}) if form else ""


def _may(reader: Reader, action: str) -> bool:
    return any(reader.may(path) for path, done in ACTIONS.items() if done == action)


def _cell(site: Site, reader: Reader, one: Task) -> str:
    """Give the page of a single cell, or the first month in which several were typed."""
    cells = cells_of_submission(site.desk, one.number)
    if len(cells) == 1:
        [(stream, month)] = cells
        return link("/cell", stream=stream, month=reader.month(month))
    return link("/entry", month=reader.month(min(month for _, month in cells))) if cells else ""


def _types(form: Form, one: Task) -> bool:
    """Tell whether a form does the act with what the address must name."""
    known = isinstance(one.words, dict) and all(
        isinstance(one.words.get(name), str | int) for name in form.named
    )
    return known and ACTIONS.get(form.path) == one.action
