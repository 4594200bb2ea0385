/**
 * One home for every answer: {@link workbook.sync.Sync} makes the scripts of exercises/ and the answer cells of the
 * notebooks from solutions/, and never writes over what a learner has written. {@link workbook.sync.Notebook} is a
 * notebook's file.
 */
package workbook.sync;
