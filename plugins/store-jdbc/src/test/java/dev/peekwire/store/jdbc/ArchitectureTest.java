package dev.peekwire.store.jdbc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.peekwire.draft.DraftText;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept cannot hold a draft, and what the module depends on. */
class ArchitectureTest {
    private static final JavaClasses OURS = imported(JdbcStore.class);
    private static final DescribedPredicate<JavaClass> DRAFTS = DescribedPredicate.describe(
            "may hold draft text",
            type -> type.getPackageName().equals("dev.peekwire.draft")
                    || type.getPackageName().equals("dev.peekwire.internal.peek")
                    || type.getPackageName().equals("dev.peekwire.protocol")
                    || type.getSimpleName().startsWith("DraftFrame"));

    @Test
    void what_writes_to_the_database_does_not_know_drafts() {
        ArchRule rule = noClasses().should().dependOnClassesThat(DRAFTS);

        rule.check(OURS);
        assertThat(rule.evaluate(imported(DraftKeeper.class)).hasViolation())
                .as("the rule bites")
                .isTrue();
    }

    @Test
    void of_json_only_the_events_form_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of json but EventCodec",
                        type -> type.getPackageName().startsWith("dev.peekwire.json")
                                && !type.getSimpleName().equals("EventCodec")))
                .check(OURS);
    }

    @Test
    void the_pool_is_known_in_one_place_and_no_driver_anywhere() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not OwnPool", type -> !type.getSimpleName().equals("OwnPool")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.zaxxer.."))
                .check(OURS);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "dev.peekwire..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "com.zaxxer.hikari.."))
                .check(OURS);
    }

    private static JavaClasses imported(Class<?> type) {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaks the rule: keeps drafts. */
    record DraftKeeper(List<DraftText> drafts) {}
}
