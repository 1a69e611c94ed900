package dev.peekwire.desk;

import dev.peekwire.CommandId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Principal;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way into a chat.
 *
 * @param id the client's id; null for the desk's own acts
 * @param by who wants it
 * @param principal on whose behalf access is checked; null for the desk, which may do everything
 * @param command what
 * @param erased what must be done before it is answered: erasures that the frame itself began
 * @param then told the reply, in the chat's own order
 */
record Submission(
        @Nullable CommandId id,
        Actor by,
        @Nullable Principal principal,
        ChatCommand command,
        CompletableFuture<@Nullable Void> erased,
        Consumer<Reply> then) {
    /** The desk's own act. */
    static Submission byDesk(ChatCommand command, Consumer<Reply> then) {
        return new Submission(null, Actor.DESK, null, command, CompletableFuture.completedFuture(null), then);
    }
}
