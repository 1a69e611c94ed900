package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.commitment.SurveyPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What the guide to promises shows, at a desk and by the Java clients. */
class CommitmentsGuideTest {
    private static ChatDesk shown() {
        CommitmentPolicy policy = CommitmentPolicy.builder()
                .limit(new BigDecimal("20"), "EUR")
                .limit(new TeamId("billing"), new BigDecimal("100"), "EUR")
                .limit(new AgentId("ann"), new BigDecimal("250"), "EUR")
                .lasts(Duration.ofDays(14), Duration.ofDays(90))
                .build();
        ChatDesk desk = ChatDesk.builder()
                .commitments(policy)
                .surveys(new SurveyPolicy(5, Duration.ofDays(7)))
                .build();
        return desk;
    }

    static CompletionStage<Long> promises(AgentClient agent, ChatId chat, VisitorChat visitorChat, long promise) {
        CommitmentTerms credit =
                new CommitmentTerms("A credit on your next bill.", new BigDecimal("12.50"), "EUR", null, "CR-17");
        CompletionStage<Long> promised = agent.commitments().commit(chat, credit);

        visitorChat.answerCommitment(promise, true);
        return promised;
    }

    static void prints(ChatDesk desk, VisitorId visitor) {
        OpenCommitments open = desk.commitments(visitor).toCompletableFuture().join();
        for (OpenCommitments.InChat each : open.open()) {
            System.out.println(each.chat() + " " + each.commitment().terms().amountText());
        }
    }

    @Test
    void the_desk_of_the_guide_is_built_and_knows_of_no_promise() {
        try (ChatDesk desk = shown()) {
            assertThat(desk.commitments(new VisitorId("vera"))
                            .toCompletableFuture()
                            .join())
                    .isEqualTo(new OpenCommitments(List.of(), false));
            prints(desk, new VisitorId("vera"));
        }
    }

    @Test
    void the_code_of_the_guide_is_the_code_here() throws IOException {
        String here = squeezed(Files.readString(Path.of("src/test/java/dev/peekwire/desk/CommitmentsGuideTest.java")));
        String guide = Files.readString(Path.of("../docs/guides/commitments.md"));
        List<String> blocks = List.of(guide.split("```")).stream()
                .filter(part -> part.startsWith("java\n"))
                .map(part -> part.substring(5))
                .toList();
        assertThat(blocks).hasSize(3);
        assertThat(blocks).allSatisfy(block -> assertThat(here).contains(squeezed(block)));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
