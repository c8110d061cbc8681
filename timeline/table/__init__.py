"""The table room: events in, one pandas table with a declared schema out."""

from timeline.table.build import events_table
from timeline.table.check import CLOSED
from timeline.table.csv import csv_text, read_csv, table_from_csv
from timeline.table.files import read_table, write_csv, write_table
from timeline.table.json import json_text, table_from_json
from timeline.table.schema import SCHEMA, SEPARATOR

__all__ = [
    "CLOSED",
    "SCHEMA",
    "SEPARATOR",
    "csv_text",
    "events_table",
    "json_text",
    "read_csv",
    "read_table",
    "table_from_csv",
    "table_from_json",
    "write_csv",
    "write_table",
]
