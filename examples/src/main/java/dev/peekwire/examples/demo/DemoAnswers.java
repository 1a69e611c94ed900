package dev.peekwire.examples.demo;

import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.time.ZoneId;

/** What the demo's agents answer with: the shop's scripts and flows, its style and policy, suggestions, and a place for replies of their own. */
final class DemoAnswers {
    private DemoAnswers() {}

    /**
     * A desk that helps its agents.
     *
     * @param suggester whom to ask
     * @param typed whether visitors are asked to let it read what they type, too
     */
    static ChatDeskBuilder of(ChatDeskBuilder desk, ResponseSuggester suggester, boolean typed) {
        ChatDeskBuilder helped = desk.suggester(suggester)
                .responseStore(MemoryResponseStore.create())
                .responses(DemoResponses.read()
                        .responses()
                        .deskName("Nordlys Tea")
                        .zone(ZoneId.of("Europe/Oslo"))
                        .build());
        return typed
                ? helped.consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS))
                : helped;
    }
}
