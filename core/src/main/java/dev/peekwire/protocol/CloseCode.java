package dev.peekwire.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a connection ended. Codes from 4000 are Peekwire's own: below 4500 final, from 4500 an invitation to come back.
 * They fit a WebSocket close frame (RFC 6455, section 7.4).
 *
 * @since 0.1.0
 */
public enum CloseCode {
    /** One side is done. */
    NORMAL(1000, false),
    /** The server or the page goes away. */
    GOING_AWAY(1001, true),
    /** The connection was lost without a word. */
    LOST(1006, true),
    /** A message was larger than the limit. */
    TOO_BIG(1009, false),
    /** No valid identity. */
    UNAUTHENTICATED(4001, false),
    /** The peer speaks another version or breaks the protocol. */
    PROTOCOL_ERROR(4002, false),
    /** Abuse limits were passed: too many malformed or refused frames. */
    ABUSE(4003, false),
    /** The origin, address or number of connections is not allowed. */
    NOT_ALLOWED(4004, false),
    /** The same client connected anew; this connection is superseded. */
    REPLACED(4005, false),
    /** The desk restarts or drains. */
    RESTART(4500, true),
    /** The peer reads too slowly; it resumes with its cursor. */
    SLOW_CONSUMER(4501, true),
    /** No sign of life within the heartbeat, or no hello or welcome in time. */
    HEARTBEAT(4502, true),
    /** A viewer did not confirm in time that it erased a draft. */
    ERASE_UNCONFIRMED(4503, true),
    /** A defect; come back. */
    INTERNAL(4504, true);

    private final int code;
    private final boolean reconnect;

    CloseCode(int code, boolean reconnect) {
        this.code = code;
        this.reconnect = reconnect;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Whether a client should connect again, with backoff. */
    public boolean reconnect() {
        return reconnect;
    }

    /** The code of that number, if Peekwire knows it. */
    public static Optional<CloseCode> of(int code) {
        return Arrays.stream(values()).filter(c -> c.code == code).findFirst();
    }

    /** What to make of any number a peer may send: an unknown one from 4500 to 4999 and any below 4000 says come back. */
    public static CloseCode interpret(int code) {
        return of(code).orElse(code >= 4500 || code < 4000 ? LOST : PROTOCOL_ERROR);
    }
}
