"""Step 4: what detection is asked about, and where in the document its findings lie."""

from __future__ import annotations

from collections.abc import Sequence

from privity.domain.category import NO_TOPICS, Topics, united
from privity.domain.finding import Finding, Passage
from privity.domain.interaction import Kind, Origin, Segment
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.journey.evidence import Evidence
from privity.journey.offload import Offload
from privity.journey.ports import Examine
from privity.journey.release import Classify
from privity.journey.seams import Seam, seams

#: Written by the application for everybody: what it mentions is said of nobody.
_OF_NOBODY = frozenset({Origin.TOOL_DEFINITION, Origin.SCHEMA})


async def classify_segments(
    segments: Sequence[Segment], classify: Examine, work: Offload
) -> tuple[list[Finding], Topics]:
    chosen, passages, between = await work(lambda: _passages(segments))
    found = await classify([*passages, *(seam.passage for seam in between)])
    topics = united(
        one
        for index, one in found.topics.items()
        if index >= len(chosen) or chosen[index].origin not in _OF_NOBODY
    )
    findings: list[Finding] = []
    for finding in found.findings:
        if finding.segment < len(chosen):
            findings.append(finding.moved(chosen[finding.segment].index))
        else:
            findings += between[finding.segment - len(chosen)].place(finding)
    return findings, topics


async def said_in(texts: Sequence[SensitiveText], classify: Examine) -> tuple[frozenset[Label], Topics]:
    if not texts:
        return frozenset(), NO_TOPICS
    found = await classify([Passage(text.reveal()) for text in texts])
    return frozenset(finding.label for finding in found.findings), united(found.topics.values())


def findings_of(classify: Examine) -> Classify:
    """Return detection as an answer is inspected with it: what it touches on was decided with the request."""

    async def findings(passages: Sequence[Passage]) -> list[Finding]:
        return list((await classify(passages)).findings)

    return findings


def _passages(segments: Sequence[Segment]) -> tuple[list[Segment], list[Passage], list[Seam]]:
    """Return what detection is asked about: segments with their keys, and the seams between them."""
    chosen = classified(segments)
    evidence = Evidence.of(segments)
    return chosen, [_passage(segment, evidence) for segment in chosen], seams(chosen)


def _passage(segment: Segment, evidence: Evidence) -> Passage:
    if segment.kind is Kind.CALL_ID:
        return Passage(segment.text.reveal(), call_id=True)  # the same at every place: no keys lead to it
    path = segment.path[:-1] if segment.kind is Kind.KEY else segment.path
    return Passage(segment.text.reveal(), evidence.keys(path))


def classified(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments that detection is asked about, in the order of its passages.

    A carrier of nested JSON is classified through its children, which know their key path.
    """
    carriers = {segment.parent for segment in segments}
    return [s for s in segments if s.index not in carriers and s.text]
