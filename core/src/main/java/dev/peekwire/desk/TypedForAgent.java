package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Chat;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One draft read for the agent who has the chat, on whichever nodes the agent is. Thread-safe. */
final class TypedForAgent implements TypedReading.Use {
    private final SuggestionDesk desk;
    private final Room room;
    private final AgentId agent;
    private final Said<List<DraftFrame.Suggested.Script>> elsewhere;
    private volatile SuggestionDesk.@Nullable Heard sent;

    TypedForAgent(SuggestionDesk desk, Scheduler time, Reach reach, Room room, AgentId agent) {
        this.desk = desk;
        this.room = room;
        this.agent = agent;
        this.elsewhere = new Said<>(
                time,
                List.of(),
                scripts -> reach.whisper(agent, from -> new DraftFrame.Suggested(from, room.id(), agent, scripts)));
    }

    @Override
    public @Nullable SuggestionRequest request(String typed) {
        SuggestionDesk.Heard said = desk.heard(room.chat(), sent);
        sent = said;
        return desk.request(room.chat(), agent, said.messages(), typed);
    }

    @Override
    public void found(List<Suggestion> found, BooleanSupplier stands) {
        room.enqueue(() -> tell(room.chat(), found, stands));
    }

    /** Within the chat's order: only while the agent has it. */
    private void tell(Chat chat, List<Suggestion> found, BooleanSupplier stands) {
        if (chat.agent().filter(agent::equals).isPresent()) {
            desk.show(chat, agent, found, stands);
            elsewhere.now(
                    found.stream()
                            .map(one -> new DraftFrame.Suggested.Script(one.script(), one.locale()))
                            .toList(),
                    stands);
        }
    }

    @Override
    public void nothing() {
        elsewhere.nothing();
        desk.typedNoMore(room.id());
    }

    @Override
    public void gone(EraseReason reason) {
        elsewhere.nothing();
        if (reason == EraseReason.SENT) {
            // What was sent is asked about when it is stored.
            desk.clear(room.id());
        } else {
            desk.typedNoMore(room.id());
        }
    }
}
