"""The dashboard: `streamlit run dashboard.py [-- PATH...]`."""

import sys

from timeline.page.app import run

run(sys.argv[1:])
