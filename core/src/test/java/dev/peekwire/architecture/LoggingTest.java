package dev.peekwire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.peekwire.architecture.CoreClasses.draftTypes;
import static dev.peekwire.architecture.CoreClasses.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import dev.peekwire.draft.DraftText;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No log holds draft text. A class that logs knows no type with draft text in it, and asks nothing for text that was
 * typed; so there is nothing it could log but ids, counts and codes. Two classes must do both, for they move frames
 * and log that a connection broke: they are named here, and what they move prints no text ({@link TypedTextTest}).
 */
class LoggingTest {
    private static final Set<String> CARRIERS = Set.of("dev.peekwire.spi.Inbox", "dev.peekwire.spi.Outbox");

    /** The settings that all drafts share are no text, and whoever passes a frame on need not look into it. */
    private static final DescribedPredicate<JavaClass> HOLDS_TEXT = draftTypes()
            .and(DescribedPredicate.not(named(Set.of("dev.peekwire.internal.peek.PeekSettings"))))
            .and(DescribedPredicate.not(in("dev.peekwire.protocol")));

    private static final DescribedPredicate<JavaClass> LOGS =
            DescribedPredicate.describe("log", type -> type.getMethodCallsFromSelf().stream()
                    .map(JavaAccess::getTargetOwner)
                    .anyMatch(owner -> owner.getName().equals("org.slf4j.Logger")));

    private static final DescribedPredicate<AccessTarget> GIVES_TEXT = DescribedPredicate.describe(
            "give typed text",
            target -> target.getOwner().getPackageName().startsWith("dev.peekwire")
                    && Set.of(
                                    "text",
                                    "shown",
                                    "insert",
                                    "note",
                                    "attributes",
                                    "codePointAt",
                                    "encoded",
                                    "encode",
                                    "decode")
                            .contains(target.getName()));

    @Test
    void what_logs_does_not_know_drafts() {
        draftless(LOGS).check(CoreClasses.ALL);
    }

    @Test
    void what_logs_asks_nothing_for_typed_text() {
        textless(LOGS.and(DescribedPredicate.not(named(CARRIERS)))).check(CoreClasses.ALL);
    }

    @Test
    void who_logs_is_found() {
        assertThat(CoreClasses.ALL.stream().filter(LOGS).map(JavaClass::getName))
                .contains("dev.peekwire.desk.Desk", "dev.peekwire.desk.Session", "dev.peekwire.spi.Outbox");
    }

    @Test
    void nobody_logs_but_through_slf4j() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat(in("java.util.logging..", "org.apache..", "ch.qos..", "org.apache.logging.."))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");

        rule.check(CoreClasses.ALL);
        assertThat(rule.evaluate(CoreClasses.withOffenders()).hasViolation()).isTrue();
    }

    @Test
    void both_rules_find_a_class_that_logs_a_draft() {
        DescribedPredicate<JavaClass> offender = JavaClass.Predicates.equivalentTo(DraftLogger.class);

        assertThat(CoreClasses.withOffenders().stream().filter(LOGS).filter(offender))
                .hasSize(1);
        assertThat(draftless(offender).evaluate(CoreClasses.withOffenders()).hasViolation())
                .isTrue();
        assertThat(textless(offender).evaluate(CoreClasses.withOffenders()).hasViolation())
                .isTrue();
    }

    @Test
    void those_who_may_carry_and_log_are_no_more_than_needed() {
        Set<String> both = CoreClasses.ALL.stream()
                .filter(LOGS)
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .anyMatch(GIVES_TEXT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(both).isEqualTo(CARRIERS);
    }

    private static ArchRule draftless(DescribedPredicate<JavaClass> who) {
        return noClasses().that(who).should().dependOnClassesThat(HOLDS_TEXT);
    }

    private static ArchRule textless(DescribedPredicate<JavaClass> who) {
        return noClasses()
                .that(who)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        GIVES_TEXT.getDescription(), call -> GIVES_TEXT.test(call.getTarget())));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe("are one of " + names, type -> names.contains(type.getName()));
    }

    /** Breaks both rules. */
    static final class DraftLogger {
        private static final Logger LOG = LoggerFactory.getLogger(DraftLogger.class);

        private DraftLogger() {}

        static void log(DraftText draft) {
            LOG.debug("{}", draft.text());
        }
    }

    /** Breaks the rule. */
    static final class Printer {
        private Printer() {}

        static void print() {
            System.out.print("");
        }
    }
}
