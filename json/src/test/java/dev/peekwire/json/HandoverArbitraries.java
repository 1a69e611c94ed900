package dev.peekwire.json;

import static dev.peekwire.json.Values.agents;
import static dev.peekwire.json.Values.chats;
import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.teams;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.chat.CloseReason;
import dev.peekwire.protocol.HandedOver;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Anything that whoever comes to a chat may be told of it. */
final class HandoverArbitraries {
    private HandoverArbitraries() {}

    static Arbitrary<HandedOver> told() {
        return Combinators.combine(
                        commands(),
                        chats(),
                        agents().injectNull(0.5),
                        RoutingArbitraries.instants().injectNull(0.5),
                        texts().injectNull(0.5),
                        Values.attributes(),
                        references().list().ofMaxSize(3),
                        earlier().list().ofMaxSize(3))
                .as(HandedOver::new);
    }

    private static Arbitrary<HandedOver.Reference> references() {
        return Combinators.combine(texts(), texts()).as(HandedOver.Reference::new);
    }

    private static Arbitrary<HandedOver.Earlier> earlier() {
        return Combinators.combine(
                        chats(),
                        RoutingArbitraries.instants(),
                        RoutingArbitraries.instants().injectNull(0.5),
                        Arbitraries.of(CloseReason.class).injectNull(0.5),
                        texts().injectNull(0.5),
                        teams(),
                        agents().injectNull(0.5),
                        counts())
                .as(HandedOver.Earlier::new);
    }
}
