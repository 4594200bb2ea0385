package workbook.mutants.detectfailure;

import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "watchesInManyRuns",
        says = "though the leader was alive",
        because = "a leader whose clock is behind is deposed again and again")
final class SendersClockInTheCluster extends SendersClock {}
