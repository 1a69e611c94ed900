package dev.peekwire;

/**
 * Why something was refused. Codes are part of the protocol: {@link #wire()} is what clients in other languages see.
 *
 * @since 0.1.0
 */
public enum ErrorCode {
    /** A frame was no frame at all: not parseable, unknown type, missing or mistyped field. */
    MALFORMED("malformed", false),
    /** A value is outside its documented limit; the error names field and limit. */
    LIMIT_EXCEEDED("limit_exceeded", false),
    /** More commands or draft frames per second than the connection may send. */
    RATE_LIMITED("rate_limited", true),
    /** No such chat, or none that the caller may know of: both answer alike. */
    NOT_FOUND("not_found", false),
    /** The caller may see the chat but not do this with it. */
    FORBIDDEN("forbidden", false),
    /** The connection has no identity yet, or its token is not accepted. */
    UNAUTHENTICATED("unauthenticated", false),
    /** The same command id was used before with other content. */
    COMMAND_CONFLICT("command_conflict", false),
    /** The chat's state does not allow it: posting to a closed chat, accepting a chat that is assigned. */
    WRONG_STATE("wrong_state", false),
    /** A draft frame without a live grant that allows it. */
    CONSENT_REQUIRED("consent_required", false),
    /** The notice shown is not the one the desk offers now; show the current one and ask again. */
    NOTICE_OUTDATED("notice_outdated", false),
    /** The agent has no capacity left, or nobody can take the chat. */
    NO_CAPACITY("no_capacity", true),
    /** The team takes no chats at this hour; the refusal may say when it does, and whether a message may be left. */
    TEAM_CLOSED("team_closed", false),
    /** As many chats wait as may; the refusal may say whether a message may be left. */
    QUEUE_FULL("queue_full", false),
    /** The response policy does not let the agent answer so; the message names the rule and what to do. */
    POLICY_REFUSED("policy_refused", false),
    /** The brand's style forbids words of the answer; it must be changed. */
    TONE_BLOCKED("tone_blocked", false),
    /** The brand's style asks to look at the answer again; the same may be sent as confirmed. */
    TONE_UNCONFIRMED("tone_unconfirmed", false),
    /** What was chosen is no way to go from where a flow stands; choose another, or answer in other words. */
    OFF_PATH("off_path", false),
    /** Words of a script can't be said before a value is known; the field names it. */
    VALUE_MISSING("value_missing", false),
    /** A feature that this desk has not configured. */
    UNSUPPORTED("unsupported", false),
    /** The store or another backend failed for now; the same command id may be sent again. */
    UNAVAILABLE("unavailable", true),
    /** The connection or the client is closed. */
    CLOSED("closed", false),
    /** No answer within the time allowed; the same command id may be sent again. */
    TIMEOUT("timeout", true),
    /** A defect of Peekwire or of a plugin. */
    INTERNAL("internal", true);

    private final String wire;
    private final boolean retryable;

    ErrorCode(String wire, boolean retryable) {
        this.wire = wire;
        this.retryable = retryable;
    }

    /** The code as it stands in the protocol, in lower snake case. */
    public String wire() {
        return wire;
    }

    /** Whether sending the same command again, later, may succeed. */
    public boolean retryable() {
        return retryable;
    }
}
