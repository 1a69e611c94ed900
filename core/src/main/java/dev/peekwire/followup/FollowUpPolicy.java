package dev.peekwire.followup;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    private FollowUpPolicy(List<FollowUpRule> rules, RetryPlan retries) {
        this.rules = List.copyOf(rules);
        this.retries = Objects.requireNonNull(retries, "retries");
    }

    /** Tried as {@link RetryPlan#DEFAULT} says. */
    public static FollowUpPolicy of(FollowUpRule... rules) {
        return new FollowUpPolicy(List.of(rules), RetryPlan.DEFAULT);
    }

    /** The same, tried in another way. */
    public FollowUpPolicy withRetries(RetryPlan plan) {
        return new FollowUpPolicy(rules, plan);
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
                    decided.add(followUp(desk, after, event, order, decided.size()));
                }
            }
        }
        return List.copyOf(decided);
    }

    private static FollowUp followUp(DeskId desk, Chat after, RecordedEvent event, FollowUpOrder order, int number) {
        ChatId chat = event.chat();
        String place = order.again() ? event.version() + "." + number : "once";
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
