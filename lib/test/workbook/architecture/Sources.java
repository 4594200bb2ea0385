package workbook.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import workbook.exercise.WorkbookFolder;

/** Tells the library's classes from those of the tests, which may have been compiled into the same folder. */
final class Sources {
    private static final WorkbookFolder FOLDER = WorkbookFolder.find();

    static final DescribedPredicate<JavaClass> IN_THE_LIBRARY = DescribedPredicate.describe(
            "in the library",
            type -> Files.isRegularFile(FOLDER.path()
                    .resolve("lib/src")
                    .resolve(type.getPackageName().replace('.', '/'))
                    .resolve(type.getSource()
                            .flatMap(source -> source.getFileName())
                            .orElse(""))));

    private Sources() {}
}
