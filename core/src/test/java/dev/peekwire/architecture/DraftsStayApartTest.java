package dev.peekwire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.peekwire.architecture.CoreClasses.draftTypes;
import static dev.peekwire.architecture.CoreClasses.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.draft.DraftText;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The unsent is not the sent: what keeps or renders chats cannot reach, over any number of steps, what holds drafts. */
class DraftsStayApartTest {
    /** What a store is given and answers, and everything that implements or renders it. */
    private static final DescribedPredicate<JavaClass> KEEPERS = in(
                    "dev.peekwire.chat..",
                    "dev.peekwire.consent..",
                    "dev.peekwire.store..",
                    "dev.peekwire.routing..",
                    "dev.peekwire.transcript..",
                    "dev.peekwire.followup..",
                    "dev.peekwire.metrics..")
            .or(DescribedPredicate.describe("belong to the store's SPI", type -> Set.of(
                            "ChatStore",
                            "AppendRequest",
                            "AppendResult",
                            "StoredCommand",
                            "CapacityChange",
                            "SharedStore",
                            "NodeRegistry",
                            "Fence",
                            "SharedSeat",
                            "ChatNotice",
                            "ChatLoad",
                            "FeedPosition",
                            "NodeBeat",
                            "NodeId")
                    .contains(outermost(type))))
            .as("what keeps, renders or counts chats");

    @Test
    void what_keeps_chats_cannot_reach_drafts() {
        keptApart(KEEPERS).check(CoreClasses.ALL);
    }

    @Test
    void the_rule_covers_the_store_the_events_and_what_a_store_is_given() {
        Set<String> covered =
                CoreClasses.ALL.stream().filter(KEEPERS).map(JavaClass::getName).collect(Collectors.toSet());

        assertThat(covered)
                .contains(
                        ChatStore.class.getName(),
                        SharedStore.class.getName(),
                        NodeRegistry.class.getName(),
                        AppendRequest.class.getName(),
                        ChatEvent.MessagePosted.class.getName(),
                        "dev.peekwire.store.memory.MemoryStore",
                        "dev.peekwire.chat.Chat")
                .hasSizeGreaterThan(80);
    }

    @Test
    void every_package_with_draft_text_is_meant() {
        Set<String> meant = CoreClasses.ALL.stream()
                .filter(draftTypes())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(meant)
                .containsExactlyInAnyOrder(
                        "dev.peekwire.draft",
                        "dev.peekwire.internal.peek",
                        "dev.peekwire.redact",
                        "dev.peekwire.protocol");
    }

    @Test
    void the_rule_finds_a_store_that_keeps_a_draft() {
        ArchRule rule = keptApart(JavaClass.Predicates.equivalentTo(DraftKeeper.class));

        assertThat(rule.evaluate(CoreClasses.withOffenders()).hasViolation()).isTrue();
    }

    @Test
    void the_rule_finds_a_store_that_reaches_a_draft_through_others() {
        ArchRule rule = keptApart(JavaClass.Predicates.equivalentTo(RoundaboutKeeper.class));

        assertThat(rule.evaluate(CoreClasses.withOffenders()).hasViolation()).isTrue();
    }

    private static ArchRule keptApart(DescribedPredicate<JavaClass> keepers) {
        return noClasses().that(keepers).should().transitivelyDependOnClassesThat(draftTypes());
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(DraftsStayApartTest::outermost).orElseGet(type::getSimpleName);
    }

    /** Breaks the rule: keeps drafts. */
    record DraftKeeper(List<DraftText> drafts) {}

    /** Breaks the rule in two steps. */
    record RoundaboutKeeper(DraftKeeper other) {}
}
