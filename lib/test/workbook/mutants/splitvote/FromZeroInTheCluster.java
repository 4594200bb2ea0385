package workbook.mutants.splitvote;

import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "electsInManyRuns",
        says = "while the leader was alive",
        because = "in the cluster a healthy leader is deposed between two of its beats")
final class FromZeroInTheCluster extends FromZero {}
