package dev.peekwire.desk;

import dev.peekwire.chat.Principal;
import dev.peekwire.spi.Authenticator;

/**
 * Whose connection something is done for.
 *
 * @param runtime the desk's
 * @param session where answers go
 * @param identity who it is
 * @param principal the same, for chats
 */
record AgentConnection(DeskRuntime runtime, Session session, Authenticator.Agent identity, Principal.Agent principal) {
    /** Of somebody who was let in. */
    static AgentConnection of(DeskRuntime runtime, Session session, Authenticator.Agent identity) {
        Principal.Agent principal = new Principal.Agent(identity.id(), identity.teams(), identity.supervisor());
        return new AgentConnection(runtime, session, identity, principal);
    }

    Desk desk() {
        return runtime.desk();
    }
}
