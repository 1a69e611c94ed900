package dev.peekwire.store.jdbc;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.transcript.proof.EventSeal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appends for tests. */
final class Chats {
    static final VisitorId VISITOR = new VisitorId("visitor");
    static final ChatId CHAT = new ChatId("chat");

    private Chats() {}

    static DeskId newDesk() {
        return new DeskId("test-" + UUID.randomUUID());
    }

    static AppendRequest start(DeskId desk, ChatId chat) {
        return append(desk, chat, 0, new ChatEvent.Started(VISITOR, new TeamId("team"), null, null, Map.of()));
    }

    static AppendRequest message(DeskId desk, ChatId chat, long version, String text) {
        return append(desk, chat, version, new ChatEvent.MessagePosted(text, MessageOrigin.VISITOR));
    }

    static AppendRequest close(DeskId desk, ChatId chat, long version) {
        return append(desk, chat, version, new ChatEvent.Closed(CloseReason.DONE));
    }

    /** Something to be sent because of a chat, due at once. */
    static FollowUp followUp(DeskId desk, ChatId chat, String id) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new FollowUp(
                new FollowUpId(id),
                desk,
                chat,
                FollowUpKind.TRANSCRIPT,
                "kari@example.com",
                "nb",
                now,
                now,
                0,
                FollowUpState.WAITING,
                null);
    }

    /** The command's id is the chat's and the version's, so that the same append made again is the same command. */
    static AppendRequest append(DeskId desk, ChatId chat, long version, ChatEvent event) {
        CommandId command = new CommandId(chat + "-" + version);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String fingerprint = "%064x".formatted(command.hashCode());
        return new AppendRequest(
                desk, chat, version, command, fingerprint, now, Actor.visitor(VISITOR), List.of(event), List.of());
    }

    /** The same, with a seal for its one event. */
    static AppendRequest sealed(AppendRequest request, EventSeal seal) {
        return new AppendRequest(
                request.desk(),
                request.chat(),
                request.expectedVersion(),
                request.command(),
                request.fingerprint(),
                request.at(),
                request.by(),
                request.events(),
                List.of(seal),
                request.capacity(),
                request.fence(),
                request.followUps());
    }
}
