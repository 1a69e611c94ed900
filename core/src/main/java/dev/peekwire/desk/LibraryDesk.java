package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Authenticator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The scripts that a desk keeps, if it keeps any. Thread-safe. */
final class LibraryDesk {
    private static final Refusal NONE = Refusal.of(ErrorCode.UNSUPPORTED, "this desk keeps no scripts");

    private final Desk desk;
    private final @Nullable LibraryFeed reader;
    private final @Nullable LibraryCommands commands;

    /** @param announce tells the other nodes of a revision */
    LibraryDesk(Desk desk, Agents agents, LongConsumer announce) {
        ScriptKeep keep = desk.keep();
        this.desk = desk;
        this.reader =
                keep == null ? null : new LibraryFeed(desk, keep.store(), keep.threads(), new LibraryNews(agents));
        this.commands =
                keep == null || reader == null ? null : new LibraryCommands(desk, keep.store(), reader, announce);
    }

    void begin() {
        if (reader != null) {
            reader.begin();
        }
    }

    void asked(Session session, Authenticator.Agent agent, LibraryFrame frame) {
        if (commands == null) {
            session.refuse(frame.command(), null, NONE);
        } else {
            commands.asked(session, agent, frame);
        }
    }

    /** Runs a task once the scripts are known, or the store has taken too long. */
    void whenReady(Runnable task) {
        if (reader == null) {
            task.run();
        } else {
            reader.whenReady(task);
        }
    }

    /** Others than those that the desk was given first. Returns when they count. */
    void given(Responses next) {
        if (reader == null) {
            desk.responses(next);
        } else {
            reader.given(next);
        }
    }

    /** Another node has changed something. */
    void changed() {
        if (reader != null) {
            reader.readSoon();
        }
    }

    void arrived(AgentId agent) {
        if (reader != null) {
            reader.arrived(agent);
        }
    }

    void left(AgentId agent) {
        if (reader != null) {
            reader.left(agent);
        }
    }
}
