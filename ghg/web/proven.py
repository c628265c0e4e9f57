"""What a kept file proves, as a page says it: in words, with the way to it where it has a page."""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.desk.evidence_names import MATERIAL
from ghg.desk.evidence_proves import ProofView
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.table import Cell, badge, linked, several

# table -> the page of its things, and the word by which that finds one ("" where it lists all)
PAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("stream", "split", "entry"), ("/stream", "stream")),
        **dict.fromkeys(
            ("serial_root", "block_event", "serial_term"), ("/holdings/block", "block")
        ),
        **dict.fromkeys(
            ("registry_statement", "group_paper", "own_project", "sold_attribute"),
            ("/holdings/records", ""),
        ),
        **dict.fromkeys(
            ("engagement_term", "sample_tick"), ("/verification/engagement", "engagement")
        ),
        **dict.fromkeys(("finding", "finding_event"), ("/verification/finding", "finding")),
        "sample": ("/samples", "stream"),
        "parameter_value": ("/parameters", ""),
        "plant_fact": ("/claims/fact", "kind"),
        "stock_count": ("/stock", "stream"),
        "own_factor": ("/library/own", ""),
        "monitoring_plan": ("/monitoring", ""),
        "scheme_value": ("/claims/scheme", "id"),
        "claim_event": ("/claims/one", "claim"),
        "issue_final": ("/verification", ""),
        "received_issue": ("/group/plant", "code"),
        "submission": ("/tasks/one", "number"),
    }
)


def address_of(one: ProofView) -> str:
    """Give the page of what is proven; "" where it has none."""
    path, word = PAGES.get(one.thing, ("", ""))
    if one.thing == "plant_fact" and one.key.startswith(MATERIAL):
        return link("/claims/materials")
    if not path or (word and not one.key):
        return ""
    year = {"year": one.first_month // 100} if one.thing == "stock_count" else {}
    return link(path, **({word: one.key} if word else {}), **year)


def proven(reader: Reader, one: ProofView) -> Cell:
    """Write one thing that a file proves."""
    said = f"{reader.named('evidence.thing', one.thing)} {reader.pick(one.name_zh, one.name_en)}"
    path = address_of(one)
    cell = linked(said.strip(), path) if path else said.strip()
    if one.stands:
        return cell
    return several((cell, badge(reader.t("evidence.proves.no_longer"), "quiet")))


def months_of(reader: Reader, one: ProofView) -> str:
    """Write the months that a thing speaks of."""
    if not (one.first_month or one.last_month):
        return ""
    return f"{reader.month(one.first_month)}~{reader.month(one.last_month)}"
