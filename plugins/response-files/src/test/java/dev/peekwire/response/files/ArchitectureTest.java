package dev.peekwire.response.files;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the module depends on: it logs nothing, and reads files and nothing else. */
class ArchitectureTest {
    @Test
    void only_the_jdk_yaml_and_our_own_are_used_and_nothing_that_logs_or_connects() throws URISyntaxException {
        JavaClasses ours = new ClassFileImporter()
                .importPath(Path.of(ResponseFolder.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));

        assertThat(ours).hasSizeGreaterThan(10);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.io",
                        "java.lang..",
                        "java.nio.charset",
                        "java.math",
                        "java.nio.file..",
                        "java.util..",
                        "dev.peekwire..",
                        "tools.jackson..",
                        "org.jspecify.."))
                .check(ours);
    }
}
