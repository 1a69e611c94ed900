package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.flow.FlowAct;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatTest {
    static Stream<ChatCommand> everyCommandButStart() {
        return Stream.of(
                new ChatCommand.Assign(ANN, SALES),
                new ChatCommand.Post("x", MessageOrigin.VISITOR),
                new ChatCommand.PostNote("x"),
                new ChatCommand.SetAttributes(Map.of("a", "b")),
                peek(),
                new ChatCommand.WithdrawConsent(),
                new ChatCommand.Look(ANN, true),
                new ChatCommand.Join(ANN),
                new ChatCommand.Leave(ANN),
                new ChatCommand.Transfer(HELP, null, null),
                new ChatCommand.EndHandover(HandoverEnd.WITHDRAWN),
                new ChatCommand.Take(BOSS, SALES),
                new ChatCommand.Hold(ANN, true),
                new ChatCommand.Monitor(BOSS, true, true),
                ChatCommand.Walk.refused(FlowAct.enter("returns"), 1, Refusal.of(ErrorCode.NOT_FOUND, "no such flow")),
                Promises.commit(Promises.CREDIT),
                new CommitmentCommand.Withdraw(1, BEGIN),
                new CommitmentCommand.Approve(1, true, null, BEGIN),
                new CommitmentCommand.Answer(1, true, BEGIN),
                new CommitmentCommand.AskCompensation(null),
                new CommitmentCommand.SettleCompensation(),
                Promises.survey(5, null),
                new ChatCommand.Close(CloseReason.DONE));
    }

    @ParameterizedTest
    @MethodSource("everyCommandButStart")
    void an_unknown_chat_and_anothers_chat_answer_every_command_alike(ChatCommand command) {
        Story unknown = new Story();
        assertThat(unknown.refuses(VISITOR, command, ErrorCode.NOT_FOUND))
                .isSameAs(Access.NOT_FOUND)
                .isEqualTo(assigned().refuses(Actor.visitor(MALLORY), command, ErrorCode.NOT_FOUND));
    }

    /** What may come of them after the close is told in {@link DecideCommitmentsTest} and {@link DecidePeekingTest}. */
    private static final Set<ChatCommand.Type> OUTLASTING = EnumSet.of(
            ChatCommand.Type.WITHDRAW_CONSENT,
            ChatCommand.Type.ANSWER_COMMITMENT,
            ChatCommand.Type.WITHDRAW_COMMITMENT,
            ChatCommand.Type.SURVEY);

    @ParameterizedTest
    @MethodSource("everyCommandButStart")
    void nothing_happens_to_a_closed_chat(ChatCommand command) {
        Story closed = looking().accepts(Actor.DESK, new ChatCommand.Close(CloseReason.DESK));
        Chat before = closed.chat;
        for (Actor by : List.of(VISITOR, A, Actor.DESK)) {
            if (!OUTLASTING.contains(command.type())) {
                closed.refuses(by, command, ErrorCode.WRONG_STATE);
            }
        }
        assertThat(closed.chat).isEqualTo(before);
    }

    @Test
    void an_unknown_chat_is_empty() {
        Chat none = Chat.none(CHAT);
        assertThat(none.version()).isZero();
        assertThat(none.status()).isEqualTo(Chat.Status.NONE);
        assertThat(none.visitor()).isEmpty();
        assertThat(none.lastActivityAt()).isEmpty();
        assertThat(none).isEqualTo(Chat.fold(CHAT, List.of())).isNotEqualTo(Chat.none(new ChatId("other")));
    }

    @Test
    void the_start_is_kept() {
        Chat chat = queued().chat;
        assertThat(chat.topic()).contains("bill");
        assertThat(chat.locale()).contains("nb");
        assertThat(chat.attributes()).containsExactlyEntriesOf(Map.of("order", "17"));
        assertThat(chat.startedAt()).contains(BEGIN.plusSeconds(1));
        assertThat(chat.waitingSince()).contains(BEGIN.plusSeconds(1));
    }

    @Test
    void a_chat_that_is_put_back_keeps_its_place_and_another_team_gives_a_new_one() {
        Story story = assigned().accepts(A, new ChatCommand.Leave(ANN));
        assertThat(story.chat.waitingSince()).contains(BEGIN.plusSeconds(1));
        story.accepts(Actor.DESK, new ChatCommand.Transfer(HELP, null, null));
        assertThat(story.chat.waitingSince()).contains(BEGIN.plusSeconds(4));
    }

    @Test
    void looking_is_no_activity() {
        Story story = assigned().accepts(VISITOR, peek());
        var before = story.chat.lastActivityAt();
        story.accepts(A, new ChatCommand.Look(ANN, true)).accepts(A, new ChatCommand.Look(ANN, false));
        assertThat(story.chat.lastActivityAt()).isEqualTo(before).contains(BEGIN.plusSeconds(3));
        story.accepts(A, new ChatCommand.PostNote("x"));
        assertThat(story.chat.lastActivityAt()).contains(BEGIN.plusSeconds(6));
    }

    @Test
    void who_joined_stays_known_after_the_close() {
        Story story =
                assigned().accepts(B, new ChatCommand.Join(BOB)).accepts(A, new ChatCommand.Close(CloseReason.DONE));
        assertThat(story.chat.joined()).containsExactly(BOB);
        assertThat(story.chat.involves(BOB)).isTrue();
    }

    @Test
    void it_awaits_its_first_agent_until_somebody_takes_part_or_has_it() {
        assertThat(Chat.none(CHAT).awaitsFirstAgent()).isFalse();
        Story story = queued();
        assertThat(story.chat.awaitsFirstAgent()).isTrue();
        story.accepts(B, new ChatCommand.Join(BOB));
        assertThat(story.chat.awaitsFirstAgent()).as("somebody takes part").isFalse();
        story.accepts(B, new ChatCommand.Leave(BOB));
        assertThat(story.chat.awaitsFirstAgent()).isTrue();
        story.accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
        assertThat(story.chat.awaitsFirstAgent()).as("somebody has it").isFalse();
        story.accepts(A, new ChatCommand.Leave(ANN));
        assertThat(story.chat.status()).isEqualTo(Chat.Status.QUEUED);
        assertThat(story.chat.awaitsFirstAgent()).as("somebody had it").isFalse();
    }

    @Test
    void an_event_out_of_turn_or_of_another_chat_is_a_defect() {
        Story story = queued();
        RecordedEvent first = story.events.get(0);
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> story.chat.evolve(first))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL));
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> Chat.none(new ChatId("other")).evolve(first));
    }

    @Test
    void a_state_never_changes_by_evolving() {
        Story story = assigned();
        Chat before = story.chat;
        Chat copy = Chat.fold(CHAT, story.events);
        story.accepts(B, new ChatCommand.Join(BOB)).accepts(A, new ChatCommand.Close(CloseReason.DONE));
        assertThat(before).isEqualTo(copy).hasSameHashCodeAs(copy).isNotEqualTo(story.chat);
    }

    @Test
    void a_million_messages_fold_as_they_are_read() {
        Story story = queued();
        ChatEvent said = new ChatEvent.MessagePosted("x".repeat(8_000), MessageOrigin.VISITOR);
        Iterator<RecordedEvent> messages = LongStream.rangeClosed(2, 1_000_000)
                .mapToObj(v -> new RecordedEvent(CHAT, v, BEGIN.plusMillis(v), VISITOR, null, said))
                .iterator();
        Stream<RecordedEvent> start = story.events.stream();
        Iterable<RecordedEvent> all =
                () -> Stream.concat(start, Stream.generate(messages::next).limit(999_999))
                        .iterator();
        assertThat(Chat.fold(CHAT, all).version()).isEqualTo(1_000_000);
    }

    @Test
    void what_people_typed_is_in_no_string_form() {
        Story story = assigned().accepts(A, new ChatCommand.SetAttributes(Map.of("secret", "secret")));
        assertThat(story.chat.toString()).contains("chat", "ASSIGNED", "ann").doesNotContain("secret", "bill");
        Decision note = story.decide(A, new ChatCommand.PostNote("secret"));
        assertThat(note.toString()).doesNotContain("secret");
    }
}
