package dev.peekwire.routing.rules;

import dev.peekwire.AgentId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a chat when it is routed. Most of it is the visitor's to say, so nothing here refuses a value: what
 * makes no sense matches no rule. Immutable.
 *
 * @since 0.1.0
 */
public final class Facts {
    /** How many characters of a page are looked at. */
    public static final int LONGEST_PAGE = 2048;

    private final Instant time;
    private final @Nullable String topic;
    private final @Nullable String locale;
    private final Map<String, String> attributes;
    private final @Nullable String page;
    private final boolean returning;
    private final @Nullable AgentId lastAgent;

    private Facts(Builder from) {
        this.time = from.time;
        this.topic = from.topic;
        this.locale = from.locale;
        this.attributes = from.attributes;
        this.page = from.page;
        this.returning = from.returning;
        this.lastAgent = from.lastAgent;
    }

    /** Starts from a chat of which the time of its coming alone is known. */
    public static Builder at(Instant time) {
        return new Builder(time);
    }

    /** When the chat came. */
    public Instant time() {
        return time;
    }

    /** What the visitor chose. */
    public Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    /** The visitor's language tag. */
    public Optional<String> locale() {
        return Optional.ofNullable(locale);
    }

    /** Pre-chat answers and what the product says of the visitor. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** The path of the page on which the chat was started, without a slash at its end: {@code /shop/kettles}. */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }

    /** Whether the visitor has had a chat before. */
    public boolean returning() {
        return returning;
    }

    /** Whom the visitor's chat before was with. */
    public Optional<AgentId> lastAgent() {
        return Optional.ofNullable(lastAgent);
    }

    /** For logs: nothing of what the visitor answered. */
    @Override
    public String toString() {
        return "Facts[at " + time + ", " + attributes.size() + " attributes]";
    }

    /** Tells of a chat. Not thread-safe. */
    public static final class Builder {
        private final Instant time;
        private @Nullable String topic;
        private @Nullable String locale;
        private Map<String, String> attributes = Map.of();
        private @Nullable String page;
        private boolean returning;
        private @Nullable AgentId lastAgent;

        private Builder(Instant time) {
            this.time = Objects.requireNonNull(time, "time");
        }

        /** What the visitor chose; null for nothing. */
        public Builder topic(@Nullable String chosen) {
            topic = chosen;
            return this;
        }

        /** The visitor's language tag, {@code nb-NO}; null for unknown. */
        public Builder locale(@Nullable String tag) {
            locale = tag;
            return this;
        }

        /** Pre-chat answers and what the product says of the visitor, by name. */
        public Builder attributes(Map<String, String> values) {
            attributes = Map.copyOf(values);
            return this;
        }

        /**
         * The page on which the chat was started, as a path or an address; of an address the path alone is kept. Null
         * for unknown.
         */
        public Builder page(@Nullable String path) {
            page = path == null ? null : PagePath.of(path);
            return this;
        }

        /** Whether the visitor has had a chat before. */
        public Builder returning(boolean before) {
            returning = before;
            return this;
        }

        /** Whom the visitor's chat before was with; null for nobody. The visitor then counts as returning. */
        public Builder lastAgent(@Nullable AgentId agent) {
            lastAgent = agent;
            returning |= agent != null;
            return this;
        }

        /** The facts. */
        public Facts build() {
            return new Facts(this);
        }
    }
}
