package workbook.exercise;

/**
 * A part of the course.
 *
 * @param id as it stands in commands, such as {@code single-leader}
 * @param notebook its file name without folder, such as {@code 01-single-leader.ipynb}
 * @param minutes how long the plan allows for it, reading and tasks
 */
public record Chapter(String id, String notebook, int minutes) {}
