package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.ChatStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A store that says how many events were read of it and which snapshots it was given; tests may spoil those. */
final class ReadingStore {
    final ChatStore inner;
    final List<ChatSnapshot> given = new ArrayList<>();
    long eventsRead;
    private boolean forgotten;
    /** Whether the chats are forgotten after that was read. */
    Predicate<List<?>> onRead = events -> false;

    BiConsumer<ChatId, ChatSnapshot> onKeep = (chat, snapshot) -> {};
    UnaryOperator<Optional<ChatSnapshot>> onSnapshot = snapshot -> snapshot;

    ReadingStore(ChatStore inner) {
        this.inner = inner;
    }

    ChatStore store() {
        return (ChatStore) Proxy.newProxyInstance(
                ReadingStore.class.getClassLoader(), new Class<?>[] {ChatStore.class}, (proxy, method, args) -> {
                    try {
                        return switch (method.getName()) {
                            case "read" -> counted((List<?>) method.invoke(inner, args));
                            case "keepSnapshot" -> {
                                keep((DeskId) args[0], (ChatId) args[1], (ChatSnapshot) args[2]);
                                yield null;
                            }
                            case "snapshot" -> onSnapshot.apply(inner.snapshot((DeskId) args[0], (ChatId) args[1]));
                            default -> method.invoke(inner, args);
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<?> counted(List<?> events) {
        assert events.stream().allMatch(RecordedEvent.class::isInstance);
        List<?> read = forgotten ? List.of() : events;
        eventsRead += read.size();
        forgotten |= onRead.test(read);
        return read;
    }

    private void keep(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
        given.add(snapshot);
        onKeep.accept(chat, snapshot);
        inner.keepSnapshot(desk, chat, snapshot);
    }
}
