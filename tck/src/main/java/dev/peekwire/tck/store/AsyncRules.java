package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules 31 to 33: appends whose callers do not wait. */
abstract class AsyncRules extends SnapshotRules {
    private static final int CHATS = 25;
    private static final int AT_ONCE = 8;
    private static final int LINKS = 20;

    /** For this package. */
    AsyncRules() {}

    /** The longest that a stage may take before the test gives up. */
    long secondsForStages() {
        return 60;
    }

    private CompletableFuture<AppendResult> begin(AppendRequest request) {
        return store.appendAsync(request).toCompletableFuture();
    }

    private AppendResult result(CompletionStage<AppendResult> stage) {
        Object outcome = outcome(stage);
        if (outcome instanceof Throwable failure) {
            throw new AssertionError("the append failed", failure);
        }
        return (AppendResult) outcome;
    }

    /** What it completed with: a result, or an exception. */
    private Object outcome(CompletionStage<AppendResult> stage) {
        try {
            return stage.toCompletableFuture().get(secondsForStages(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return Objects.requireNonNullElse(e.getCause(), e);
        } catch (TimeoutException e) {
            throw new AssertionError("a stage did not complete within " + secondsForStages() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void rule_31_an_append_has_happened_when_its_stage_tells_so() {
        givenAssignedChat(CHAT);
        assertThat(result(begin(upheaval(2, 9)))).isEqualTo(new AppendResult.Appended(4));
        Seen seen = look();
        assertThat(seen.events()).hasSize(4);
        assertThat(seen.command()).contains(new StoredCommand(Ask.fingerprint(COMMAND, 2), 4));
        assertThat(seen.assigned()).containsExactly(List.of(), List.of(CHAT));
        assertThat(seen.loads()).containsExactly(0, 1);
        for (int version = 4; version < 4 + AT_ONCE; version++) {
            assertThat(result(begin(ask(CHAT, version).of(Samples.message("a")))))
                    .isEqualTo(new AppendResult.Appended(version + 1));
            assertThat(read(CHAT)).hasSize(version + 1);
        }
    }

    @Test
    void rule_31_a_stage_tells_of_duplicates_of_other_versions_and_of_agents_who_are_full() {
        givenAssignedChat(CHAT);
        assertThat(result(begin(upheaval(1, 9)))).isEqualTo(new AppendResult.VersionConflict(2));
        assertThat(result(begin(upheaval(2, 0)))).isEqualTo(new AppendResult.CapacityExceeded(COLLEAGUE));
        AppendRequest message = ask(CHAT, 2).command(COMMAND).of(Samples.message("a"));
        given(message);
        Seen before = look();
        assertThat(result(begin(message)))
                .isEqualTo(new AppendResult.Duplicate(new StoredCommand(Ask.fingerprint(COMMAND, 1), 3)));
        assertThat(result(begin(ask(CHAT, 2).of(Samples.message("b"))))).isEqualTo(new AppendResult.VersionConflict(3));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void rule_31_failures_come_by_the_stage() {
        givenChat(CHAT);
        store.close();
        Stream.of(ask(CHAT, 1).of(Samples.message("a")), ask(OTHER, 0).of(Samples.started(VISITOR)))
                .map(this::begin)
                .forEach(stage -> assertThat(code(outcome(stage))).isEqualTo(ErrorCode.CLOSED));
    }

    private static Object code(Object outcome) {
        return outcome instanceof ChatException told ? told.code() : outcome;
    }

    @Test
    void rule_32_however_many_are_under_way_every_stage_completes() {
        List<ChatId> chats =
                IntStream.range(0, CHATS).mapToObj(i -> new ChatId("chat-" + i)).toList();
        chats.forEach(this::givenChat);
        List<List<CompletableFuture<AppendResult>>> stages =
                chats.stream().map(this::beginSome).toList();
        for (List<CompletableFuture<AppendResult>> ofOneChat : stages) {
            assertThat(ofOneChat.stream().map(this::result))
                    .containsOnlyOnce(new AppendResult.Appended(2))
                    .filteredOn(new AppendResult.VersionConflict(2)::equals)
                    .hasSize(AT_ONCE - 1);
        }
        chats.forEach(chat -> assertThat(versions(chat)).containsExactly(1L, 2L));
    }

    private List<CompletableFuture<AppendResult>> beginSome(ChatId chat) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(i -> begin(ask(chat, 1).of(Samples.message("a"))))
                .toList();
    }

    @Test
    void rule_32_stages_complete_when_the_store_is_closed_meanwhile() {
        List<ChatId> chats =
                IntStream.range(0, CHATS).mapToObj(i -> new ChatId("chat-" + i)).toList();
        chats.forEach(this::givenChat);
        List<CompletableFuture<AppendResult>> stages = chats.stream()
                .map(chat -> begin(ask(chat, 1).of(Samples.message("a"))))
                .toList();
        store.close();
        assertThat(stages)
                .map(stage -> code(outcome(stage)))
                .containsAnyOf(new AppendResult.Appended(2), ErrorCode.CLOSED, ErrorCode.UNAVAILABLE)
                .isSubsetOf(new AppendResult.Appended(2), ErrorCode.CLOSED, ErrorCode.UNAVAILABLE);
    }

    @Test
    void rule_33_what_depends_on_a_stage_may_append_again_on_its_thread() {
        givenChat(CHAT);
        assertThat(result(growing(1))).isEqualTo(new AppendResult.Appended(1 + LINKS));
    }

    private CompletionStage<AppendResult> growing(long version) {
        CompletionStage<AppendResult> next =
                store.appendAsync(ask(CHAT, version).of(Samples.message("a")));
        return version == LINKS ? next : next.thenCompose(result -> growing(version + 1));
    }
}
