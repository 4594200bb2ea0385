package workbook.mutants.splitvote;

import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "electsInManyRuns",
        says = "nobody was elected",
        because = "in the cluster all nodes stand together, for ever")
final class ConstantInTheCluster extends Constant {}
