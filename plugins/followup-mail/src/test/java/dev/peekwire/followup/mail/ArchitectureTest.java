package dev.peekwire.followup.mail;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the module depends on, and that it says nothing anywhere: what it knows are addresses and texts. */
class ArchitectureTest {
    private static final JavaClasses OURS = imported();

    private static JavaClasses imported() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(MailSender.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void only_the_jdk_the_core_and_jakarta_mail_are_used() {
        assertThat(OURS).hasSizeGreaterThan(15);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.net..",
                        "dev.peekwire..",
                        "jakarta.mail..",
                        "jakarta.activation..",
                        "org.eclipse.angus.mail.smtp",
                        "org.jspecify.."))
                .check(OURS);
    }

    @Test
    void nothing_is_logged_or_printed() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(OURS);
    }
}
