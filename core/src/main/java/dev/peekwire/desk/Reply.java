package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;

/** What became of a command: the version after it, or why not. */
record Reply(long version, @Nullable Refusal refusal) {
    static Reply ok(long version) {
        return new Reply(version, null);
    }

    static Reply refused(Refusal refusal) {
        return new Reply(0, refusal);
    }

    boolean accepted() {
        return refusal == null;
    }

    ServerFrame frame(CommandId command, ChatId chat) {
        return refusal == null
                ? new ServerFrame.Ok(command, chat, version)
                : new ServerFrame.Refused(command, chat, refusal);
    }
}
