"""press.py: runs the cells that come on standard input, each as a line of JSON, in one kernel; answers each, as soon
as it shows something, with what it shows, again as a line of JSON."""
import json
import sys

from jupyter_client.manager import start_new_kernel


def main():
    manager, client = start_new_kernel(kernel_name="java")
    try:
        for line in sys.stdin:
            press(client, json.loads(line))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def press(client, cell):
    answers = []

    def show(message):
        if message["msg_type"] in ("execute_result", "display_data", "error") and not answers:
            answers.append(message["content"].get("data", message["content"]))
            answer(answers[0])

    client.execute_interactive(cell, output_hook=show, timeout=120)
    if not answers:
        answer({})


def answer(shown):
    print(json.dumps(shown.get("text/plain", str(shown))), flush=True)


if __name__ == "__main__":
    main()
