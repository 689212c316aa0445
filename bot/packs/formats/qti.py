"""Items as a QTI 3.0 package: a zip archive with a manifest and a document for each item. All kinds have their place.

It carries ids, stems, options with their whys, keys, numbers with tolerance and unit, the points of a short answer, and
the rationale. Notes, sources, difficulties, misconceptions and contrasts have no place in it.
"""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from bot.core.item import Item
from bot.packs.formats.findings import Findings
from bot.packs.formats.qti_document import ROOT
from bot.packs.formats.qti_reading import read_item
from bot.packs.formats.qti_writing import identifier, write_item
from bot.packs.formats.xml_tree import Element, XmlError, parse_xml

MANIFEST = "imsmanifest.xml"
LARGEST = 4_000_000
"""Bytes of one document; an archive may say less than it holds, so reading stops there."""
MOST = 10_000
"""Documents of a package."""

_SCHEMA = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="{namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="{namespace} {schema}" identifier={name}>
<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
<organizations/>
<resources>
{resources}
</resources>
</manifest>
"""
_NAMESPACE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
_ANY_DAY = (2026, 1, 1, 0, 0, 0)
"""The same items give the same archive, whenever it is written."""


def write_qti(name: str, items: Sequence[Item]) -> bytes:
    """The package of these items under a name."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in [(MANIFEST, _manifest(name, items)), *((_path(item), write_item(item)) for item in items)]:
            entry = zipfile.ZipInfo(path, _ANY_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return written.getvalue()


def read_qti(path: Path, data: bytes) -> Findings:
    """The drafts of a package, or of a document by itself."""
    findings = Findings(path)
    if not zipfile.is_zipfile(io.BytesIO(data)):
        root = _parse(findings, data)
        if root is not None:
            _read_document(findings, root)
        return findings
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        documents = [entry for entry in archive.infolist() if entry.filename.lower().endswith(".xml")]
        for entry in documents[:MOST]:
            findings.extend(_read_entry(path, archive, entry))
    if len(documents) > MOST:
        findings.wrong(f"there are more than {MOST:,} documents in it")
    if not findings.drafts and not findings.problems:
        findings.wrong(f"there is no {ROOT} in this package")
    return findings


def _read_entry(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Findings:
    findings = Findings(path / entry.filename)
    try:
        with archive.open(entry) as file:
            data = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        findings.wrong(f"it cannot be taken out of the package: {error}")
        return findings
    if len(data) > LARGEST:
        findings.wrong(f"it has more than {LARGEST:,} bytes, too many for one item")
        return findings
    root = _parse(findings, data)
    # a package holds manifests, tests and passages too
    if root is not None and root.name == ROOT:
        _read_document(findings, root)
    return findings


def _parse(findings: Findings, data: bytes) -> Element | None:
    try:
        return parse_xml(data)
    except XmlError as error:
        findings.wrong(str(error), error.line)
        return None


def _read_document(findings: Findings, root: Element) -> None:
    item = read_item(root, findings)
    if item is not None:
        findings.add(item, root.line)


def _path(item: Item) -> str:
    return f"items/{item.id}.xml"


def _manifest(name: str, items: Sequence[Item]) -> str:
    resources = "\n".join(map(_resource, items))
    return _MANIFEST.format(namespace=_NAMESPACE, schema=_SCHEMA, name=quoteattr(identifier(name)), resources=resources)


def _resource(item: Item) -> str:
    name, path = quoteattr(identifier(item.id)), quoteattr(_path(item))
    return f'<resource identifier={name} type="imsqti_item_xmlv3p0" href={path}><file href={path}/></resource>'
