package dev.peekwire.desk;

import dev.peekwire.chat.Principal;
import dev.peekwire.protocol.ClientFrame;

/** What a connection has become after its hello: a visitor's or an agent's. Called for one frame after another. */
interface Peer {
    /** A frame of a connection that has said hello. */
    void onFrame(ClientFrame frame);

    /** The connection has ended. */
    void onClosed();

    /** The chat is read no more on this connection. Within the chat's order. */
    void detach(Room room);

    /** On whose behalf it asks. */
    Principal principal();
}
