/**
 * The demos of the unit's document: what its programs print, then the same on the repaired systems. One class a
 * chapter, shown by {@code ./jbang demo}.
 */
package workbook.demo;
