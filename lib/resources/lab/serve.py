"""JupyterLab in a session of its own. It ends, with its kernels, when the other end of its input closes."""

import os
import signal
import sys
import threading

from jupyterlab.labapp import main


def end_with_the_launcher():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


if hasattr(os, "setsid"):
    os.setsid()
threading.Thread(target=end_with_the_launcher, daemon=True).start()
sys.exit(main())
