"""autograde.py COURSE NAME: has nbgrader grade every submission of the assignment "unit" in the folder COURSE.

Prints one line a graded cell: student, cell, points.
"""
import os
import sys

from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config


def main(course, name):
    os.chdir(course)
    config = Config()
    config.CourseDirectory.root = course
    config.CourseDirectory.db_url = "sqlite:///" + os.path.join(course, "gradebook.db")
    config.ExecutePreprocessor.timeout = 120
    api = NbGraderAPI(config=config)
    succeed(api.generate_assignment("unit"))
    for student in sorted(os.listdir("submitted")):
        succeed(api.autograde("unit", student))
    with Gradebook(config.CourseDirectory.db_url) as gradebook:
        for student in sorted(os.listdir("submitted")):
            for grade in gradebook.find_submission_notebook(name, "unit", student).grades:
                print("GRADE", student, grade.name, grade.auto_score)


def succeed(result):
    if not result["success"]:
        sys.exit(result.get("error") or result.get("log"))


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2])
