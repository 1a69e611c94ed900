package dev.peekwire.json;

import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.Map;
import java.util.Set;

/** The names that the protocol gives to frames and members. Only these may stand in an error's field; a peer's may not. */
final class Names {
    private static final Set<String> MEMBERS = Set.of(
            "act",
            "advice",
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
            "checker",
            "choices",
            "code",
            "command",
            "confirmed",
            "considered",
            "currency",
            "desk",
            "detail",
            "distance",
            "draft",
            "edited",
            "erasure",
            "expiresInMs",
            "field",
            "findings",
            "found",
            "from",
            "gaps",
            "globalPrivacyControl",
            "grant",
            "handedOver",
            "heartbeatMs",
            "held",
            "id",
            "idle",
            "inARow",
            "inputs",
            "kind",
            "least",
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
            "most",
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
            "repeats",
            "replacements",
            "resume",
            "resumeToken",
            "retryAfterMs",
            "retryable",
            "role",
            "rule",
            "script",
            "scriptId",
            "scriptVersion",
            "scripts",
            "self",
            "sentence",
            "sha256",
            "share",
            "shortcut",
            "since",
            "stage",
            "step",
            "steps",
            "team",
            "teams",
            "text",
            "tier",
            "title",
            "to",
            "token",
            "told",
            "topic",
            "type",
            "unfit",
            "verdict",
            "version",
            "visitor",
            "waitMs",
            "waiting",
            "waitingSince",
            "warm",
            "warnings",
            "weight",
            "whyNot",
            "windowMs");

    private static final Map<ClientFrame.Type, String> NAMES = Map.of(
            ClientFrame.Type.END_TRANSFER, "endTransfer",
            ClientFrame.Type.FIND_SCRIPTS, "findScripts",
            ClientFrame.Type.FILL_SCRIPT, "fillScript");

    private Names() {}

    static boolean isMember(String name) {
        return MEMBERS.contains(name);
    }

    /** The frame's name; a draft is named by its update instead. */
    static String of(ClientFrame.Type type) {
        return NAMES.getOrDefault(type, Wire.name(type));
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
                    SCRIPTS,
                    CHECKED,
                    ROBOTIC,
                    SUGGESTED,
                    DEMAND,
                    PACE,
                    PING,
                    PONG,
                    BYE -> Wire.name(type);
        };
    }
}
