package dev.peekwire.json;

import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.Set;

/** The names that the protocol gives to frames and members. Only these may stand in an error's field; a peer's may not. */
final class Names {
    private static final Set<String> MEMBERS = Set.of(
            "act",
            "after",
            "agent",
            "at",
            "attributes",
            "available",
            "by",
            "channel",
            "chat",
            "code",
            "command",
            "desk",
            "edited",
            "erasure",
            "field",
            "globalPrivacyControl",
            "grant",
            "heartbeatMs",
            "id",
            "kind",
            "level",
            "limit",
            "locale",
            "looking",
            "maxDraft",
            "maxMessage",
            "message",
            "mode",
            "note",
            "notice",
            "origin",
            "position",
            "previous",
            "protocol",
            "purposes",
            "readers",
            "reason",
            "resume",
            "resumeToken",
            "retryAfterMs",
            "retryable",
            "role",
            "scriptId",
            "scriptVersion",
            "self",
            "sha256",
            "team",
            "text",
            "token",
            "topic",
            "type",
            "version",
            "visitor",
            "windowMs");

    private Names() {}

    static boolean isMember(String name) {
        return MEMBERS.contains(name);
    }

    /** The frame's name; a draft is named by its update instead. */
    static String of(ClientFrame.Type type) {
        return Wire.name(type);
    }

    static String of(ServerFrame.Type type) {
        return switch (type) {
            case REFUSED -> "error";
            case DRAFT_ACK -> "draftAck";
            case DRAFT_RESYNC -> "draftResync";
            case DRAFT_ERASED -> "draftErased";
            case PEEK_OPENED -> "peekOpened";
            case PEEK_SNAPSHOT -> "peekSnapshot";
            case PEEK_EDIT -> "peekEdit";
            case PEEK_TYPING -> "peekTyping";
            case PEEK_ERASE -> "peekErase";
            case PEEK_CLOSED -> "peekClosed";
            case WELCOME, OK, EVENT, SYNCED, OFFER, QUEUED, DEMAND, PACE, PING, PONG, BYE -> Wire.name(type);
        };
    }
}
