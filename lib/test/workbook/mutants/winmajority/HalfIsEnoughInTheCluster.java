package workbook.mutants.winmajority;

import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "leadsWithAMajorityInEveryOrder",
        says = "not more than half",
        because = "two of four nodes elect, and the other two may elect, too")
final class HalfIsEnoughInTheCluster extends HalfIsEnough {}
