package workbook.check;

import java.util.Comparator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** The rows of a check run as they are numbered: what a simple row says, a row that searches need not say at length. */
final class RowOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(Comparator.comparing(
                        row -> row.findAnnotation(Points.class).map(Points::row).orElse(Integer.MAX_VALUE)));
    }
}
