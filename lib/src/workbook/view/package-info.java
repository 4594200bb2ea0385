/**
 * Pictures and tables: space-time diagrams, charts, logs as boxes. Everything is a {@link workbook.view.Picture}, SVG
 * made of presentation attributes only, with the same content as text beside it. Knows nothing of Jupyter.
 */
package workbook.view;
