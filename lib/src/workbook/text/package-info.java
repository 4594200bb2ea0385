/**
 * The words of the workbook: bundles under {@code lib/resources/texts}, English first. A language is added by files.
 */
package workbook.text;
