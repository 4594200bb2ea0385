package workbook.mutants.detectfailure;

import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "watchesInManyRuns",
        says = "still took it for dead",
        because = "after one pause every heartbeat of the leader is in vain")
final class NeverForgivesInTheCluster extends NeverForgives {}
