package dev.peekwire.metrics.micrometer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the module depends on: it logs nothing, and knows no event. */
class ArchitectureTest {
    @Test
    void only_the_jdk_micrometer_and_figures_of_the_core_are_used() throws URISyntaxException {
        JavaClasses ours = new ClassFileImporter()
                .importPath(Path.of(DeskMeters.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        assertThat(ours).hasSizeGreaterThan(4);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..",
                        "java.time",
                        "java.util..",
                        "dev.peekwire",
                        "dev.peekwire.desk",
                        "dev.peekwire.measure",
                        "dev.peekwire.metrics.micrometer",
                        "io.micrometer.core.instrument..",
                        "org.jspecify.."))
                .check(ours);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.peekwire.chat..", "dev.peekwire.draft.."))
                .check(ours);
    }
}
