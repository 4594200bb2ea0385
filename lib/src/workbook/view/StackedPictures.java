package workbook.view;

import java.util.List;
import java.util.stream.Collectors;

/** Pictures below each other, which become one. */
public final class StackedPictures {
    private static final double APART = 16;

    private StackedPictures() {}

    /** One picture with all of {@code pictures} in it, from top to bottom; its words are theirs. */
    public static Picture of(Picture... pictures) {
        Svg svg = new Svg();
        double width = 0;
        double bottom = 0;
        for (Picture picture : pictures) {
            svg.whole(picture, bottom);
            double[] size = Svg.size(picture);
            width = Math.max(width, size[0]);
            bottom += size[1] + APART;
        }
        List<Picture> all = List.of(pictures);
        String titles = all.stream()
                .map(picture -> picture.text().lines().findFirst().orElse(""))
                .collect(Collectors.joining("; "));
        return new Picture(
                svg.picture(width, bottom - APART, titles),
                all.stream().map(Picture::text).collect(Collectors.joining("\n")));
    }
}
