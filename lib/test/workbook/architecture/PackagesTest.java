package workbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom: a system can be read without the course, and the course without Jupyter. */
class PackagesTest {
    private static final List<String> SYSTEMS = List.of(
            "replication.singleleader..",
            "replication.multileader..",
            "replication.election..",
            "replication.leaderless..",
            "replication.document..");

    /** What lies in the library; the tests, which lie in the same packages, may know everything. */
    static final JavaClasses LIBRARY =
            new ClassFileImporter().importPackages("replication", "workbook").that(Sources.IN_THE_LIBRARY);

    @Test
    void theSimulationKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("replication.simulation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("replication.simulation..", "java..")
                .check(LIBRARY);
    }

    @Test
    void anExplorationKnowsOnlyTheSimulation() {
        classes()
                .that()
                .resideInAPackage("replication.exploration..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("replication.exploration..", "replication.simulation..", "java..")
                .check(LIBRARY);
    }

    @Test
    void consistencyKnowsHistoriesOnly() {
        classes()
                .that()
                .resideInAPackage("replication.consistency..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("replication.consistency..", "java..")
                .check(LIBRARY);
    }

    @Test
    void theSystemsDoNotKnowEachOther() {
        for (String system : SYSTEMS) {
            classes()
                    .that()
                    .resideInAPackage(system)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            system,
                            "replication.simulation..",
                            "replication.exploration..",
                            "replication.consistency..",
                            "java..")
                    .check(LIBRARY);
        }
    }

    @Test
    void electedKnowsTheTwoThatItPutsTogether() {
        classes()
                .that()
                .resideInAPackage("replication.elected..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "replication.elected..",
                        "replication.singleleader..",
                        "replication.election..",
                        "replication.simulation..",
                        "replication.exploration..",
                        "replication.consistency..",
                        "java..")
                .check(LIBRARY);
    }

    @Test
    void theSystemsDoNotKnowTheCourse() {
        noClasses()
                .that()
                .resideInAPackage("replication..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("workbook..")
                .check(LIBRARY);
    }

    @Test
    void onlyTheNotebookPackageKnowsJupyter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("workbook.notebook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dflib.jjava..")
                .check(LIBRARY);
        noClasses()
                .that()
                .resideInAnyPackage("workbook.check..", "workbook.view..", "workbook.exercise..", "workbook.grade..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("workbook.notebook..")
                .check(LIBRARY);
    }
}
