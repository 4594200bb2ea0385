package workbook.mutants.uptodate;

import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "keepsCommittedEntriesInManyRuns",
        says = "is lost",
        because = "in the cluster the longest log wins and a committed entry is gone")
final class LengthOnlyInTheCluster extends LengthOnly {}
