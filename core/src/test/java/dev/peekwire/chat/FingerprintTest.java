package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.ScriptClaim;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Actor V = Story.VISITOR;

    @Provide
    Arbitrary<List<Map.Entry<Actor, ChatCommand>>> acts() {
        return Commands.acts().list().ofSize(60);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void fingerprints_are_equal_exactly_when_author_and_command_are(
            @ForAll("acts") List<Map.Entry<Actor, ChatCommand>> acts) {
        Map<String, Map.Entry<Actor, ChatCommand>> seen = new HashMap<>();
        Map<Map.Entry<Actor, ChatCommand>, String> prints = new HashMap<>();
        for (Map.Entry<Actor, ChatCommand> each : acts) {
            Map.Entry<Actor, ChatCommand> act = Map.entry(each.getKey(), asSent(each.getValue()));
            String print = Fingerprint.of(act.getKey(), act.getValue());
            assertThat(seen.merge(print, act, (a, b) -> a)).isEqualTo(act);
            assertThat(prints.merge(act, print, (a, b) -> a)).isEqualTo(print);
        }
    }

    /** A start without what the desk's rules made of it, an answer and a walk without what the desk found out. */
    private static ChatCommand asSent(ChatCommand command) {
        if (command instanceof ChatCommand.Post post && post.answer() != null) {
            ScriptClaim claim = post.answer().claim();
            return claim == null
                    ? new ChatCommand.Post(post.text(), MessageOrigin.AD_LIB)
                    : new ChatCommand.Post(post.text(), MessageOrigin.AD_LIB, new Answer(1, Set.of(), claim));
        }
        if (command instanceof ChatCommand.Walk walk) {
            return ChatCommand.Walk.refused(walk.act(), 1, Refusal.of(ErrorCode.OFF_PATH, "no way to go"));
        }
        if (command instanceof CommitmentCommand) {
            return Promises.asSent(command);
        }
        return command instanceof ChatCommand.Start s
                ? new ChatCommand.Start(
                        s.visitor(),
                        Story.SALES,
                        s.topic(),
                        s.locale(),
                        s.attributes(),
                        ChatCommand.Routing.DIRECT,
                        s.message())
                : command;
    }

    @Test
    void a_start_is_the_same_wherever_the_desks_rules_send_it() {
        ChatCommand.Routing french = new ChatCommand.Routing("french", 5, 2, 1);
        assertThat(Fingerprint.of(
                        V, new ChatCommand.Start(Story.VERA, Story.HELP, "bill", "nb", Map.of(), french, null)))
                .isEqualTo(Fingerprint.of(V, new ChatCommand.Start(Story.VERA, Story.SALES, "bill", "nb", Map.of())));
    }

    @Test
    void fields_do_not_run_into_each_other() {
        assertThat(Fingerprint.of(V, new ChatCommand.SetAttributes(Map.of("a", "bc"))))
                .isNotEqualTo(Fingerprint.of(V, new ChatCommand.SetAttributes(Map.of("ab", "c"))));
        assertThat(Fingerprint.of(V, new ChatCommand.Transfer(Story.HELP, null, "ann")))
                .isNotEqualTo(Fingerprint.of(V, new ChatCommand.Transfer(Story.HELP, Story.ANN, null)));
    }

    @Test
    void the_order_of_attributes_does_not_matter() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");
        assertThat(Fingerprint.of(V, new ChatCommand.SetAttributes(one)))
                .isEqualTo(Fingerprint.of(V, new ChatCommand.SetAttributes(other)));
    }

    @Test
    void texts_that_utf_8_cannot_tell_apart_are_told_apart() {
        assertThat(Fingerprint.of(V, new ChatCommand.PostNote("\ud800")))
                .isNotEqualTo(Fingerprint.of(V, new ChatCommand.PostNote("\ud801")))
                .isNotEqualTo(Fingerprint.of(V, new ChatCommand.PostNote("?")));
    }

    @Test
    void two_agents_with_the_same_words_are_two() {
        ChatCommand note = new ChatCommand.PostNote("x");
        assertThat(Fingerprint.of(Story.A, note)).isNotEqualTo(Fingerprint.of(Story.B, note));
    }

    /** Computed apart from this code (Python's hashlib); stores hold such values, so they must never change. */
    @Test
    void the_form_is_fixed() {
        assertThat(Fingerprint.of(V, new ChatCommand.Post("h\u00e9", MessageOrigin.VISITOR)))
                .isEqualTo("5ee8517b45231d6c8a94ec654f7551f550263235034e64e2086e40af45c8fb12");
        assertThat(Fingerprint.of(
                        Story.A,
                        new ChatCommand.Start(Story.VERA, Story.SALES, null, "nb", Map.of("b", "2", "a", "1"))))
                .isEqualTo("6c89a2e4b5f9ae8f342c9d44e871f2c2500f1942512395c1bb7f0367ce774d2d");
        NoticeRef notice = new NoticeRef("peek", "1", "en", "0".repeat(64));
        assertThat(Fingerprint.of(
                        V,
                        new ChatCommand.GrantConsent(
                                notice, ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK), false)))
                .isEqualTo("ac97fe770195a60875f768767883ba5e176ee2773f750c84183f5528e874be28");
    }
}
