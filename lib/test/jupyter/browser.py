"""browser.py ADDRESS CHROMIUM FOLDER NOTEBOOK TASK WRONG RIGHT

Opens NOTEBOOK in Lab as a learner does, runs it, types the answers that stand in the files WRONG and RIGHT into the
answer cell of TASK and presses its check, in light and in dark. Pictures of the screen go to FOLDER; what was seen is
printed as JSON.
"""
import json
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import sync_playwright

MINUTES = 60_000
CELL = """id => { const w = jupyterapp.shell.currentWidget.content;
    return w.widgets.findIndex(cell => cell.model.id === id); }"""
SHOW = """async index => { const w = jupyterapp.shell.currentWidget.content;
    w.activeCellIndex = index; await w.scrollToItem(index, 'start'); w.activeCell.node.dataset.seen = index; }"""
RUN = "() => jupyterapp.commands.execute('notebook:run-cell')"
RUN_ALL = """async () => { await jupyterapp.restored; const w = jupyterapp.shell.currentWidget;
    await w.context.ready; await w.sessionContext.ready;
    await jupyterapp.commands.execute('notebook:run-all-cells'); }"""
WRONG_OUTPUTS = """() => jupyterapp.shell.currentWidget.content.widgets.filter(cell => cell.model.type === 'code')
    .flatMap(cell => cell.model.sharedModel.getOutputs()
        .filter(o => o.output_type === 'error' || o.name === 'stderr').map(o => cell.model.id))"""
OUTPUT = "index => jupyterapp.shell.currentWidget.content.widgets[index].outputArea.node.innerText"


def main(address, chromium, folder, notebook, task, wrong, right):
    seen = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        page.set_default_timeout(3 * MINUTES)
        faults = []
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        open_notebook(page, address, notebook)
        seen["dialogs"] = page.locator(".jp-Dialog, .Toastify__toast").count()
        page.evaluate(RUN_ALL)
        seen["wrong outputs"] = page.evaluate(WRONG_OUTPUTS)
        answer, check = page.evaluate(CELL, "answer-" + task), page.evaluate(CELL, "check-" + task)
        seen["untouched"] = press(page, check)
        for name, theme in (("light", "JupyterLab Light"), ("dark", "JupyterLab Dark")):
            page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
            page.wait_for_timeout(1_500)
            write(page, answer, Path(wrong).read_text(encoding="utf-8"))
            seen["wrong " + name] = press(page, check)
            picture(page, check, folder, f"wrong-{name}.png")
            write(page, answer, Path(right).read_text(encoding="utf-8"))
            seen["right " + name] = press(page, check)
            picture(page, check, folder, f"right-{name}.png")
            diagrams(page, folder, name, seen)
        seen["page errors"] = faults
        browser.close()
    print("SEEN " + json.dumps(seen))


def open_notebook(page, address, notebook):
    parts = urlsplit(address)
    token = parse_qs(parts.query)["token"][0]
    page.goto(f"{parts.scheme}://{parts.netloc}/lab/tree/notebooks/{notebook}?token={token}&reset")
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.sessionContext")


def write(page, index, source):
    page.evaluate(SHOW, index)
    editor = page.locator(f"[data-seen='{index}'] .cm-content")
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(source)
    page.evaluate(RUN)


def press(page, index):
    page.evaluate(SHOW, index)
    page.evaluate(RUN)
    return page.evaluate(OUTPUT, index)


def picture(page, index, folder, name):
    page.evaluate(SHOW, index)
    page.wait_for_timeout(500)
    page.screenshot(path=str(Path(folder) / name))


def diagrams(page, folder, name, seen):
    """The first picture of the notebook, as it stands in the page."""
    first = page.evaluate("""() => jupyterapp.shell.currentWidget.content.widgets.findIndex(cell =>
        cell.model.type === 'code' && cell.model.sharedModel.getOutputs().some(o => o.data?.['image/svg+xml']))""")
    page.evaluate(SHOW, first)
    svg = page.locator(f"[data-seen='{first}'] .jp-RenderedSVG").first
    svg.wait_for()
    box = svg.bounding_box()
    seen["picture " + name] = [round(box["width"]), round(box["height"])]
    page.wait_for_timeout(500)
    page.screenshot(path=str(Path(folder) / f"picture-{name}.png"))


if __name__ == "__main__":
    main(*sys.argv[1:])
