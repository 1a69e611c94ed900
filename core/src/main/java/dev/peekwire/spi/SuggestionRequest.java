package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a suggester goes by. The desk puts the draft in only under a grant of
 * {@link dev.peekwire.consent.Purpose#SUGGESTIONS}, redacted as viewers see it. Immutable and thread-safe; prints neither
 * messages nor draft.
 *
 * @since 0.1.0
 */
public final class SuggestionRequest {
    /** How many suggestions may be asked for. */
    public static final int MOST = 50;

    /** How many messages are handed over at most: the latest. */
    public static final int MOST_MESSAGES = 10;

    private final ChatId chat;
    private final Instant at;
    private final @Nullable AgentId agent;
    private final Set<TeamId> teams;
    private final int tier;
    private final @Nullable String topic;
    private final @Nullable String locale;
    private final List<String> messages;
    private final @Nullable String draft;
    private final int limit;

    private SuggestionRequest(Builder from) {
        this.chat = from.chat;
        this.at = from.at;
        this.agent = from.agent;
        this.teams = from.teams;
        this.tier = from.tier;
        this.topic = from.topic;
        this.locale = from.locale;
        this.messages = from.messages;
        this.draft = from.draft;
        this.limit = from.limit;
    }

    /**
     * Starts a request for three suggestions by nothing.
     *
     * @param chat the chat that is to be answered
     * @param at the present moment: scripts are valid by it, and what was learned fades by it
     */
    public static Builder builder(ChatId chat, Instant at) {
        return new Builder(chat, at);
    }

    /** The chat that is to be answered. */
    public ChatId chat() {
        return chat;
    }

    /** The present moment. */
    public Instant at() {
        return at;
    }

    /** Who is to answer; empty while nobody is, and then no agent's own replies are suggested. */
    public Optional<AgentId> agent() {
        return Optional.ofNullable(agent);
    }

    /** The teams whose scripts may be used. */
    public Set<TeamId> teams() {
        return teams;
    }

    /** The chat's tier, or 0 for scripts of all tiers. */
    public int tier() {
        return tier;
    }

    /** The chat's topic, whose scripts are likelier. */
    public Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    /** The language tag of the reader, not checked by anybody; empty for unknown. */
    public Optional<String> locale() {
        return Optional.ofNullable(locale);
    }

    /** What the visitor has sent, the latest last; at most {@link #MOST_MESSAGES}. */
    public List<String> messages() {
        return messages;
    }

    /** What the visitor is typing and has granted for suggestions. */
    public Optional<String> draft() {
        return Optional.ofNullable(draft);
    }

    /** How many suggestions are wanted at most, 1 to {@link #MOST}. */
    public int limit() {
        return limit;
    }

    /** For logs: nothing of what was typed. */
    @Override
    public String toString() {
        return "SuggestionRequest[" + chat + ", " + messages.size() + " messages, "
                + (draft == null ? "no draft" : "draft") + "]";
    }

    /** Gathers a request; of one thread. */
    public static final class Builder {
        private final ChatId chat;
        private final Instant at;
        private @Nullable AgentId agent;
        private Set<TeamId> teams = Set.of();
        private int tier;
        private @Nullable String topic;
        private @Nullable String locale;
        private List<String> messages = List.of();
        private @Nullable String draft;
        private int limit = 3;

        private Builder(ChatId chat, Instant at) {
            this.chat = Objects.requireNonNull(chat, "chat");
            this.at = Objects.requireNonNull(at, "at");
        }

        /** Who is to answer; null for nobody yet. */
        public Builder agent(@Nullable AgentId who) {
            agent = who;
            return this;
        }

        /** The teams whose scripts may be used; none unless said. */
        public Builder teams(Set<TeamId> whose) {
            teams = Set.copyOf(whose);
            return this;
        }

        /** The chat's tier; 0, scripts of all tiers, unless said. */
        public Builder tier(int chatTier) {
            tier = chatTier;
            return this;
        }

        /** The chat's topic; null for none. */
        public Builder topic(@Nullable String chatTopic) {
            topic = chatTopic;
            return this;
        }

        /** The reader's language tag; null for unknown. */
        public Builder locale(@Nullable String tag) {
            locale = tag;
            return this;
        }

        /** What the visitor has sent, the latest last; of more than {@link #MOST_MESSAGES} the latest are taken. */
        public Builder messages(List<String> sent) {
            messages = List.copyOf(sent.subList(Math.max(0, sent.size() - MOST_MESSAGES), sent.size()));
            return this;
        }

        /** What the visitor is typing; null for nothing, or no grant. */
        public Builder draft(@Nullable String typed) {
            draft = typed;
            return this;
        }

        /**
         * How many suggestions are wanted at most.
         *
         * @throws IllegalArgumentException unless it is 1 to {@link #MOST}
         */
        public Builder limit(int most) {
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException("limit: " + most + ", allowed are 1 to " + MOST);
            }
            limit = most;
            return this;
        }

        /** The request. */
        public SuggestionRequest build() {
            return new SuggestionRequest(this);
        }
    }
}
