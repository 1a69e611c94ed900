package dev.peekwire.json;

import dev.peekwire.measure.Counted;
import dev.peekwire.measure.Timing;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that the protocol gives to frames and members. Only these may stand in an error's field; a peer's may not. */
final class Names {
    private static final Set<String> MEMBERS = withMeasures(
            "above",
            "accepted",
            "act",
            "action",
            "address",
            "advice",
            "after",
            "agent",
            "agents",
            "alongside",
            "amount",
            "approval",
            "approvals",
            "approved",
            "asks",
            "at",
            "atOnce",
            "attribute",
            "attributes",
            "available",
            "away",
            "below",
            "bodies",
            "busyMs",
            "by",
            "capacity",
            "channel",
            "chat",
            "chatTimeMs",
            "chats",
            "checker",
            "choices",
            "code",
            "column",
            "command",
            "comment",
            "commitment",
            "commitments",
            "compensation",
            "confirmed",
            "considered",
            "copies",
            "count",
            "counts",
            "currency",
            "cut",
            "defaultLocale",
            "desk",
            "detail",
            "distance",
            "draft",
            "earlier",
            "edited",
            "end",
            "ended",
            "erasure",
            "expires",
            "expiresInMs",
            "field",
            "findings",
            "flows",
            "format",
            "found",
            "from",
            "gaps",
            "globalPrivacyControl",
            "gone",
            "grant",
            "handedOver",
            "heartbeatMs",
            "held",
            "id",
            "idle",
            "inARow",
            "inForce",
            "inputs",
            "key",
            "kind",
            "label",
            "least",
            "left",
            "level",
            "limit",
            "line",
            "load",
            "locale",
            "locales",
            "looking",
            "maxDraft",
            "maxMessage",
            "mayLeaveMessage",
            "meanMs",
            "medianAboveMs",
            "medianBelowMs",
            "medianMs",
            "message",
            "messages",
            "mode",
            "more",
            "most",
            "mostAtOnce",
            "name",
            "note",
            "notice",
            "offered",
            "offeredTo",
            "oldest",
            "on",
            "opensAt",
            "options",
            "origin",
            "outcome",
            "own",
            "p90Ms",
            "page",
            "parts",
            "path",
            "pattern",
            "part",
            "paused",
            "policy",
            "position",
            "presence",
            "previous",
            "priority",
            "problems",
            "proposals",
            "proposed",
            "protocol",
            "purposes",
            "ratioPercent",
            "readers",
            "reason",
            "reference",
            "references",
            "requests",
            "remedy",
            "repeats",
            "replacements",
            "replies",
            "reply",
            "resume",
            "resumeToken",
            "retryAfterMs",
            "retryable",
            "revision",
            "robotic",
            "role",
            "rule",
            "score",
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
            "slowMs",
            "stage",
            "started",
            "state",
            "step",
            "steps",
            "suggester",
            "team",
            "teams",
            "text",
            "tier",
            "timeMs",
            "times",
            "title",
            "to",
            "token",
            "told",
            "topic",
            "tries",
            "type",
            "unfit",
            "until",
            "value",
            "verdict",
            "version",
            "visitor",
            "waitMs",
            "waiting",
            "waitingSince",
            "warm",
            "warnings",
            "weight",
            "why",
            "whole",
            "whyNot",
            "windowMs",
            "zone");

    private static final Map<ClientFrame.Type, String> NAMES = Arrays.stream(ClientFrame.Type.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Names::camel));

    private Names() {}

    private static Set<String> withMeasures(String... names) {
        Stream<String> counted = Arrays.stream(Counted.values()).map(Counted::key);
        Stream<String> times = Arrays.stream(Timing.values()).map(Timing::key);
        return Stream.concat(Arrays.stream(names), Stream.concat(counted, times))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isMember(String name) {
        return MEMBERS.contains(name);
    }

    /** The frame's name; a draft is named by its update instead. */
    static String of(ClientFrame.Type type) {
        return Objects.requireNonNull(NAMES.get(type));
    }

    private static String camel(ClientFrame.Type type) {
        String[] words = Wire.name(type).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return name.toString();
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
            case HANDED_OVER -> "handedOver";
            case SCRIPT_KEPT -> "scriptKept";
            case REPLY_CHECKED -> "replyChecked";
            case LIBRARY_CHANGED -> "libraryChanged";
            case TRANSCRIPT_PART -> "transcriptPart";
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
                    MEASURED,
                    SCRIPTS,
                    CHECKED,
                    ROBOTIC,
                    SUGGESTED,
                    REPLIES,
                    PROPOSALS,
                    FLOWS,
                    FLOW,
                    DEMAND,
                    PACE,
                    PING,
                    PONG,
                    BYE -> Wire.name(type);
        };
    }
}
