package workbook.grade;

import workbook.explore.SearchRequest;

/**
 * What the parent asks of a child: to search runs of a system with one answer in it. The child is used up by it.
 *
 * @param limits its time has to be longer than that of {@code request}
 */
record SearchWork(Answer answer, Request.Wanted wanted, SearchRequest request, Limits limits) implements Work {
    /** Sent after it: the child has to say what it has so far. */
    static final String STOP = "stop";
}
