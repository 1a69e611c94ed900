package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class ChatPropertiesTest {
    private static final ChatLimits SMALL = new ChatLimits(2_000, 2_000, 3, 64, 512, 128, 3);

    @Provide
    Arbitrary<List<Map.Entry<Actor, ChatCommand>>> lives() {
        return Commands.acts().list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_commanded_the_chat_stays_sound(
            @ForAll("lives") List<Map.Entry<Actor, ChatCommand>> acts, @ForAll @IntRange(min = 1, max = 3) int weight) {
        ChatCommand.Routing routing = new ChatCommand.Routing("rule", 0, weight, 0);
        ChatCommand start = new ChatCommand.Start(Story.VERA, Story.SALES, null, null, Map.of(), routing, null);
        Story story = new Story(SMALL).accepts(Story.VISITOR, start);
        for (Map.Entry<Actor, ChatCommand> act : acts) {
            step(story, act.getKey(), Promises.now(story, Walks.now(story.chat, act.getValue())));
            sound(story);
        }
        assertThat(Chat.fold(Story.CHAT, story.events)).isEqualTo(story.chat);
        periodsOfLookingAreWhole(story);
        everyCommandHadAnEffectSomewhere();
    }

    /** Promises need others before them, and have their own in {@link CommitmentPropertiesTest}. */
    private static void everyCommandHadAnEffectSomewhere() {
        EnumSet<ChatCommand.Type> types = EnumSet.complementOf(EnumSet.of(
                ChatCommand.Type.START,
                ChatCommand.Type.WITHDRAW_COMMITMENT,
                ChatCommand.Type.APPROVE_COMMITMENT,
                ChatCommand.Type.ANSWER_COMMITMENT,
                ChatCommand.Type.SETTLE_COMPENSATION));
        Statistics.label("effect of")
                .coverage(coverage ->
                        types.forEach(type -> coverage.check(type, true).count(count -> count > 10)));
    }

    private static void step(Story story, Actor by, ChatCommand command) {
        Chat before = story.chat;
        int events = story.events.size();
        Decision decision = story.decide(by, command);
        assertThat(before.decide(by, command, story.rules)).isEqualTo(decision);
        boolean changed = decision instanceof Decision.Accepted accepted && accepted.hasEffect();
        Statistics.label("effect of").collect(command.type(), changed);
        if (!changed) {
            assertThat(story.chat).isSameAs(before);
            assertThat(decision instanceof Decision.Accepted a && !a.capacity().isEmpty())
                    .isFalse();
        }
        boolean afterwards = command instanceof CommitmentCommand || command instanceof MailTranscript;
        if (before.status() == Chat.Status.CLOSED && !afterwards) {
            assertThat(story.events).hasSize(events);
        }
    }

    private static void sound(Story story) {
        Chat chat = story.chat;
        assertThat(chat.version()).isEqualTo(story.events.size());
        assertThat(chat.agent().isPresent()).isEqualTo(chat.status() == Chat.Status.ASSIGNED);
        assertThat(chat.agent().filter(chat.joined()::contains)).isEmpty();
        assertThat(chat.looking()).allMatch(chat::involves);
        assertThat(chat.looking().isEmpty() || chat.allowsPeek()).isTrue();
        assertThat(chat.attributes()).hasSizeLessThanOrEqualTo(3).doesNotContainValue("");
        assertThat(chat.transfers()).isLessThanOrEqualTo(3);
        for (Map.Entry<AgentId, Integer> load : story.load.entrySet()) {
            boolean assigned = chat.agent().filter(load.getKey()::equals).isPresent();
            assertThat(load.getValue()).isEqualTo(assigned ? chat.load() : 0);
        }
        assertThat(chat.agent().stream()).allMatch(story.load::containsKey);
        routable(chat);
    }

    private static void routable(Chat chat) {
        assertThat(chat.queue()).isPresent();
        assertThat(chat.held() || chat.handover().isPresent())
                .as("only what somebody has is held or handed over")
                .isIn(false, chat.status() == Chat.Status.ASSIGNED);
        assertThat(chat.idle()).isIn(false, chat.held());
        assertThat(chat.status() != Chat.Status.CLOSED || chat.flow().isEmpty()).isTrue();
        assertThat(chat.lastFlowMove() > 0 || chat.flow().isEmpty()).isTrue();
        assertThat(chat.agent().filter(chat.handedOverBy()::contains)).isEmpty();
        assertThat(chat.monitors().keySet()).noneMatch(chat::involves);
        assertThat(chat.status() != Chat.Status.CLOSED || chat.monitors().isEmpty())
                .isTrue();
    }

    private static void periodsOfLookingAreWhole(Story story) {
        Set<AgentId> looking = new HashSet<>();
        for (RecordedEvent recorded : story.events) {
            if (recorded.event() instanceof ChatEvent.PeekStarted started) {
                assertThat(looking.add(started.agent())).isTrue();
            } else if (recorded.event() instanceof ChatEvent.PeekEnded ended) {
                assertThat(looking.remove(ended.agent())).isTrue();
            } else if (recorded.event() instanceof ChatEvent.Closed
                    || recorded.event() instanceof ChatEvent.ConsentWithdrawn) {
                assertThat(looking).isEmpty();
            }
        }
        assertThat(looking).isEqualTo(story.chat.looking());
    }
}
