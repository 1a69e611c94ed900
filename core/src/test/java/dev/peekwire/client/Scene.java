package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ServerFrame;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a desk may say, in short. */
final class Scene {
    static final ChatId CHAT = new ChatId("chat-1");
    static final ChatId OTHER = new ChatId("chat-2");
    static final NoticeRef NOTICE = new NoticeRef("peek", "1", "en", "0".repeat(64));

    private Scene() {}

    static Supplier<String> ids() {
        AtomicInteger count = new AtomicInteger();
        return () -> "c" + count.incrementAndGet();
    }

    static CommandId id(String value) {
        return new CommandId(value);
    }

    static ServerFrame.Event event(long version, ChatEvent event) {
        return event(version - 1, version, event);
    }

    static ServerFrame.Event event(long after, long version, ChatEvent event) {
        return new ServerFrame.Event(after, new RecordedEvent(CHAT, version, Instant.EPOCH, Actor.DESK, null, event));
    }

    static ChatEvent started() {
        return new ChatEvent.Started(new VisitorId("v"), new TeamId("t"), null, null, Map.of());
    }

    static ChatEvent said(String text) {
        return new ChatEvent.MessagePosted(text, MessageOrigin.AD_LIB);
    }

    static ChatEvent granted(PeekLevel level, ConsentAct act) {
        return new ChatEvent.ConsentGranted(new Grant(NOTICE, act, level, Set.of(Purpose.PEEK), false));
    }

    static ChatEvent granted(PeekLevel level) {
        return granted(level, ConsentAct.OPTED_IN);
    }

    static ChatEvent withdrawn() {
        return new ChatEvent.ConsentWithdrawn();
    }

    static ChatEvent ended() {
        return new ChatEvent.Closed(CloseReason.DONE);
    }

    static ServerFrame.Demand demand(DemandMode mode) {
        return new ServerFrame.Demand(CHAT, 7, mode, mode == DemandMode.NONE ? 0 : 1);
    }

    static ServerFrame.Offer offer(ConsentMode mode) {
        return new ServerFrame.Offer(CHAT, mode, PeekLevel.FULL, Set.of(Purpose.PEEK), NOTICE, "We look.");
    }

    static ServerFrame.Ok ok(String command, long version) {
        return new ServerFrame.Ok(id(command), CHAT, version);
    }

    static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().getNow(null);
    }
}
