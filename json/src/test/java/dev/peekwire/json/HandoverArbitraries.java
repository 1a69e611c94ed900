package dev.peekwire.json;

import static dev.peekwire.json.Values.agents;
import static dev.peekwire.json.Values.chats;
import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.teams;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.chat.CloseReason;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.protocol.HandedOver;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Anything that whoever comes to a chat may be told of it. */
final class HandoverArbitraries {
    private HandoverArbitraries() {}

    static Arbitrary<HandedOver> told() {
        return Combinators.combine(
                        known(), pledges(), requests(), earlier().list().ofMaxSize(3))
                .as((known, pledges, requests, earlier) -> new HandedOver(
                        known.command(),
                        known.chat(),
                        known.from(),
                        known.at(),
                        known.note(),
                        known.attributes(),
                        known.references(),
                        pledges,
                        requests,
                        earlier));
    }

    private static Arbitrary<HandedOver> known() {
        return Combinators.combine(
                        commands(),
                        chats(),
                        agents().injectNull(0.5),
                        RoutingArbitraries.instants().injectNull(0.5),
                        texts().injectNull(0.5),
                        Values.attributes(),
                        references().list().ofMaxSize(3))
                .as((command, chat, from, at, note, attributes, references) -> new HandedOver(
                        command, chat, from, at, note, attributes, references, List.of(), List.of(), List.of()));
    }

    private static Arbitrary<List<HandedOver.Pledge>> pledges() {
        return Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0),
                        agents(),
                        RoutingArbitraries.instants(),
                        CommitmentArbitraries.terms(texts()),
                        Arbitraries.of(Commitment.State.class))
                .as(HandedOver.Pledge::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<List<HandedOver.Request>> requests() {
        return Combinators.combine(Arbitraries.of(HandedOver.Request.Kind.class), RoutingArbitraries.instants())
                .as(HandedOver.Request::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<HandedOver.Reference> references() {
        return Combinators.combine(texts(), texts()).as(HandedOver.Reference::new);
    }

    private static Arbitrary<HandedOver.Earlier> earlier() {
        Arbitrary<HandedOver.Earlier> plain = Combinators.combine(
                        chats(),
                        RoutingArbitraries.instants(),
                        RoutingArbitraries.instants().injectNull(0.5),
                        Arbitraries.of(CloseReason.class).injectNull(0.5),
                        texts().injectNull(0.5),
                        teams(),
                        agents().injectNull(0.5),
                        counts())
                .as((chat, started, ended, outcome, topic, team, agent, messages) ->
                        new HandedOver.Earlier(chat, started, ended, outcome, topic, team, agent, messages, List.of()));
        return Combinators.combine(plain, pledges())
                .as((it, pledges) -> new HandedOver.Earlier(
                        it.chat(),
                        it.started(),
                        it.ended(),
                        it.outcome(),
                        it.topic(),
                        it.team(),
                        it.agent(),
                        it.messages(),
                        pledges));
    }
}
