/**
 * The failure drills: eight faults, each with a set-up, something to predict, a run, its picture and one sentence.
 * Start with {@link workbook.drill.Drills}. What the nodes are made of comes from a {@link workbook.drill.Cast}: the
 * library's own parts, or a learner's in their places.
 */
package workbook.drill;
