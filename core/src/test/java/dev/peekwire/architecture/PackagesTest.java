package dev.peekwire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.peekwire.architecture.CoreClasses.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Packages depend on each other one way only: ids at the bottom, the desk at the top, pure ones on pure ones. */
class PackagesTest {
    private static final ArchRule NO_CYCLES =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    @Test
    void no_two_packages_depend_on_each_other() {
        NO_CYCLES.check(CoreClasses.ALL);
        assertThat(packages()).contains("dev.peekwire", "dev.peekwire.desk", "dev.peekwire.chat", "dev.peekwire.spi");
    }

    @Test
    void the_cycle_rule_finds_a_cycle() {
        JavaClasses cycle = new ClassFileImporter()
                .importClasses(
                        dev.peekwire.architecture.cycle.one.One.class, dev.peekwire.architecture.cycle.two.Two.class);

        assertThat(NO_CYCLES.evaluate(cycle).hasViolation()).isTrue();
    }

    @Test
    void the_root_holds_ids_and_errors_and_depends_on_nothing() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("dev.peekwire")
                .should()
                .onlyDependOnClassesThat(in("dev.peekwire", "java..", "org.jspecify.."));

        rule.check(CoreClasses.ALL);
    }

    @Test
    void nothing_depends_on_the_desk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.peekwire.desk..")
                .should()
                .dependOnClassesThat(in("dev.peekwire.desk.."))
                .check(CoreClasses.ALL);
    }

    @Test
    void routing_knows_ids_and_nothing_of_chats_drafts_stores_or_the_desk() {
        classes()
                .that()
                .resideInAPackage("dev.peekwire.routing..")
                .should()
                .onlyDependOnClassesThat(in("dev.peekwire", "dev.peekwire.routing..", "java..", "org.jspecify.."))
                .check(CoreClasses.ALL);
    }

    @Test
    void the_rules_of_routing_and_its_values_do_not_know_the_engine() {
        noClasses()
                .that(in("dev.peekwire.routing", "dev.peekwire.routing.rules..", "dev.peekwire.routing.hours.."))
                .should()
                .dependOnClassesThat(in("dev.peekwire.routing.engine.."))
                .check(CoreClasses.ALL);
    }

    @Test
    void core_depends_on_the_jdk_slf4j_and_jspecify_only() {
        ArchRule rule = classes()
                .should()
                .onlyDependOnClassesThat(
                        in("dev.peekwire..", "java..", "javax.crypto..", "org.slf4j..", "org.jspecify.."));

        rule.check(CoreClasses.ALL);
        assertThat(rule.evaluate(CoreClasses.withOffenders()).hasViolation()).isTrue();
    }

    @Test
    void pure_packages_have_no_threads_clocks_files_or_sockets() {
        ArchRule rule = noClasses()
                .that(in(
                        "dev.peekwire.draft..",
                        "dev.peekwire.redact..",
                        "dev.peekwire.consent..",
                        "dev.peekwire.followup..",
                        "dev.peekwire.response..",
                        "dev.peekwire.responses..",
                        "dev.peekwire.routing..",
                        "dev.peekwire.chat..",
                        "dev.peekwire.transcript"))
                .should()
                .dependOnClassesThat(in(
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.util.concurrent..",
                        "java.util.logging..",
                        "org.slf4j.."))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class);

        rule.check(CoreClasses.ALL);
    }

    @Test
    void nobody_uses_the_common_pool_or_sleeps() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(java.util.concurrent.ForkJoinPool.class, "commonPool")
                .orShould()
                .callMethod(java.util.concurrent.CompletableFuture.class, "runAsync", Runnable.class)
                .orShould()
                .callMethod(
                        java.util.concurrent.CompletableFuture.class, "supplyAsync", java.util.function.Supplier.class);

        rule.check(CoreClasses.ALL);
    }

    private static Set<String> packages() {
        return CoreClasses.ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith("dev.peekwire") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }

    /** Breaks the rule: depends on a library. */
    static final class Stranger {
        private Stranger() {}

        static void depend() {
            Assertions.assertThat(true).isTrue();
        }
    }
}
