package dev.peekwire.tck.history;

import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.EventSeal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is stored is what was recorded: links follow. The first event of a chain is not looked at, nor one without a seal. */
final class Links {
    private final Consumer<Violation> found;

    Links(Consumer<Violation> found) {
        this.found = found;
    }

    void check(Map<ChatId, List<RecordedEvent>> stored) {
        stored.values().forEach(this::chat);
    }

    private void chat(List<RecordedEvent> events) {
        EventSeal before = null;
        for (RecordedEvent event : events) {
            if (!follows(before, event)) {
                found.accept(new Violation(
                        Violation.Kind.UNCHAINED, event.chat() + " is not as recorded at version " + event.version()));
                return;
            }
            before = event.seal();
        }
    }

    private static boolean follows(@Nullable EventSeal before, RecordedEvent event) {
        EventSeal seal = event.seal();
        return before == null
                || seal == null
                || Chain.next(
                                before.link(),
                                Sealing.body(event, seal.salt(), Set.of()).hash())
                        .equals(seal.link());
    }
}
