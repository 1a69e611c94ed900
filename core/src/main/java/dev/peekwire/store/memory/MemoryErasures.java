package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.spi.ErasureStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the store forgets, desk by desk. */
record MemoryErasures(Function<DeskId, DeskShelf> shelves) implements ErasureStore {
    private DeskErasures of(DeskId desk) {
        return shelves.apply(desk).erasures;
    }

    @Override
    public boolean rewrite(DeskId desk, List<Rewriting> events) {
        ErasureStore.check(events);
        ChatId chat = events.get(0).before().chat();
        return shelves.apply(desk).chat(chat).map(log -> log.rewrite(events)).orElse(false);
    }

    @Override
    public boolean conclude(DeskId desk, ErasedChat chat) {
        return shelves.apply(desk)
                .chat(chat.chat())
                .map(log -> log.conclude(chat))
                .orElse(false);
    }

    @Override
    public boolean begin(DeskId desk, ErasureOrder order) {
        return of(desk).begin(order);
    }

    @Override
    public List<ErasureOrder> pending(DeskId desk) {
        return of(desk).pending();
    }

    @Override
    public List<ErasedChat> erased(DeskId desk, ErasureId order) {
        return of(desk).erased(order);
    }

    @Override
    public void end(DeskId desk, ErasureCertificate certificate) {
        of(desk).end(certificate);
    }

    @Override
    public Optional<ErasureCertificate> certificate(DeskId desk, ErasureId order) {
        return of(desk).certificate(order);
    }

    @Override
    public boolean place(DeskId desk, LegalHold hold) {
        return shelves.apply(desk).place(hold);
    }

    @Override
    public boolean lift(DeskId desk, HoldId hold, AgentId by, Instant at) {
        return shelves.apply(desk).lift(hold, by, at);
    }

    @Override
    public List<LegalHold> holds(DeskId desk) {
        return of(desk).holds();
    }

    @Override
    public boolean held(DeskId desk, ChatId chat) {
        return shelves.apply(desk).chat(chat).map(ChatLog::isHeld).orElse(false);
    }

    @Override
    public List<ChatId> due(DeskId desk, DataKind kind, Instant closedBefore, int limit) {
        ErasureStore.check(limit);
        return shelves.apply(desk).due(kind, closedBefore, limit);
    }
}
