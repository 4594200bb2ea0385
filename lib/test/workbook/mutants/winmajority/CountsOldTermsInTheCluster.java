package workbook.mutants.winmajority;

import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "leadsWithAMajorityInEveryOrder",
        says = "not more than half",
        because = "a late yes of an older term makes the majority of the next")
final class CountsOldTermsInTheCluster extends CountsOldTerms {}
