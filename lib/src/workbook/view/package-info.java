/**
 * Pictures and tables. Start with {@link workbook.view.Pictures}, which has a word for each of them; a run is drawn by
 * {@link workbook.view.SpaceTimeDiagram}, what clients saw of it by {@link workbook.view.HistoryDiagram}, who leads
 * whom at one moment by {@link workbook.view.ClusterDiagram}, a table of numbers by {@link workbook.view.Charts}, the
 * logs of several nodes by {@link workbook.view.LogBoxes}.
 *
 * <p>Everything is a {@link workbook.view.Picture}: SVG made of presentation attributes only, in mid-tones that read on
 * white and on black, with the same content as text beside it. Some looks are fixed: a leader is a filled circle, a
 * follower a ring, an acknowledgement a green tick, what is lost or refused a ×, what is stale amber. Lines make way
 * for words; words that would overlap others are left out, since nobody could read them, and a line below says so.
 * Knows nothing of Jupyter.
 */
package workbook.view;
