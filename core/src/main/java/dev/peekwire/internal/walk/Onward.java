package dev.peekwire.internal.walk;

import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand.Transfer;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowMove;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.ScriptFlow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a walk goes on after a move, and where the chat goes when that has ended it: nowhere, if whoever walks is one of
 * those who are to go on.
 */
final class Onward {
    private final Chat chat;
    private final Who who;
    private final FlowPosition at;
    private final @Nullable FlowStep ending;

    private Onward(Chat chat, Who who, FlowPosition at, @Nullable FlowStep ending) {
        this.chat = chat;
        this.who = who;
        this.at = at;
        this.ending = ending;
    }

    /** After a move that was not refused. */
    static Onward of(Chat chat, Who who, ScriptFlow flow, FlowMove move) {
        if (move instanceof FlowMove.Waits waits) {
            return new Onward(chat, who, waits.at(), null);
        }
        FlowStep ending = ((FlowMove.Ends) move).ending();
        return new Onward(chat, who, new FlowPosition(flow.ref(), ending.id(), 0), ending);
    }

    ChatEvent.FlowMoved moved() {
        return new ChatEvent.FlowMoved(at, ending == null ? null : FlowEnd.of(ending));
    }

    @Nullable Transfer transfer() {
        if (ending instanceof FlowStep.Escalate up && (who.bot() || who.tier() < up.tier())) {
            // An escalation needs its reason.
            String reason = up.note().isBlank() ? "flow " + at : up.note();
            return chat.queue()
                    .map(team -> new Transfer(team, null, up.tier(), reason, false))
                    .orElse(null);
        } else if (ending instanceof FlowStep.HandOver over && over.team() != null && !has(over.team())) {
            return new Transfer(over.team(), null, orNull(over.note()));
        }
        return null;
    }

    private boolean has(TeamId team) {
        Optional<TeamId> now = who.bot() ? chat.queue() : chat.team();
        return now.filter(team::equals).isPresent();
    }

    /** For agents, where no transfer carries it. */
    @Nullable String remark() {
        if (transfer() != null) {
            return null;
        } else if (ending instanceof FlowStep.Escalate up) {
            return orNull(up.note());
        }
        return ending instanceof FlowStep.HandOver over ? orNull(over.note()) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
