package dev.peekwire.transport.websocket;

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
import org.junit.jupiter.api.Test;

/** The server's half knows the Jakarta API alone, so that it runs unchanged in any container. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void tyrus_is_known_to_the_client_half_only() {
        ArchRule rule = noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Tyrus")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.glassfish.."));

        rule.check(OURS);
        assertThat(OURS.stream().filter(type -> type.getSimpleName().startsWith("Tyrus")))
                .isNotEmpty();
    }

    @Test
    void the_rest_depends_on_jakarta_core_json_and_slf4j_only() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(
                "java..",
                "javax.net.ssl..",
                "jakarta.websocket..",
                "jakarta.servlet..",
                "dev.peekwire..",
                "org.slf4j..",
                "org.jspecify..");
        ArchRule rule =
                classes().that().haveSimpleNameNotStartingWith("Tyrus").should().onlyDependOnClassesThat(allowed);

        rule.check(OURS);
        assertThat(classes()
                        .should()
                        .onlyDependOnClassesThat(allowed)
                        .evaluate(OURS)
                        .hasViolation())
                .as("the rule bites: the client half does depend on Tyrus")
                .isTrue();
    }

    @Test
    void nothing_here_reads_drafts_or_the_insides_of_core() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.peekwire.draft..",
                        "dev.peekwire.internal..",
                        "dev.peekwire.desk..",
                        "dev.peekwire.client..",
                        "dev.peekwire.chat.."))
                .check(OURS);
    }
}
