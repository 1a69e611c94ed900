package dev.peekwire.routing;

import dev.peekwire.TeamId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an agent must be to take a chat. Chats with equal needs wait in one line, so the cost of routing follows the
 * number of different needs, not of chats. Immutable.
 *
 * @since 0.1.0
 */
public final class Need {
    /** The highest tier. */
    public static final int MOST_TIERS = 9;

    private final TeamId team;
    private final Map<Skill, Integer> required;
    private final Map<Skill, Integer> preferred;
    private final @Nullable String language;
    private final int tier;
    private final int weight;
    private final int hash;

    private Need(Builder from) {
        this.team = from.team;
        this.required = Map.copyOf(from.required);
        this.preferred = Map.copyOf(from.preferred);
        this.language = from.language;
        this.tier = from.tier;
        this.weight = from.weight;
        this.hash = Objects.hash(team, required, preferred, language, tier, weight);
    }

    /** Any agent of a team, for a chat of weight 1. */
    public static Need of(TeamId team) {
        return builder(team).build();
    }

    /** Starts from any agent of a team. */
    public static Builder builder(TeamId team) {
        return new Builder(team);
    }

    /** Whose agents. */
    public TeamId team() {
        return team;
    }

    /** Skills without which an agent can't take the chat, with the least level. */
    public Map<Skill, Integer> required() {
        return required;
    }

    /** Skills that rank an agent higher: the more of them at the level or above, the earlier. */
    public Map<Skill, Integer> preferred() {
        return preferred;
    }

    /** The primary language subtag that an agent must speak, or null for any. */
    public @Nullable String language() {
        return language;
    }

    /** The tier an agent must be of, or 0 for any. */
    public int tier() {
        return tier;
    }

    /** How much of an agent's capacity the chat takes, 1 to 1000. */
    public int weight() {
        return weight;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Need n
                        && hash == n.hash
                        && team.equals(n.team)
                        && required.equals(n.required)
                        && preferred.equals(n.preferred)
                        && Objects.equals(language, n.language)
                        && tier == n.tier
                        && weight == n.weight);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** For logs and traces: {@code billing with refunds 3 in fr, tier 2}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(team.value());
        new TreeMap<>(required).forEach((skill, level) -> text.append(text.indexOf(" with ") < 0 ? " with " : ", ")
                .append(skill)
                .append(' ')
                .append(level));
        if (language != null) {
            text.append(" in ").append(language);
        }
        if (tier > 0) {
            text.append(", tier ").append(tier);
        }
        return text.toString();
    }

    /** Describes a need. Not thread-safe. */
    public static final class Builder {
        private final TeamId team;
        private final Map<Skill, Integer> required = new TreeMap<>();
        private final Map<Skill, Integer> preferred = new TreeMap<>();
        private @Nullable String language;
        private int tier;
        private int weight = 1;

        private Builder(TeamId team) {
            this.team = Objects.requireNonNull(team, "team");
        }

        /** A skill that the agent must have at this level at least. */
        public Builder require(Skill skill, int level) {
            required.put(skill, Skill.level(level));
            return this;
        }

        /** A skill that ranks an agent higher. */
        public Builder prefer(Skill skill, int level) {
            preferred.put(skill, Skill.level(level));
            return this;
        }

        /** The language that the agent must speak, as {@link Languages#of} names it, or null for any. */
        public Builder language(@Nullable String tag) {
            language = tag == null ? null : Languages.named(tag);
            return this;
        }

        /** The tier that the agent must be of, or 0 for any. */
        public Builder tier(int only) {
            if (only < 0 || only > MOST_TIERS) {
                throw new IllegalArgumentException("tier: " + only + ", allowed are 0 to " + MOST_TIERS);
            }
            tier = only;
            return this;
        }

        /** How much capacity the chat takes. */
        public Builder weight(int units) {
            if (units < 1 || units > 1000) {
                throw new IllegalArgumentException("weight: " + units + ", allowed are 1 to 1000");
            }
            weight = units;
            return this;
        }

        /** The need. */
        public Need build() {
            return new Need(this);
        }
    }
}
