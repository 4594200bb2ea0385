package workbook.view;

/** Something that can be drawn. In a notebook it may stand as the last value of a cell. */
public interface Drawing {
    Picture picture();
}
