package workbook.mutants.splitvote;

import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "electsInManyRuns",
        says = "they split the votes",
        because = "in the cluster it takes many rounds until one candidate is alone")
final class TooNarrowInTheCluster extends TooNarrow {}
