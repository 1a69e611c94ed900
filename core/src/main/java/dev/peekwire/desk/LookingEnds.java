package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.EraseReason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why somebody looks at a draft no more: what else happened in the same step says. */
final class LookingEnds {
    private LookingEnds() {}

    /**
     * Why an agent looks no more.
     *
     * @param after the chat after the step
     * @param step all that happened in it
     */
    static EraseReason why(Chat after, AgentId agent, List<RecordedEvent> step) {
        Set<ChatEvent.Type> types =
                step.stream().map(recorded -> recorded.event().type()).collect(Collectors.toSet());
        if (types.contains(ChatEvent.Type.CLOSED)) {
            return EraseReason.CLOSED;
        }
        if (types.contains(ChatEvent.Type.CONSENT_WITHDRAWN) || types.contains(ChatEvent.Type.CONSENT_GRANTED)) {
            return EraseReason.WITHDRAWN;
        }
        return after.involves(agent) ? EraseReason.VIEWER_LEFT : EraseReason.TRANSFERRED;
    }
}
