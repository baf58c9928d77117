"""What was found in the sources' texts, and when: ``verification.json``, beside the data file."""

from graph.record.merging import readable_record, union, verified_again
from graph.record.moving import moved
from graph.record.record import (
    FILE_NAME,
    BrokenRecord,
    Record,
    Status,
    as_text,
    make_record,
    read_record,
    record_path,
    write_record,
)

__all__ = [
    "FILE_NAME",
    "BrokenRecord",
    "Record",
    "Status",
    "as_text",
    "make_record",
    "moved",
    "read_record",
    "readable_record",
    "record_path",
    "union",
    "verified_again",
    "write_record",
]
