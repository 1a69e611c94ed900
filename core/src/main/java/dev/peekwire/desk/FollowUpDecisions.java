package dev.peekwire.desk;

import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MailTranscript;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.AppendRequest;
import java.util.ArrayList;
import java.util.List;

/** What the events of an append decide to be sent: kept with them, or not at all. */
final class FollowUpDecisions {
    private FollowUpDecisions() {}

    static AppendRequest with(Desk desk, Chat before, ChatCommand command, AppendRequest request) {
        FollowUpKeep keep = desk.followUps();
        return keep == null ? request : request.withFollowUps(decided(desk, keep, before, command, request));
    }

    private static List<FollowUp> decided(
            Desk desk, FollowUpKeep keep, Chat before, ChatCommand command, AppendRequest request) {
        List<FollowUp> decided = new ArrayList<>();
        Chat chat = before;
        for (ChatEvent event : request.events()) {
            RecordedEvent next = new RecordedEvent(
                    request.chat(), chat.version() + 1, request.at(), request.by(), request.command(), event);
            chat = chat.evolve(next);
            decided.addAll(contained(desk, keep, chat, next));
            if (event.type() == ChatEvent.Type.COPY_ASKED
                    && command instanceof MailTranscript mail
                    && mail.to() != null) {
                decided.add(keep.policy().copy(desk.id(), chat, next, mail.to()));
            }
        }
        return decided;
    }

    private static List<FollowUp> contained(Desk desk, FollowUpKeep keep, Chat after, RecordedEvent event) {
        try {
            return keep.policy().decide(desk.id(), after, event);
        } catch (RuntimeException failure) {
            Desk.failed("deciding what is sent after a chat", failure);
            return List.of();
        }
    }
}
