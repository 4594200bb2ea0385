package workbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;

/** Nothing in {@code replication} knows real time, real chance or a second thread: a seed must decide the whole run. */
class VirtualTimeTest {
    @Test
    void noRealTime() {
        systems().should().callMethod(System.class, "currentTimeMillis").check(PackagesTest.LIBRARY);
        systems().should().callMethod(System.class, "nanoTime").check(PackagesTest.LIBRARY);
        systems().should().callConstructor(Date.class).check(PackagesTest.LIBRARY);
        systems().should().dependOnClassesThat().areAssignableTo(Clock.class).check(PackagesTest.LIBRARY);
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)) {
            systems().should().callMethod(type, "now").check(PackagesTest.LIBRARY);
        }
    }

    @Test
    void noThreadsAndNoSleep() {
        systems().should().dependOnClassesThat().areAssignableTo(Thread.class).check(PackagesTest.LIBRARY);
        systems()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .check(PackagesTest.LIBRARY);
        systems()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Timer")
                .check(PackagesTest.LIBRARY);
        systems().should().callMethod(BaseStream.class, "parallel").check(PackagesTest.LIBRARY);
    }

    @Test
    void noChanceWithoutASeed() {
        systems().should().callMethod(Math.class, "random").check(PackagesTest.LIBRARY);
        systems().should().callMethod(UUID.class, "randomUUID").check(PackagesTest.LIBRARY);
        systems().should().callConstructor(Random.class).check(PackagesTest.LIBRARY);
        systems().should().callConstructor(SplittableRandom.class).check(PackagesTest.LIBRARY);
    }

    private static GivenClassesConjunction systems() {
        return noClasses().that().resideInAPackage("replication..");
    }
}
