"""Bytes and HTML pages → the text of an article. Opens no address, reads no clock."""

from __future__ import annotations

import warnings

from claimcheck.errors import ExtraError, InputError, InputWarning
from claimcheck.types import Article

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# First bytes of files that hold text in a wrapping which is not read here.
SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zipped document (docx, odt, epub)",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "an RTF document",
}
# Where a file is not Unicode: Windows' Western, Central European, Cyrillic and Turkish code pages, and old Macs.
WESTERN = "cp1252"
LEGACY = [WESTERN, "cp1250", "cp1251", "cp1254", "mac_roman"]


def decode(data: bytes, label: str) -> str:
    """The text in `data`: UTF-8 (with or without a mark), UTF-16 with a mark, or a legacy encoding.

    Line ends and every other character stay as they are; only a leading byte order mark is dropped.

    Args:
        data: a file's bytes.
        label: what to call it in an error message.

    Raises:
        InputError: it is not text.

    Warns:
        InputWarning: it is not Unicode; the message says as what it was read.
    """
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{label} is {what}, not plain text: save its text as .txt (UTF-8) and give that")
    if data.startswith(UTF16_MARKS):
        text = _try(data, "utf-16")
    else:
        text = _try(data, "utf-8-sig")
        if text is None and b"\0" not in data:
            text = _legacy(data, label)
    if text is None or "\0" in text:
        raise InputError(f"{label} is not text (binary data): give a plain text file, UTF-8 at best")
    return text


def from_html(page: str, *, source: str | None = None, url: str | None = None) -> Article:
    """The article in an HTML page: body text, headline, outlet, date and address, as trafilatura finds them.

    Args:
        page: the HTML source.
        source: the outlet's name, where known; it wins over the page's own.
        url: the page's address, where known; it is never opened.

    Raises:
        InputError: no text was found in the page.
        ExtraError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        todo = "pip install 'claimcheck-news[html]', or give the article's text alone"
        raise ExtraError(f"reading HTML needs trafilatura ({error}): {todo}") from error
    # Without max_date the library takes today for the latest date that can be true: the clock would change the result.
    dates = {"extensive_search": False, "original_date": True, "max_date": "2199-12-31"}
    found = trafilatura.bare_extraction(
        page, url=url, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dates
    )
    record = found.as_dict() if found is not None else {}
    text = record.get("text") or ""
    if not text.strip():
        raise InputError("no article text was found in the HTML page: give the text alone")
    return Article(
        text,
        source=source or record.get("sitename") or record.get("hostname") or None,
        published=record.get("date") or None,
        title=record.get("title") or None,
        url=url or record.get("url") or None,
        language=record.get("language") or None,
    )


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _legacy(data: bytes, label: str) -> str | None:
    """`data` in Western Windows where that can be (what English-language newsrooms used), else in the likeliest other.

    charset-normalizer says what can be. Short texts fit several encodings
    equally well, and the wrong one turns "£5" into "Ł5": hence the fixed preference. A Central European file may so
    keep a few wrong letters; a UTF-8 file has none.
    """
    from charset_normalizer import from_bytes  # here: most files need none

    plausible = [match.encoding for match in from_bytes(data, cp_isolation=LEGACY)]
    encoding = WESTERN if not plausible or WESTERN in plausible else plausible[0]
    text = _try(data, encoding)
    if text is not None:
        todo = "save it as UTF-8 where letters come out wrong"
        warnings.warn(f"{label} is not UTF-8: it is read as {encoding}; {todo}", InputWarning, stacklevel=5)
    return text
