package workbook.mutants.winmajority;

import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "leadsWithAMajorityInEveryOrder",
        says = "not more than half",
        because = "when few have answered, a majority of those who have is found")
final class MajorityOfTheRepliesInTheCluster extends MajorityOfTheReplies {}
