"""Streams of a PDF whose last byte could be taken for part of the line end that follows it."""

import re

# One in 256 streams ends in CR, the last byte of a checksum that no other packing would change.
# With LF alone after it, a reader may take CR LF for the line end and find the stream too short.
_DOUBTFUL = re.compile(rb"\r\nendstream\b")
_ENTRY = re.compile(rb"(?m)^(\d{10}) (\d{5}) n\b")
_START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")


def unmistakable(content: bytes) -> bytes:
    """Return the PDF with CR LF after each such stream, and every place in its index put right."""
    places = [found.start() + 1 for found in _DOUBTFUL.finditer(content)]
    start = _START.search(content)
    if not places or start is None:
        return content
    index = int(start[1])

    def moved(place: int) -> int:
        return place + sum(each < place for each in places)

    def entry(found: re.Match[bytes]) -> bytes:
        return b"%010d %s n" % (moved(int(found[1])), found[2])

    body = _DOUBTFUL.sub(b"\r\r\nendstream", content[:index])
    table = _ENTRY.sub(entry, content[index : start.start()])
    return b"%s%sstartxref\n%d\n%%%%EOF" % (body, table, moved(index))
