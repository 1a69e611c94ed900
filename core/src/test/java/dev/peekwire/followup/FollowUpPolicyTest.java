package dev.peekwire.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.NoticeRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpPolicyTest {
    private static final DeskId DESK = new DeskId("main");
    private static final ChatId CHAT = new ChatId("chat");
    private static final VisitorId KARI = new VisitorId("kari");
    private static final Actor VISITOR = Actor.visitor(KARI);
    private static final Actor AGENT = Actor.agent(new AgentId("ann"));
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final NoticeRef NOTICE = new NoticeRef("news", "1", "nb", "a".repeat(64));
    private static final NoticeRef OLD = new NoticeRef("news", "0", "nb", "b".repeat(64));
    private static final String OPTED_IN = FollowUpRules.optIn(NOTICE);

    private Chat chat = Chat.none(CHAT);

    private List<FollowUp> happens(FollowUpPolicy policy, Actor by, ChatEvent event) {
        RecordedEvent next = new RecordedEvent(CHAT, chat.version() + 1, AT, by, null, event);
        chat = chat.evolve(next);
        return policy.decide(DESK, chat, next);
    }

    private List<FollowUp> starts(FollowUpPolicy policy, Map<String, String> attributes) {
        return happens(policy, VISITOR, new ChatEvent.Started(KARI, new TeamId("main"), null, "nb-NO", attributes));
    }

    private static ChatEvent set(String name, String value) {
        return new ChatEvent.AttributesSet(Map.of(name, value));
    }

    private static ChatEvent closed() {
        return new ChatEvent.Closed(CloseReason.DONE);
    }

    @Test
    void the_close_decides_a_transcript_and_a_survey_for_the_address_in_the_form() {
        FollowUpPolicy policy =
                FollowUpPolicy.of(FollowUpRules.transcriptOnClose("email"), FollowUpRules.surveyOnClose("email"));
        assertThat(starts(policy, Map.of("email", " kari@example.com "))).isEmpty();
        assertThat(happens(policy, VISITOR, new ChatEvent.MessagePosted("hello", MessageOrigin.VISITOR)))
                .isEmpty();
        List<FollowUp> decided = happens(policy, AGENT, closed());
        assertThat(decided).extracting(FollowUp::kind).containsExactly(FollowUpKind.TRANSCRIPT, FollowUpKind.SURVEY);
        assertThat(decided).allSatisfy(one -> {
            assertThat(one.recipient()).isEqualTo("kari@example.com");
            assertThat(one.locale()).isEqualTo("nb-NO");
            assertThat(one.due()).isEqualTo(AT).isEqualTo(one.decided());
            assertThat(one.state()).isEqualTo(FollowUpState.WAITING);
            assertThat(one.toString()).doesNotContain("kari@");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "kari",
                "@example.com",
                "kari@",
                "kari@localhost",
                "kari@example..com",
                "kari@example.com.",
                "a@b@example.com",
                "kari@example.com, eve@example.com",
                "kari@example.com;eve@example.com",
                "<kari@example.com>",
                "kari\r\nBcc:eve@example.com",
                "kari@exam\u202Eple.com",
                "kari@exam\u200Bple.com",
                "ka ri@example.com"
            })
    void what_is_no_address_gets_nothing(String typed) {
        FollowUpPolicy policy = FollowUpPolicy.of(FollowUpRules.transcriptOnClose("email"));
        starts(policy, Map.of("email", typed));
        assertThat(happens(policy, AGENT, closed())).isEmpty();
    }

    @Test
    void addresses_of_every_script_get_something() {
        for (String address :
                List.of("k@b\u00FCcher.example", "\u7528\u6237@\u4F8B\u5B50.\u5E7F\u544A", "o'k+x@a.b-c.no")) {
            assertThat(MailForm.fits(address)).as(address).isTrue();
        }
    }

    @Test
    void ids_are_made_of_what_decided_and_no_two_are_the_same() {
        FollowUpRule always = (now, event) -> List.of(
                new FollowUpOrder(FollowUpKind.SURVEY, "kari@example.com", "fr", true),
                new FollowUpOrder(FollowUpKind.SURVEY, "kari@example.com", null, true),
                FollowUpOrder.once(FollowUpKind.SURVEY, "kari@example.com"));
        FollowUpPolicy policy = FollowUpPolicy.of(always);
        List<FollowUp> first = starts(policy, Map.of());
        List<FollowUp> second = happens(policy, VISITOR, set("a", "b"));
        List<FollowUpId> ids = new ArrayList<>();
        first.forEach(one -> ids.add(one.id()));
        second.forEach(one -> ids.add(one.id()));
        assertThat(ids.get(5)).as("once a chat").isEqualTo(ids.get(2));
        assertThat(ids.subList(0, 5)).doesNotHaveDuplicates();
        assertThat(first.get(0).locale()).isEqualTo("fr");
        chat = Chat.none(CHAT);
        assertThat(starts(policy, Map.of())).isEqualTo(first);
        assertThat(ids).allMatch(id -> !id.value().contains("chat"));
    }

    private static FollowUpPolicy invitations() {
        return FollowUpPolicy.of(FollowUpRules.invitationOnOptIn("email", "news", Set.of(NOTICE)));
    }

    @Test
    void an_invitation_needs_the_visitors_own_act_after_the_notice_that_is_offered() {
        starts(invitations(), Map.of("email", "kari@example.com"));
        assertThat(happens(invitations(), AGENT, set("news", OPTED_IN))).isEmpty();
        assertThat(happens(invitations(), VISITOR, set("news", FollowUpRules.optIn(OLD))))
                .isEmpty();
        assertThat(happens(invitations(), VISITOR, set("news", "yes"))).isEmpty();
        assertThat(happens(invitations(), VISITOR, set("news", ""))).isEmpty();
        assertThat(happens(invitations(), VISITOR, set("other", OPTED_IN))).isEmpty();
        assertThat(happens(invitations(), VISITOR, set("news", OPTED_IN)))
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.INVITATION);
        assertThat(happens(invitations(), AGENT, closed())).isEmpty();
    }

    @Test
    void the_form_may_hold_the_opt_in() {
        assertThat(starts(invitations(), Map.of("email", "kari@example.com", "news", OPTED_IN)))
                .hasSize(1);
        chat = Chat.none(CHAT);
        assertThat(starts(invitations(), Map.of("email", "kari@example.com"))).isEmpty();
        assertThat(happens(invitations(), AGENT, closed()))
                .as("no opt-in, no invitation")
                .isEmpty();
    }

    @Test
    void a_rule_without_measure_is_bounded_and_what_goes_to_nobody_is_left_out() {
        FollowUpRule wild = (now, event) -> {
            List<FollowUpOrder> orders = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                orders.add(new FollowUpOrder(FollowUpKind.SURVEY, i % 2 == 0 ? "a@b.no" : "\r\n", null, true));
            }
            return orders;
        };
        assertThat(starts(FollowUpPolicy.of(wild), Map.of())).hasSize(FollowUpPolicy.MOST_AT_ONCE);
    }

    @Test
    void values_out_of_bounds_are_refused_without_being_quoted() {
        FollowUp one = RetryPlanTest.followUp("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUp(
                        one.id(), DESK, CHAT, one.kind(), "eve\n@x", null, AT, AT, 0, FollowUpState.WAITING, null))
                .withMessageNotContaining("eve");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUp(
                        one.id(), DESK, CHAT, one.kind(), "a@b.no", null, AT, AT, 0, FollowUpState.SENT, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUpOutcome.temporary("User kari@example.com unknown"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpId("a b"));
    }
}
