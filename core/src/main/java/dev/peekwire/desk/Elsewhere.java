package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.relay.ChatRelay;
import org.jspecify.annotations.Nullable;

/** The other nodes of the desk, as its chats know them. Thread-safe. */
interface Elsewhere {
    /** There are none. */
    Elsewhere NOWHERE = new Elsewhere() {
        @Override
        public void appended(Chat chat) {}

        @Override
        public void attends(ChatId chat, boolean here) {}

        @Override
        public boolean attended(ChatId chat) {
            return false;
        }

        @Override
        public boolean append() {
            return false;
        }

        @Override
        public @Nullable ChatRelay follow(LiveDraft draft) {
            return null;
        }
    };

    /** This node has appended to a chat. Returns at once. */
    void appended(Chat chat);

    /** A chat's visitor has come to this node, or has gone from it. Returns at once. */
    void attends(ChatId chat, boolean here);

    /** Whether the visitor is on another node by now. May block, and fail. */
    boolean attended(ChatId chat);

    /** Whether others append too: then what was not known here may be theirs. */
    boolean append();

    /** What shows a chat's draft to others, and theirs here; null if there are none. */
    @Nullable ChatRelay follow(LiveDraft draft);
}
