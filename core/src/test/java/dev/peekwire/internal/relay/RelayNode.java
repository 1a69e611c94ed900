package dev.peekwire.internal.relay;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.bus.memory.MemoryBus;
import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.desk.VirtualTime;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.peek.PeekSettings;
import dev.peekwire.internal.peek.Writer;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One node's copy of a chat's draft, with a visitor or agents or nobody at it. */
final class RelayNode {
    static final ChatId CHAT = new ChatId("chat");
    static final Duration ERASE_DEADLINE = Duration.ofSeconds(2);

    final MemoryBus bus;
    final LiveDraft draft;
    private final Relays relays;
    private final ChatRelay relay;
    private final Set<AgentId> looking = new HashSet<>();
    private @Nullable Writer writer;
    private String field = "";
    private long seq;
    private int readers;

    RelayNode(String id, MemoryHub hub, VirtualTime time) {
        bus = hub.join();
        draft = new LiveDraft(
                CHAT,
                1,
                new PeekSettings(4_000, ERASE_DEADLINE, Duration.ofMinutes(2), time, Redactor.standard(), () -> {}));
        relays = new Relays(new DeskId("main"), bus, time, ERASE_DEADLINE, () -> new NodeId(id));
        relay = relays.of(draft);
        draft.allow(PeekLevel.MASKED);
    }

    void close() {
        relays.close();
    }

    // ---- what the chat says

    void looks(AgentId agent) {
        looking.add(agent);
        relay.looking(looking);
    }

    void looksNoMore(AgentId agent) {
        looking.remove(agent);
        relay.looking(looking);
    }

    // ---- an agent here

    Screen screen(AgentId agent) {
        Screen screen = new Screen(draft);
        draft.look(agent, screen);
        return screen;
    }

    CompletableFuture<@Nullable Void> stops(AgentId agent) {
        return draft.stopLooking(viewer -> viewer.isOnlyFor(agent), EraseReason.VIEWER_LEFT);
    }

    // ---- the visitor here

    void visitorComes() {
        field = "";
        draft.write(new Visitor(), 1, one -> writer = one);
    }

    void visitorGoes() {
        Writer gone = writer;
        writer = null;
        if (gone != null) {
            draft.stopWriting(gone, EraseReason.DISCONNECTED);
        }
    }

    boolean hasVisitor() {
        return writer != null && writer.current();
    }

    /** As a client does: nothing leaves while nobody looks. */
    void types(String text) {
        Writer at = writer;
        if (at == null || readers == 0) {
            return;
        }
        DraftUpdate update = field.isEmpty()
                ? new DraftUpdate.Snapshot(++seq, text, DraftText.check(text), false)
                : new DraftUpdate.Edit(++seq, TextEdit.between(field, text), DraftText.check(text), false);
        field = text;
        switch (draft.receive(at, update)) {
            case RESYNC -> {
                field = "";
                types(text);
            }
            default -> {}
        }
    }

    int readers() {
        return readers;
    }

    CompletableFuture<@Nullable Void> sends() {
        field = "";
        return draft.erase(EraseReason.SENT);
    }

    private final class Visitor implements Connection {
        @Override
        public String id() {
            return "visitor";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            return SendResult.QUEUED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            SharedFrame told = frame.take();
            if (told != null && told.frame() instanceof ServerFrame.Demand demand) {
                if (demand.readers() == 0) {
                    field = "";
                }
                readers = demand.readers();
            }
            return SendResult.QUEUED;
        }

        @Override
        public void close(CloseCode code, String reason) {}
    }
}
