package dev.peekwire.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What this module keeps to itself, and what its writers of events cannot reach. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final DescribedPredicate<JavaClass> DRAFTS = DescribedPredicate.describe(
            "may hold draft text",
            type -> type.getPackageName().equals("dev.peekwire.draft")
                            && !type.getSimpleName().equals("WellFormed")
                    || type.getName().startsWith("dev.peekwire.protocol.ClientFrame")
                    || type.getName().startsWith("dev.peekwire.protocol.ServerFrame"));

    @Test
    void what_reads_and_writes_events_does_not_know_drafts() {
        ArchRule rule = knowNoDrafts(Set.of("EventCodec", "EventReader", "EventWriter", "ValueReader", "ValueWriter"));

        rule.check(OURS);
        assertThat(knowNoDrafts(Set.of("ClientFrameWriter")).evaluate(OURS).hasViolation())
                .as("the rule bites: frames carry drafts")
                .isTrue();
    }

    @Test
    void the_module_depends_on_core_jackson_and_the_jdk_only() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "dev.peekwire..", "tools.jackson.core..", "org.jspecify.."))
                .check(OURS);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.peekwire.desk..", "dev.peekwire.client..", "dev.peekwire.internal.."))
                .check(OURS);
    }

    private static ArchRule knowNoDrafts(Set<String> names) {
        return noClasses()
                .that(DescribedPredicate.describe("are " + names, type -> names.contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat(DRAFTS);
    }
}
