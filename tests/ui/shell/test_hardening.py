import subprocess
import sys

import pytest

CHILD = """
import resource
from coordo_desktop.ui.shell.hardening import harden
held = harden()
assert held == {"no_core_file": True, "not_dumpable": True}, held
assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
import ctypes
PR_GET_DUMPABLE = 3
assert ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
print("held")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="calls of Linux")
def test_no_core_is_written_and_nobody_may_read_the_memory():
    import os

    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, text=True, env=env, check=False
    )
    assert done.stdout.strip() == "held", done.stderr
