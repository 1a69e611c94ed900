package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What the wait that visitors are told is estimated from: how long agents have chats, and how soon visitors give up. */
class EstimatesTest extends RoutingScene {
    private static final Duration USUAL = Duration.ofSeconds(100);
    private static final TeamPolicy TEAM = TeamPolicy.of(MAIN).handling(USUAL);

    private final DeskFixture desk =
            desk(plan(TEAM, TeamPolicy.of(OTHER)), builder -> builder.authenticator(EstimatesTest::staff));
    private final TestClient sue = desk.agent("sue");
    private final TestClient ann = desk.agent("ann");
    private final TestClient vera = desk.visitor("vera");
    private final ChatId chat = desk.startsChat(vera);

    /** Sue supervises, and takes no chats of the main team. */
    private static CompletionStage<Authenticator.Identity> staff(Authenticator.Request request) {
        String name = request.token().replace("agent-", "");
        boolean supervisor = name.equals("sue");
        return CompletableFuture.completedFuture(
                new Authenticator.Agent(id(name), name, Set.of(supervisor ? OTHER : MAIN), supervisor, 1));
    }

    private static Duration told(TestClient visitor) {
        return visitor.latest(RoutingFrame.Queued.class).estimatedWait();
    }

    private Duration toldToTheNext(String name) {
        desk.pass(A_MOMENT);
        TestClient next = desk.visitor(name);
        desk.startsChat(next);
        return told(next);
    }

    private void closes(TestClient who, ChatId which) {
        who.sends(new ClientFrame.Close(desk.command(), which));
    }

    private void holds(boolean on) {
        ann.sends(new AgentFrame.Hold(desk.command(), chat, on));
    }

    @Test
    void the_first_are_told_by_the_plans_usual_time() {
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        assertThat(toldToTheNext("walter")).isEqualTo(USUAL);
    }

    @Test
    void a_chat_that_took_long_makes_the_next_waits_longer() {
        desk.pass(Duration.ofMinutes(10));
        closes(ann, chat);
        desk.startsChat(desk.visitor("victor"));

        // 100 s and a twentieth of the 500 s more, up to a whole minute.
        assertThat(toldToTheNext("walter")).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void a_chat_that_was_handed_on_took_until_then() {
        desk.pass(Duration.ofMinutes(10));
        desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, id("bob"), null));
        desk.startsChat(desk.visitor("victor"));

        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        // Two at work: 62.5 s.
        assertThat(toldToTheNext("walter")).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void a_chat_that_was_on_hold_meanwhile_tells_nothing() {
        holds(true);
        desk.pass(Duration.ofMinutes(10));
        holds(false);
        closes(ann, chat);
        desk.startsChat(desk.visitor("victor"));

        assertThat(toldToTheNext("walter")).isEqualTo(USUAL);
    }

    @Test
    void visitors_who_give_up_make_the_waits_behind_them_shorter() {
        giveUpOneAfterAnother(true);

        // The second of two: 100 s and 1 / (1/100 + 5/250) s, where it would have been 200 s.
        toldToTheNext("walter");
        assertThat(toldToTheNext("xenia")).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void chats_that_the_desk_closes_are_not_given_up() {
        giveUpOneAfterAnother(false);

        toldToTheNext("walter");
        assertThat(toldToTheNext("xenia")).isEqualTo(Duration.ofMinutes(4));
    }

    /** Five, after half a minute each; or it is a supervisor who closes them. */
    private void giveUpOneAfterAnother(boolean themselves) {
        for (int i = 0; i < 5; i++) {
            TestClient visitor = desk.visitor("v" + i);
            ChatId waits = desk.startsChat(visitor);
            desk.pass(Duration.ofSeconds(30));
            closes(themselves ? visitor : sue, waits);
        }
    }
}
