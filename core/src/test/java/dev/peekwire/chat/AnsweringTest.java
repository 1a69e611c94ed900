package dev.peekwire.chat;

import static dev.peekwire.chat.Story.A;
import static dev.peekwire.chat.Story.ANN;
import static dev.peekwire.chat.Story.B;
import static dev.peekwire.chat.Story.BOB;
import static dev.peekwire.chat.Story.HELP;
import static dev.peekwire.chat.Story.SALES;
import static dev.peekwire.chat.Story.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.PolicyReason;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptUse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tier by policy by origin: what is allowed, refused, recorded. */
class AnsweringTest {
    private static final ResponsePolicy POLICY = ResponsePolicy.of(
            PolicyRule.builder("refunds", ResponseMode.SCRIPTED_ONLY)
                    .forTopics("bill")
                    .forTiers(1)
                    .mostEdit(10)
                    .build(),
            PolicyRule.builder("tier two", ResponseMode.SCRIPTED_FIRST)
                    .forTiers(2)
                    .build(),
            PolicyRule.builder("tier three", ResponseMode.FREE).forTiers(3).build());

    private static ChatCommand.Post says(String origin, int tier, String... needs) {
        return new ChatCommand.Post("words", origin(origin), new Answer(tier, Set.of(needs), null));
    }

    private static MessageOrigin origin(String name) {
        return switch (name) {
            case "ad lib" -> MessageOrigin.AD_LIB;
            case "edited" -> MessageOrigin.scripted("hello", "3", 4);
            default -> MessageOrigin.scripted(name.equals("scripted") ? "hello" : name, "3", 0);
        };
    }

    private static Story assigned(ResponsePolicy policy) {
        Story story = new Story(ChatLimits.DEFAULT, policy);
        return story.accepts(VISITOR, Story.start()).accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
    }

    private static @Nullable PolicyMark recorded(Story story) {
        ChatEvent last = story.events.get(story.events.size() - 1).event();
        return ((ChatEvent.MessagePosted) last).origin().policy();
    }

    @ParameterizedTest(name = "tier {0}, a script before: {1}, {2}: {3}")
    @CsvSource({
        "1, false, scripted, SCRIPTED_ONLY, refunds",
        "1, false, edited,   SCRIPTED_ONLY, refunds",
        "1, false, ad lib,   ,              refunds",
        "1, true,  scripted, SCRIPTED_ONLY, refunds",
        "1, true,  edited,   SCRIPTED_ONLY, refunds",
        "1, true,  ad lib,   ,              refunds",
        "2, false, scripted, SCRIPTED_FIRST, tier two",
        "2, false, edited,   SCRIPTED_FIRST, tier two",
        "2, false, ad lib,   ,               tier two",
        "2, true,  scripted, SCRIPTED_FIRST, tier two",
        "2, true,  edited,   SCRIPTED_FIRST, tier two",
        "2, true,  ad lib,   SCRIPTED_FIRST, tier two",
        "3, false, scripted, FREE, tier three",
        "3, false, edited,   FREE, tier three",
        "3, false, ad lib,   FREE, tier three",
        "3, true,  ad lib,   FREE, tier three",
        "4, false, scripted, , ",
        "4, false, ad lib,   , ",
    })
    void the_first_rule_that_covers_an_answer_decides(
            int tier, boolean before, String origin, @Nullable ResponseMode allowed, @Nullable String rule) {
        Story story = assigned(POLICY);
        if (before) {
            story.accepts(A, says("scripted", 3));
        }
        if (allowed == null && rule != null) {
            assertThat(story.refuses(A, says(origin, tier), ErrorCode.POLICY_REFUSED)
                            .message())
                    .startsWith("rule " + rule + ": ")
                    .contains(";");
        } else {
            story.accepts(A, says(origin, tier));
            assertThat(recorded(story))
                    .isEqualTo(rule == null || allowed == null ? null : new PolicyMark(rule, allowed));
        }
    }

    @Test
    void visitors_answer_to_no_policy() {
        Story story =
                new Story(ChatLimits.DEFAULT, ResponsePolicy.of(PolicyRule.of("all", ResponseMode.SCRIPTED_ONLY)));
        story.accepts(VISITOR, Story.start())
                .causes(
                        VISITOR,
                        new ChatCommand.Post("hello", MessageOrigin.VISITOR),
                        new ChatEvent.MessagePosted("hello", MessageOrigin.VISITOR));
    }

    @Test
    void a_rule_of_other_topics_or_teams_is_none_of_this_chats() {
        PolicyRule returns = strict().forTopics("returns").build();
        assigned(ResponsePolicy.of(returns)).accepts(A, says("ad lib", 1));
        assigned(ResponsePolicy.of(strict().forTeams(HELP).build())).accepts(A, says("ad lib", 1));
        assigned(ResponsePolicy.of(strict().forTeams(SALES).build()))
                .refuses(A, says("ad lib", 1), ErrorCode.POLICY_REFUSED);
    }

    private static PolicyRule.Builder strict() {
        return PolicyRule.builder("strict", ResponseMode.SCRIPTED_ONLY);
    }

    @Test
    void another_team_begins_anew_with_its_scripts() {
        Story story = assigned(ResponsePolicy.of(PolicyRule.of("first", ResponseMode.SCRIPTED_FIRST)));
        story.accepts(A, says("scripted", 1)).accepts(A, says("ad lib", 1));
        story.accepts(A, new ChatCommand.Transfer(HELP, BOB, null));
        story.refuses(B, says("ad lib", 1), ErrorCode.POLICY_REFUSED);
        story.accepts(B, says("scripted", 1)).accepts(B, says("ad lib", 1));
    }

    @Test
    void a_disclaimer_comes_before_any_other_answer_and_once_is_enough() {
        Story story = assigned(ResponsePolicy.of(PolicyRule.builder("loans", ResponseMode.FREE)
                .disclaiming("no-advice", "recorded")
                .build()));
        assertThat(story.refuses(A, says("ad lib", 1), ErrorCode.POLICY_REFUSED).message())
                .isEqualTo(
                        "rule loans: first comes the disclaimer no-advice, which was not sent in this chat; send it too");
        story.refuses(A, says("scripted", 1), ErrorCode.POLICY_REFUSED);
        story.accepts(A, says("recorded", 1)).refuses(A, says("ad lib", 1), ErrorCode.POLICY_REFUSED);
        story.accepts(A, says("no-advice", 1)).accepts(A, says("ad lib", 1)).accepts(A, says("scripted", 1));
    }

    @Test
    void a_refusal_says_what_is_wrong_in_a_field_so_that_clients_need_not_read_the_message() {
        Story first = assigned(ResponsePolicy.of(PolicyRule.of("first", ResponseMode.SCRIPTED_FIRST)));
        Story loans = assigned(ResponsePolicy.of(PolicyRule.builder("loans", ResponseMode.FREE)
                .disclaiming("no-advice")
                .build()));
        assertThat(reason(assigned(ResponsePolicy.of(strict().build())), says("ad lib", 1)))
                .isEqualTo(new PolicyReason(PolicyReason.Why.SCRIPTED_ONLY, "strict", null));
        assertThat(reason(first, says("ad lib", 1)))
                .isEqualTo(new PolicyReason(PolicyReason.Why.SCRIPT_FIRST, "first", null));
        assertThat(reason(loans, says("ad lib", 1)))
                .isEqualTo(new PolicyReason(PolicyReason.Why.DISCLAIMER, "loans", "no-advice"));
        assertThat(reason(assigned(ResponsePolicy.FREE), says("scripted", 1, "no-advice")))
                .isEqualTo(new PolicyReason(PolicyReason.Why.DISCLAIMER, null, "no-advice"));
    }

    private static @Nullable PolicyReason reason(Story story, ChatCommand.Post post) {
        return story.refuses(A, post, ErrorCode.POLICY_REFUSED).policy();
    }

    @Test
    void a_script_may_bring_its_disclaimer_along_and_does_not_go_without() {
        Story story = assigned(ResponsePolicy.FREE);
        assertThat(story.refuses(A, says("scripted", 1, "no-advice"), ErrorCode.POLICY_REFUSED)
                        .message())
                .isEqualTo(
                        "this script goes with the disclaimer no-advice, which was not sent in this chat; send it too");
        MessageOrigin along = MessageOrigin.scripted(new ScriptUse("hello", "3", "en", 0, Set.of("no-advice"), null));
        story.accepts(A, new ChatCommand.Post("words", along, new Answer(1, Set.of("no-advice"), null)));
        story.accepts(A, says("scripted", 1, "no-advice"));
    }

    @Test
    void the_same_command_is_known_again_whatever_the_desk_finds_in_its_words() {
        Answer answer = new Answer(1, Set.of(), null);
        String before = Fingerprint.of(A, new ChatCommand.Post("words", MessageOrigin.AD_LIB, answer));
        assertThat(Fingerprint.of(
                        A, new ChatCommand.Post("words", origin("scripted"), new Answer(2, Set.of("x"), null))))
                .isEqualTo(before)
                .isEqualTo(Fingerprint.of(A, new ChatCommand.Post("words", MessageOrigin.AD_LIB)));
        assertThat(Fingerprint.of(A, new ChatCommand.Post("other", MessageOrigin.AD_LIB, answer)))
                .isNotEqualTo(before);
    }
}
