package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Erasing;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.Hash;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes some kinds of data out of a closed chat, page by page, each page at once and the rest at the end. Whoever stops in the
 * middle, or meets another who does the same, has only to begin again. One thread at a time; blocks.
 */
final class ChatErasure {
    private static final int PAGE = 200;
    private static final int LETTERS = 32;

    private final Desk desk;
    private final ErasureStore store;

    ChatErasure(Desk desk, ErasureStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** Whose an erased chat is: of nobody, and for each chat of another nobody. The same however often it is asked. */
    VisitorId nobody(ChatId chat) {
        String name = Chain.begin(desk.id(), chat, 1).toString();
        return new VisitorId("erased-" + name.substring(0, LETTERS));
    }

    /**
     * Does it.
     *
     * @return whether all of it is gone: not if the chat is open, held or unknown, or was changed meanwhile
     */
    boolean erase(ChatId chat, Set<DataKind> kinds, @Nullable ErasureId order) {
        VisitorId nobody = nobody(chat);
        long read = 0;
        Hash link = null;
        List<RecordedEvent> page;
        do {
            page = desk.store().read(desk.id(), chat, read, PAGE);
            if (!rewrite(page, kinds, nobody)) {
                return false;
            }
            if (!page.isEmpty()) {
                RecordedEvent last = page.get(page.size() - 1);
                read = last.version();
                link = last.link();
            }
        } while (page.size() == PAGE);
        return read > 0 && store.conclude(desk.id(), done(chat, kinds, nobody, order, read, link));
    }

    private ErasedChat done(
            ChatId chat,
            Set<DataKind> kinds,
            VisitorId nobody,
            @Nullable ErasureId order,
            long events,
            @Nullable Hash link) {
        return new ErasedChat(
                chat,
                kinds,
                kinds.contains(DataKind.IDENTITY) ? nobody : null,
                order,
                events,
                link,
                desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean rewrite(List<RecordedEvent> page, Set<DataKind> kinds, VisitorId nobody) {
        List<ErasureStore.Rewriting> rewritings = new ArrayList<>();
        for (RecordedEvent before : page) {
            RecordedEvent after = Erasing.erase(before, kinds, nobody, desk.salts());
            if (!after.equals(before)) {
                rewritings.add(new ErasureStore.Rewriting(before, after));
            }
        }
        return rewritings.isEmpty() || store.rewrite(desk.id(), rewritings);
    }
}
