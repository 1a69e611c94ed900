package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;

/** What is special about a visitor's or an agent's client. Called on the engine, but for the last two. */
interface LinkUser {
    /** How far the client has come in the chats that it wants to hear of. */
    List<Cursor> resume();

    /** The desk takes the client for somebody else than before: what it knew is not its own any more. */
    void strangerNow();

    /** A connection stands, and what waited was sent again. */
    void welcomed(Wire wire, ServerFrame.Welcome welcome);

    /** A frame that is not the link's own business. */
    void received(Wire wire, ServerFrame frame);

    /** Something was refused that was no command, or one that nobody waits for. */
    void refused(ServerFrame.Refused refused);

    /** The connection is gone; another may come. */
    void lost();

    /** No connection will come any more. */
    default void closed(ChatException why) {}

    /** Told to the product: called on its executor. */
    void state(ConnectionState state);

    /** Told to the product: called on its executor. */
    void error(Refusal refusal);
}
