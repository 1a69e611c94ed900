package dev.peekwire.followup;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sent because of which event, and how often it is tried. Pure and immutable.
 *
 * @since 0.1.0
 */
public final class FollowUpPolicy {
    /** The most that one event may decide. */
    public static final int MOST_AT_ONCE = 16;

    private final List<FollowUpRule> rules;
    private final RetryPlan retries;
    private final @Nullable Copies copies;

    private FollowUpPolicy(List<FollowUpRule> rules, RetryPlan retries, @Nullable Copies copies) {
        this.rules = List.copyOf(rules);
        this.retries = Objects.requireNonNull(retries, "retries");
        this.copies = copies;
    }

    /**
     * How visitors have their chat mailed when they want it.
     *
     * @param address the attribute with the address that is taken where the visitor gives no other
     * @param most how often in a chat, 1 to 20: the address may be anybody's
     */
    public record Copies(String address, int most) {
        /** Validates. */
        public Copies {
            Objects.requireNonNull(address, "address");
            if (most < 1 || most > 20) {
                throw new IllegalArgumentException("most: " + most + ", allowed are 1 to 20");
            }
        }
    }

    /** Tried as {@link RetryPlan#DEFAULT} says. */
    public static FollowUpPolicy of(FollowUpRule... rules) {
        return new FollowUpPolicy(List.of(rules), RetryPlan.DEFAULT, null);
    }

    /** The same, tried in another way. */
    public FollowUpPolicy withRetries(RetryPlan plan) {
        return new FollowUpPolicy(rules, plan, copies);
    }

    /** The same, and visitors may have their transcript mailed whenever they ask for it. */
    public FollowUpPolicy withCopies(Copies how) {
        return new FollowUpPolicy(rules, retries, Objects.requireNonNull(how, "how"));
    }

    /** How visitors have their transcript mailed; empty where they may not. */
    public Optional<Copies> copies() {
        return Optional.ofNullable(copies);
    }

    /** How often it is tried. */
    public RetryPlan retries() {
        return retries;
    }

    /**
     * What an event decides, due at once.
     *
     * @param after the chat as it is after the event
     * @return at most {@link #MOST_AT_ONCE}; what could be sent to nobody is left out
     */
    public List<FollowUp> decide(DeskId desk, Chat after, RecordedEvent event) {
        List<FollowUp> decided = new ArrayList<>();
        for (FollowUpRule rule : rules) {
            for (FollowUpOrder order : rule.decide(after, event)) {
                if (decided.size() < MOST_AT_ONCE && FollowUp.isRecipient(order.recipient())) {
                    String place = order.again() ? event.version() + "." + decided.size() : "once";
                    decided.add(followUp(desk, after, event, order, place));
                }
            }
        }
        return List.copyOf(decided);
    }

    /**
     * The transcript that a visitor asked for, due at once.
     *
     * @param event that they did
     * @param to where to, an address
     */
    public FollowUp copy(DeskId desk, Chat after, RecordedEvent event, String to) {
        FollowUpOrder order = new FollowUpOrder(FollowUpKind.TRANSCRIPT, to, null, true);
        return followUp(desk, after, event, order, event.version() + ".copy");
    }

    private static FollowUp followUp(DeskId desk, Chat after, RecordedEvent event, FollowUpOrder order, String place) {
        ChatId chat = event.chat();
        String locale = order.locale() == null ? after.locale().orElse(null) : order.locale();
        Instant at = event.at();
        return new FollowUp(
                FollowUpId.of(desk, chat, order.kind(), place),
                desk,
                chat,
                order.kind(),
                order.recipient(),
                locale,
                at,
                at,
                0,
                FollowUpState.WAITING,
                null);
    }
}
