"""What nbgrader has to know about the notebooks of the workbook. Copy this file into the folder of your course.

A learner may delete a check cell, rename it, copy it or write in it. Before a submission runs, every code cell of the
teacher's that is not there as it was handed out comes back: a check at the end, where all answers have been read, the
first cell at the top. nbgrader's own add_missing_cells is no help here: it puts a line before a cell that is no Java.
"""
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.preprocessors import NbGraderPreprocessor

c = get_config()  # noqa: F821 -- nbgrader has it at hand when it reads this file

# Seconds for one cell. A check ends by itself, whatever the answer does; this is for what else stands in a cell.
c.ExecutePreprocessor.timeout = 60


class RestoreCells(NbGraderPreprocessor):
    """Brings back the code cells that are the teacher's, as they were handed out."""

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            notebook = gradebook.find_notebook(about["notebook"], about["assignment"])
            known = {cell.name for cell in notebook.source_cells}
            points = {cell.name: cell.max_score for cell in notebook.grade_cells}
            missing = {
                cell.name: teachers_cell(cell, points)
                for cell in notebook.source_cells
                if cell.locked and cell.cell_type == "code"
            }
        for cell in reversed(nb.cells):  # of copies the last one stays, since it sees every answer
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if name in missing and cell.cell_type == "code" and cell.source.strip() == missing[name].source:
                cell.metadata = missing.pop(name).metadata
                known.remove(name)
            elif name in missing or name not in known:
                cell.metadata.pop("nbgrader", None)
        for name, cell in missing.items():
            self.log.warning("The cell %s was missing or changed", name)
            nb.cells.insert(len(nb.cells) if name in points else 0, cell)
        return nb, resources


def teachers_cell(source, points):
    graded = {"points": points[source.name]} if source.name in points else {}
    about = {
        "checksum": source.checksum,
        "cell_type": source.cell_type,
        "grade": source.name in points,
        "grade_id": source.name,
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    return new_code_cell(source.source, metadata={"nbgrader": {**about, **graded}})


c.Autograde.sanitize_preprocessors = [RestoreCells, *Autograde.sanitize_preprocessors.default()]
