/** What was graded, in the forms that other programs read. Start with {@link workbook.report.JUnitXml}. */
package workbook.report;
