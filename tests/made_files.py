"""Articles written as files of every kind, for the tests of the readers."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import docx
import openpyxl
from pypdf import PdfReader, PdfWriter

LINES = (
    "Port Strike",
    "October 14, 2024",
    "Dockers at Port Sala stopped work on Monday after the harbour board",
    "rejected their pay claim, the union said.",
)
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta property="og:title" content="{title}">{more}</head><body>'
)


def made_pdf(pages: Sequence[Sequence[str]] = (LINES,)) -> bytes:
    """Write lines of text into a PDF file, a page each."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 740 Td {shown} ET" if lines else ""
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        fonts = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]"
            f" /Resources << /Font {fonts} >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _pdf_of(objects)


def titled_pdf(pages: Sequence[Sequence[str]], title: str) -> bytes:
    """Write lines of text into a PDF file that says what it is called."""
    writer = PdfWriter(PdfReader(io.BytesIO(made_pdf(pages))))
    writer.add_metadata({"/Title": title})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _pdf_of(objects: Sequence[str]) -> bytes:
    out, places = "%PDF-1.4\n", []
    for number, words in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{words}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return f"{out}startxref\n{start}\n%%EOF\n".encode("latin-1")


def locked_pdf(*, user_password: str) -> bytes:
    """Write a PDF file that is encrypted; an empty password only limits copying."""
    writer = PdfWriter(PdfReader(io.BytesIO(made_pdf())))
    writer.encrypt(user_password, "owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def made_docx(paragraphs: Sequence[str] = LINES, caption: str = "") -> bytes:
    """Write paragraphs into a Word file."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The Tarn Courier, page 3"
    for words in paragraphs:
        document.add_paragraph(words)
    if caption:
        document.add_paragraph(caption, style="Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


OPEN_TEXT = "application/vnd.oasis.opendocument.text"
OPEN_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0"'
    for name, place in {
        **{name: name for name in ("office", "text", "table", "style", "meta")},
        "draw": "drawing",
    }.items()
)


def made_odt(
    paragraphs: Sequence[str] = LINES, *, body: str = "", locked: bool = False
) -> bytes:
    """Write paragraphs, or a body as it stands, into an OpenDocument text."""
    words = body or "".join(f"<text:p>{escape(one)}</text:p>" for one in paragraphs)
    content = (
        f"<office:document-content {OPEN_NAMES}><office:automatic-styles><style:style"
        ' style:name="P1" style:parent-style-name="Caption"/></office:automatic-styles>'
        f"<office:body><office:text>{words}</office:text></office:body>"
        "</office:document-content>"
    )
    meta = (
        f"<office:document-meta {OPEN_NAMES}><office:meta><meta:creation-date>"
        "2024-11-02T09:15:00.5</meta:creation-date></office:meta>"
        "</office:document-meta>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", OPEN_TEXT, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("meta.xml", meta)
        mark = "<manifest:encryption-data/>" if locked else ""
        package.writestr("META-INF/manifest.xml", f"<manifest>{mark}</manifest>")
    return out.getvalue()


def made_workbook(
    sheets: Mapping[str, Sequence[Sequence[object]]], hidden: str = ""
) -> bytes:
    """Write a workbook (.xlsx): of each sheet its name and its rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "f":  # a text that begins as a formula does
                cell.data_type = "s"
        sheet.sheet_state = "hidden" if title == hidden else "visible"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def made_zip(
    files: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Pack files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def made_mhtml(html: str) -> bytes:
    """Write a page as browsers save it in one file."""
    return (
        "From: <Saved by a browser>\r\n"
        "Snapshot-Content-Location: https://courier.example/2024/10/14/port\r\n"
        "Subject: Port\r\nDate: Fri, 1 Nov 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n'
        "--cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: https://courier.example/2024/10/14/port\r\n\r\n"
        f"{html}\r\n--cut\r\nContent-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--cut--\r\n"
    ).encode()
