package workbook.mutants.winmajority;

import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "leadsWithAMajorityInEveryOrder",
        says = "not more than half",
        because = "n1, n2 and n2 elect n1, and the others may elect somebody else")
final class CountsMessagesInTheCluster extends CountsMessages {}
