package dev.peekwire.desk;

import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.GaugeReading;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.RoboticGauge;
import org.jspecify.annotations.Nullable;

/** In which of the agents' chats the answers sound like a machine, and by which rule. Pure. */
final class GaugeView {
    private final ResponsePolicy policy;

    GaugeView(ResponsePolicy policy) {
        this.policy = policy;
    }

    /** A chat as those who watch are told of it. */
    ChatAtHand row(ChatsAtHand.Held held, int tier) {
        ChatAtHand chat = held.chat();
        GaugeReading reading = reading(held, tier);
        return reading == null ? chat : chat.with(reading);
    }

    /** Null while all limits are kept. */
    private @Nullable GaugeReading reading(ChatsAtHand.Held held, int tier) {
        if (held.replies().scripted() == 0) {
            return null;
        }
        ChatAtHand chat = held.chat();
        PolicyRule rule = policy.rule(tier, chat.team(), chat.topic()).orElse(null);
        RoboticGauge gauge = RoboticGauge.of(held.replies(), rule == null ? GaugeLimits.DEFAULT : rule.gauge());
        return gauge.warnings().isEmpty() ? null : new GaugeReading(gauge, rule == null ? null : rule.name());
    }
}
