package dev.peekwire.commitment;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What agents may promise without asking. A limit is of a currency, for an agent, a team or everybody; of several the
 * narrowest counts, also where it is the lower one. It is for all that one agent promised in one chat in that currency
 * without approval and that stands, so that two halves need the approval that the whole needs. Currencies are not converted:
 * where there is no limit of a currency nothing may be promised in it without approval. A promise without an amount needs
 * none, unless the policy says so.
 *
 * <p>Immutable and thread-safe. Nodes of one desk need the same.
 *
 * @since 0.1.0
 */
public final class CommitmentPolicy {
    /** No amount without approval, words freely; 30 days to accept where the agent says nothing, a year at most. */
    public static final CommitmentPolicy DEFAULT = builder().build();

    private final Map<Scope, BigDecimal> limits;
    private final boolean wordsNeedApproval;
    private final Duration lasts;
    private final Duration longest;

    private CommitmentPolicy(Builder from) {
        this.limits = Map.copyOf(from.limits);
        this.wordsNeedApproval = from.wordsNeedApproval;
        this.lasts = from.lasts;
        this.longest = from.longest;
    }

    /** Whom a limit is for: one of both at most. */
    private record Scope(@Nullable AgentId agent, @Nullable TeamId team, String currency) {}

    /**
     * What the policy says of one promise.
     *
     * @param at when it was asked
     * @param needsApproval whether a supervisor has to approve it
     * @param expires until when it can be accepted if the agent says nothing
     * @param latest the latest that the agent may say
     */
    public record Ruling(Instant at, boolean needsApproval, Instant expires, Instant latest) {
        /** Of a policy that was not asked: nothing can be promised. */
        public static final Ruling UNASKED = new Ruling(Instant.EPOCH, true, Instant.EPOCH, Instant.EPOCH);

        /** Validates. */
        public Ruling {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(expires, "expires");
            Objects.requireNonNull(latest, "latest");
        }
    }

    /** Begins one that is {@link #DEFAULT} where nothing else is said. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What it says of a promise.
     *
     * @param agent who promises
     * @param team for whom the agent works in the chat, if known
     * @param terms what
     * @param before what was promised in the chat before
     * @param now when
     */
    public Ruling of(
            AgentId agent, @Nullable TeamId team, CommitmentTerms terms, List<Commitment> before, Instant now) {
        return new Ruling(now, needsApproval(agent, team, terms, before, now), now.plus(lasts), now.plus(longest));
    }

    private boolean needsApproval(
            AgentId agent, @Nullable TeamId team, CommitmentTerms terms, List<Commitment> before, Instant now) {
        BigDecimal amount = terms.amount();
        String currency = terms.currency();
        if (amount == null || currency == null) {
            return wordsNeedApproval;
        }
        BigDecimal all = before.stream()
                .filter(each -> each.by().equals(agent) && !each.needsApproval() && each.stands(now))
                .map(Commitment::terms)
                .filter(each -> currency.equals(each.currency()) && each.amount() != null)
                .map(each -> Objects.requireNonNull(each.amount()))
                .reduce(amount, BigDecimal::add);
        return all.compareTo(limit(agent, team, currency)) > 0;
    }

    private BigDecimal limit(AgentId agent, @Nullable TeamId team, String currency) {
        BigDecimal own = limits.get(new Scope(agent, null, currency));
        BigDecimal teams = team == null ? null : limits.get(new Scope(null, team, currency));
        BigDecimal everybodys = limits.getOrDefault(new Scope(null, null, currency), BigDecimal.ZERO);
        return own != null ? own : teams != null ? teams : everybodys;
    }

    /** Collects a policy. Not thread-safe. */
    public static final class Builder {
        private final Map<Scope, BigDecimal> limits = new HashMap<>();
        private boolean wordsNeedApproval;
        private Duration lasts = Duration.ofDays(30);
        private Duration longest = Duration.ofDays(366);

        private Builder() {}

        /**
         * How much everybody may promise in a chat.
         *
         * @param most zero or more
         * @param currency its ISO 4217 code
         * @throws IllegalArgumentException if {@code most} is negative
         */
        public Builder limit(BigDecimal most, String currency) {
            return limit(new Scope(null, null, currency), most);
        }

        /** How much an agent may who works for that team in the chat. */
        public Builder limit(TeamId team, BigDecimal most, String currency) {
            return limit(new Scope(null, Objects.requireNonNull(team, "team"), currency), most);
        }

        /** How much that agent may. */
        public Builder limit(AgentId agent, BigDecimal most, String currency) {
            return limit(new Scope(Objects.requireNonNull(agent, "agent"), null, currency), most);
        }

        private Builder limit(Scope scope, BigDecimal most) {
            Objects.requireNonNull(scope.currency(), "currency");
            if (most.signum() < 0) {
                throw new IllegalArgumentException("most: negative");
            }
            limits.put(scope, most);
            return this;
        }

        /** Whether promises without an amount need approval, too. They need none by default. */
        public Builder wordsNeedApproval(boolean need) {
            wordsNeedApproval = need;
            return this;
        }

        /**
         * How long a promise can be accepted.
         *
         * @param unlessSaid where the agent says nothing; 30 days by default
         * @param most the longest that an agent may say; 366 days by default
         * @throws IllegalArgumentException if one is not above zero, or the first above the second
         */
        public Builder lasts(Duration unlessSaid, Duration most) {
            if (unlessSaid.isNegative() || unlessSaid.isZero() || unlessSaid.compareTo(most) > 0) {
                throw new IllegalArgumentException("lasts: above zero, and at most the longest");
            }
            lasts = unlessSaid;
            longest = most;
            return this;
        }

        /** The policy as collected so far. */
        public CommitmentPolicy build() {
            return new CommitmentPolicy(this);
        }
    }
}
