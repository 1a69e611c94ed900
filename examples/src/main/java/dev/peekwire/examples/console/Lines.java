package dev.peekwire.examples.console;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.Optional;

/** What a terminal says of an event. */
final class Lines {
    private Lines() {}

    static Optional<String> of(RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        return Optional.ofNullable(
                switch (event.type()) {
                    case STARTED -> "-- chat " + recorded.chat();
                    case ASSIGNED -> "-- " + ((ChatEvent.Assigned) event).agent() + " has the chat";
                    case MESSAGE_POSTED -> recorded.by().id() + ": " + ((ChatEvent.MessagePosted) event).text();
                    case CONSENT_GRANTED -> "-- the visitor lets agents see what is typed";
                    case CONSENT_WITHDRAWN -> "-- the visitor stopped showing what is typed";
                    case CLOSED -> "-- the chat has ended";
                    case JOINED,
                            LEFT,
                            REQUEUED,
                            ROUTED,
                            HANDOVER_STARTED,
                            HANDOVER_ENDED,
                            HELD,
                            RESUMED,
                            MONITOR_STARTED,
                            MONITOR_ENDED,
                            NOTE_POSTED,
                            ATTRIBUTES_SET,
                            FLOW_MOVED,
                            COPY_ASKED,
                            PEEK_STARTED,
                            PEEK_ENDED -> null;
                });
    }
}
