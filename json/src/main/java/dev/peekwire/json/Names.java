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
            "agents",
            "alongside",
            "at",
            "attributes",
            "available",
            "away",
            "by",
            "capacity",
            "channel",
            "chat",
            "chats",
            "code",
            "command",
            "confirmed",
            "considered",
            "desk",
            "detail",
            "distance",
            "edited",
            "erasure",
            "expiresInMs",
            "field",
            "globalPrivacyControl",
            "grant",
            "handedOver",
            "heartbeatMs",
            "held",
            "id",
            "idle",
            "inputs",
            "kind",
            "left",
            "level",
            "limit",
            "load",
            "locale",
            "looking",
            "maxDraft",
            "maxMessage",
            "mayLeaveMessage",
            "message",
            "mode",
            "more",
            "name",
            "note",
            "notice",
            "offered",
            "offeredTo",
            "oldest",
            "on",
            "opensAt",
            "origin",
            "outcome",
            "page",
            "paused",
            "position",
            "presence",
            "previous",
            "priority",
            "protocol",
            "purposes",
            "readers",
            "reason",
            "resume",
            "resumeToken",
            "retryAfterMs",
            "retryable",
            "role",
            "rule",
            "script",
            "scriptId",
            "scriptVersion",
            "self",
            "sentence",
            "sha256",
            "since",
            "stage",
            "step",
            "steps",
            "team",
            "teams",
            "text",
            "tier",
            "token",
            "told",
            "topic",
            "type",
            "verdict",
            "version",
            "visitor",
            "waitMs",
            "waiting",
            "waitingSince",
            "warm",
            "weight",
            "whyNot",
            "windowMs");

    private Names() {}

    static boolean isMember(String name) {
        return MEMBERS.contains(name);
    }

    /** The frame's name; a draft is named by its update instead. */
    static String of(ClientFrame.Type type) {
        return type == ClientFrame.Type.END_TRANSFER ? "endTransfer" : Wire.name(type);
    }

    static String of(ServerFrame.Type type) {
        return switch (type) {
            case REFUSED -> "error";
            case OFFER_ENDED -> "offerEnded";
            case DRAFT_ACK -> "draftAck";
            case DRAFT_RESYNC -> "draftResync";
            case DRAFT_ERASED -> "draftErased";
            case PEEK_OPENED -> "peekOpened";
            case PEEK_SNAPSHOT -> "peekSnapshot";
            case PEEK_EDIT -> "peekEdit";
            case PEEK_TYPING -> "peekTyping";
            case PEEK_ERASE -> "peekErase";
            case PEEK_CLOSED -> "peekClosed";
            case WELCOME,
                    OK,
                    EVENT,
                    SYNCED,
                    OFFER,
                    QUEUED,
                    OFFERED,
                    PRESENCE,
                    LOAD,
                    TRACE,
                    DEMAND,
                    PACE,
                    PING,
                    PONG,
                    BYE -> Wire.name(type);
        };
    }
}
