/**
 * The workbook inside Jupyter, the only package that knows the kernel: {@link workbook.notebook.Workbook} holds what a
 * cell can call, {@link workbook.notebook.WorkbookExtension} teaches the kernel to show reports, pictures and tables.
 */
package workbook.notebook;
