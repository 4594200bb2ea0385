/**
 * Recordings of what clients did, as files: JSON lines of our own, and the EDN and log lines that Jepsen writes. Start
 * with {@link workbook.history.HistoryFile}.
 */
package workbook.history;
