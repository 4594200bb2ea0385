package workbook.mutants.detectfailure;

import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "watchesInManyRuns",
        says = "was alive and heard",
        because = "a leader whose clock is behind is deposed again and again")
final class SendersClockInTheCluster extends SendersClock {}
