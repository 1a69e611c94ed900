package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ChatStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/** One chat that goes on whatever happens to its store: what was not acknowledged is sent again as the same command. */
final class Acknowledged {
    private final ChatStore store;
    private final DeskId desk;
    private final ChatId chat;
    private volatile long version;

    Acknowledged(ChatStore store, DeskId desk, ChatId chat) {
        this.store = store;
        this.desk = desk;
        this.chat = chat;
    }

    long version() {
        return version;
    }

    /** Event after event, each until it is acknowledged. */
    void goOn(AtomicBoolean done) {
        while (!done.get()) {
            AppendRequest request =
                    version == 0 ? Chats.start(desk, chat) : Chats.message(desk, chat, version, "message " + version);
            if (acknowledged(version % 2 == 0 ? request : deciding(request))) {
                version++;
            }
        }
    }

    /** Every other event decides something to be sent. */
    private AppendRequest deciding(AppendRequest request) {
        return request.withFollowUps(List.of(Chats.followUp(desk, chat, "f-" + chat + "-" + (version + 1))));
    }

    private boolean acknowledged(AppendRequest request) {
        try {
            AppendResult result = store.append(request);
            if (result instanceof AppendResult.Duplicate duplicate) {
                assertThat(duplicate.earlier().version()).isEqualTo(version + 1);
            } else {
                assertThat(result).isEqualTo(new AppendResult.Appended(version + 1));
            }
            return true;
        } catch (ChatException e) {
            assertThat(e.retryable()).as("%s", e.getMessage()).isTrue();
            return false;
        }
    }

    /** All that was acknowledged is there once, in its order, and at most one append more that was not. */
    void check() {
        List<RecordedEvent> events = store.read(desk, chat, 0, Integer.MAX_VALUE);
        assertThat(events)
                .extracting(RecordedEvent::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events).hasSizeBetween((int) version, (int) version + 1);
        assertThat(events).extracting(RecordedEvent::command).doesNotHaveDuplicates();
        assertThat(store.followUps().orElseThrow().of(desk, chat))
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, events.size())
                        .filter(number -> number % 2 == 0)
                        .mapToObj(number -> "f-" + chat + "-" + number)
                        .toList());
    }
}
