"""The dashboard without a checkout: `python -m timeline dashboard`."""

import os
import subprocess
import sys
from collections.abc import Sequence

from timeline.shipped import beside_package


def serve(paths: Sequence[str] = ()) -> int:
    """Run the dashboard until it is stopped; give Streamlit's exit status.

    Its settings (loopback only, no telemetry, the colours) lie beside the script, where
    Streamlit looks for them. It takes this process's place where the system lets it:
    what stops the command then stops the server, which else would keep its port.

    Args:
        paths: What the dashboard opens; none for the first example.
    """
    script = str(beside_package("dashboard.py"))
    command = [sys.executable, "-m", "streamlit", "run", script, "--", *paths]
    if sys.platform != "win32":
        os.execv(command[0], command)  # noqa: S606 - our own script
    try:
        return subprocess.run(command, check=False).returncode  # noqa: S603 - our own script
    except KeyboardInterrupt:
        return 0
