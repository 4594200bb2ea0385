package workbook.drill;

import java.util.Optional;

/**
 * What a drill has measured.
 *
 * @param value of the run that is shown
 * @param spread over many runs, where chance has a part in it
 */
public record Finding(Question question, String value, Optional<Spread> spread) {}
