package dev.peekwire.desk;

import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One draft read for what it is about, while the chat waits for an agent. Thread-safe. */
final class TypedForRouting implements TypedReading.Use {
    private final SuggestionDesk desk;
    private final EarlyRouting routing;
    private final Hints hints;
    private final Room room;
    private final Said<Optional<DraftFrame.Hinted.Hint>> elsewhere;
    private volatile SuggestionDesk.@Nullable Heard sent;

    TypedForRouting(SuggestionDesk desk, EarlyRouting routing, Hints hints, Scheduler time, Reach reach, Room room) {
        this.desk = desk;
        this.routing = routing;
        this.hints = hints;
        this.room = room;
        this.elsewhere = new Said<>(
                time,
                Optional.empty(),
                hint -> reach.whisper(from -> new DraftFrame.Hinted(from, room.id(), hint.orElse(null))));
    }

    @Override
    public SuggestionRequest request(String typed) {
        SuggestionDesk.Heard said = desk.heard(room.chat(), sent);
        sent = said;
        return routing.request(room.chat(), said.messages(), typed);
    }

    @Override
    public void found(List<Suggestion> found, BooleanSupplier stands) {
        DraftFrame.Hinted.Hint hint = routing.hint(room.chat(), found);
        hints.here(room.id(), hint, stands);
        elsewhere.now(Optional.ofNullable(hint), stands);
    }

    @Override
    public void nothing() {
        hints.over(room.id());
        elsewhere.nothing();
    }

    @Override
    public void gone(EraseReason reason) {
        nothing();
    }
}
