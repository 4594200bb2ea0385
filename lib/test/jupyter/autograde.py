"""autograde.py COURSE: has nbgrader hand out, grade and answer the assignment "unit" in the folder COURSE.

Prints what nbgrader says, then one line a graded cell: student, cell, points; None if nothing could be graded.
"""
import os
import subprocess
import sys

import lifeline
from nbgrader.api import Gradebook


def main(course):
    lifeline.hold()
    nbgrader(course, "generate_assignment", "unit")
    nbgrader(course, "autograde", "unit")
    nbgrader(course, "generate_feedback", "unit")
    with Gradebook("sqlite:///" + os.path.join(course, "gradebook.db")) as gradebook:
        for submission in gradebook.assignment_submissions("unit"):
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    print("GRADE", submission.student.id, grade.name, grade.auto_score)


def nbgrader(course, *words):
    subprocess.run([sys.executable, "-m", "nbgrader", *words], cwd=course, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
