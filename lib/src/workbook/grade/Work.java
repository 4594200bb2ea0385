package workbook.grade;

import java.io.Serializable;

/** What a parent asks of a child. */
sealed interface Work extends Serializable permits Request, SearchWork, DrillWork {}
