"""execute.py NOTEBOOK: runs every code cell in one kernel, as a person would, and writes what came out into the file.

A cell that fails does not stop the run. A cell's metadata may say {"test": {"interrupt": SECONDS}}; how long a cell
took is noted as {"test": {"seconds": SECONDS}}.
"""
import os
import sys
import threading
import time

import lifeline
import nbformat
from jupyter_client.manager import start_new_kernel
from nbformat.v4 import output_from_msg

SHOWN = ("execute_result", "display_data", "stream", "error")


def main(path):
    lifeline.hold()
    notebook = nbformat.read(path, as_version=4)
    manager, client = start_new_kernel(kernel_name="java", cwd=os.path.dirname(path), stderr=sys.stderr)
    try:
        for cell in notebook.cells:
            if cell.cell_type == "code" and cell.source.strip():
                run(cell, manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    nbformat.write(notebook, path)


def run(cell, manager, client):
    outputs = []

    def keep(message):
        if message["msg_type"] in SHOWN:
            outputs.append(output_from_msg(message))

    wait = cell.metadata.get("test", {}).get("interrupt")
    timer = threading.Timer(wait, manager.interrupt_kernel) if wait else None
    if timer:
        timer.start()
    begin = time.monotonic()
    client.execute_interactive(cell.source, output_hook=keep, timeout=120)
    if timer:
        timer.cancel()
    cell.outputs = outputs
    cell.metadata.setdefault("test", {})["seconds"] = round(time.monotonic() - begin, 3)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
