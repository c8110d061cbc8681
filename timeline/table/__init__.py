"""The table room: events in, one pandas table with a declared schema out."""

from timeline.table.build import events_table
from timeline.table.csv import read_csv, write_csv
from timeline.table.schema import SCHEMA, SEPARATOR

__all__ = ["SCHEMA", "SEPARATOR", "events_table", "read_csv", "write_csv"]
