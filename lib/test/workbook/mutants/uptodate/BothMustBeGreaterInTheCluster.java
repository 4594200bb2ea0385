package workbook.mutants.uptodate;

import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "keepsCommittedEntriesInManyRuns",
        says = "n1 and n3 refused each other",
        because = "in the cluster nobody is good enough for anybody")
final class BothMustBeGreaterInTheCluster extends BothMustBeGreater {}
