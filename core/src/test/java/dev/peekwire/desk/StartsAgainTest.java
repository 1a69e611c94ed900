package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Starts that come twice, that the store fails, and those of visitors who were there before; desks that start again. */
class StartsAgainTest extends RoutingScene {
    private static ClientFrame.Start start(DeskFixture desk, @Nullable String message) {
        return new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, message);
    }

    @Test
    void a_start_that_is_sent_again_is_answered_as_before_though_the_team_is_closed_by_now() {
        DeskFixture desk = desk(asking(OfferPolicy.PUSH));
        TestClient vera = desk.visitor("vera");
        ClientFrame.Start start = start(desk, null);
        vera.sends(start);
        ChatId chat = vera.latest(ServerFrame.Ok.class).chat();
        seesNothing(vera);
        BusinessHours weekdays = BusinessHours.in("UTC").weekdays("09:00-17:00").build();
        desk.desk.routing(plan(TeamPolicy.of(MAIN).at(weekdays), TeamPolicy.of(OTHER)));

        vera.sends(start);

        assertThat(vera.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);
        assertThat(vera.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(desk.desk.stats().waiting()).isOne();
    }

    @Test
    void a_message_that_the_store_failed_waits_for_nobody() {
        FlakyStore store = new FlakyStore();
        DeskFixture desk = new DeskFixture(store.store(), builder -> builder);
        TestClient vera = desk.visitor("vera");
        store.failsBefore = store.next("append", 1);

        vera.sends(start(desk, "call me"));

        refused(vera, ErrorCode.UNAVAILABLE);
        assertThat(desk.desk.stats().waiting()).isZero();
    }

    @Test
    void an_open_team_that_takes_no_messages_refuses_one() {
        TeamPolicy none = TeamPolicy.of(MAIN).otherwise(TeamPolicy.Fallback.REFUSE);
        DeskFixture desk = desk(plan(none, TeamPolicy.of(OTHER)));
        TestClient vera = desk.visitor("vera");

        vera.sends(start(desk, "call me"));

        refused(vera, ErrorCode.UNSUPPORTED);
        assertThat(desk.desk.stats().waiting()).isZero();
    }

    @Test
    void a_rule_for_those_who_were_here_before_holds_from_the_second_chat_on() {
        DeskFixture desk = desk(RoutingPlan.builder()
                .team(TeamPolicy.of(MAIN))
                .team(TeamPolicy.of(OTHER))
                .rule(Rule.named("known").when(Condition.returning()).to(OTHER).build())
                .build());
        TestClient vera = desk.visitor("vera");
        ChatId first = desk.startsChat(vera);
        vera.sends(new ClientFrame.Close(desk.command(), first));

        ChatId second = desk.startsChat(vera);

        desk.agent("cyd", "other-cyd");
        assertThat(chatsOf(desk, "cyd")).containsExactly(second);
        assertThat(stored(desk, first, ChatEvent.Closed.class)).containsExactly(new ChatEvent.Closed(CloseReason.DONE));
    }

    @Test
    void a_desk_whose_store_fails_as_it_starts_finds_what_waits_when_it_is_back() {
        FlakyStore store = new FlakyStore();
        DeskFixture before = new DeskFixture(store.store(), builder -> builder);
        ChatId chat = before.startsChat(before.visitor("vera"));
        before.desk.close();
        before.settle();
        store.failsBefore = store.next("open", 1);
        DeskFixture next = new DeskFixture(store.store(), builder -> builder.routing(asking(OfferPolicy.PUSH)));
        assertThat(store.failures).isOne();
        assertThat(next.desk.stats().waiting()).isZero();

        next.pass(Rooms.RETRY.multipliedBy(2));

        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }

    @Test
    void a_chat_that_can_not_be_read_as_the_desk_starts_is_found_when_it_can() {
        FlakyStore store = new FlakyStore();
        DeskFixture before = new DeskFixture(store.store(), builder -> builder);
        ChatId chat = before.startsChat(before.visitor("vera"));
        before.desk.close();
        before.settle();
        store.failsBefore = store.next("read", 1);
        DeskFixture next = new DeskFixture(store.store(), builder -> builder.routing(asking(OfferPolicy.PUSH)));
        assertThat(store.failures).isOne();

        next.pass(Rooms.RETRY.multipliedBy(2));

        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }
}
