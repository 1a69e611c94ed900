package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.ScriptClaim;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Commands and actors at random, from few names, so that they meet. */
final class Commands {
    private static final Arbitrary<AgentId> AGENTS = Arbitraries.of(ANN, BOB, CY, AWAY, BOSS);
    private static final Arbitrary<TeamId> TEAMS = Arbitraries.of(SALES, HELP);
    private static final Arbitrary<VisitorId> VISITORS = Arbitraries.of(VERA, MALLORY);
    private static final Arbitrary<String> TEXTS =
            Arbitraries.of("a", "b", "ab", "", "\u0000", "\ud800", "\udc00", "\uD83D\uDE00", "x".repeat(2_001));
    private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);
    private static final Arbitrary<Map<String, String>> ATTRIBUTES = Arbitraries.maps(
                    Arbitraries.of("a", "b", "ab", "c", "d"), Arbitraries.of("", "a", "b", "ab"))
            .ofMaxSize(4);
    private static final Arbitrary<NoticeRef> NOTICES = Arbitraries.of(
            NOTICE, new NoticeRef("peek", "2", "en", "0".repeat(64)), new NoticeRef("peek", "1", "nb", "1".repeat(64)));
    private static final Arbitrary<MessageOrigin> ORIGINS = Arbitraries.of(
            MessageOrigin.VISITOR,
            MessageOrigin.AD_LIB,
            MessageOrigin.scripted("a", "ab", 0),
            MessageOrigin.scripted("a", "ab", 1),
            MessageOrigin.scripted("aa", "b", 0));

    private static final Arbitrary<Answer> ANSWERS = Arbitraries.of(
            new Answer(1, Set.of(), null),
            new Answer(2, Set.of("aa"), new ScriptClaim("a", "ab")),
            new Answer(1, Set.of(), new ScriptClaim("a", "ab", "b", Map.of("a", "b"))));

    private static final Arbitrary<ChatCommand.Routing> BY_RULE =
            Arbitraries.of(new ChatCommand.Routing("french", 5, 2, 1), new ChatCommand.Routing("night", 0, 1, 0));

    private static final Arbitrary<ChatCommand.Routing> ROUTINGS =
            Arbitraries.oneOf(Arbitraries.just(ChatCommand.Routing.DIRECT), BY_RULE);

    private Commands() {}

    static Arbitrary<Actor> actors() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(VISITOR)),
                Tuple.of(1, VISITORS.map(Actor::visitor)),
                Tuple.of(4, AGENTS.map(Actor::agent)),
                Tuple.of(2, Arbitraries.of(Actor.DESK)));
    }

    static Arbitrary<ChatCommand> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, starts()),
                Tuple.of(4, Combinators.combine(AGENTS, TEAMS, TEAMS).as(ChatCommand.Assign::new)),
                Tuple.of(9, Arbitraries.of(HandoverEnd.values()).map(ChatCommand.EndHandover::new)),
                Tuple.of(2, Combinators.combine(AGENTS, TEAMS).as(ChatCommand.Take::new)),
                Tuple.of(6, Combinators.combine(AGENTS, FLAGS).as(ChatCommand.Hold::new)),
                Tuple.of(3, Combinators.combine(AGENTS, FLAGS, FLAGS).as(ChatCommand.Monitor::new)),
                Tuple.of(3, Combinators.combine(TEXTS, ORIGINS).as(ChatCommand.Post::new)),
                Tuple.of(3, Combinators.combine(TEXTS, ORIGINS, ANSWERS).as(ChatCommand.Post::new)),
                Tuple.of(4, Walks.commands()),
                Tuple.of(1, TEXTS.map(ChatCommand.PostNote::new)),
                Tuple.of(1, ATTRIBUTES.map(ChatCommand.SetAttributes::new)),
                Tuple.of(5, grants()),
                Tuple.of(1, Arbitraries.of(new ChatCommand.WithdrawConsent())),
                Tuple.of(1, TEXTS.map(to -> new MailTranscript(to, to, null))),
                Tuple.of(8, Combinators.combine(AGENTS, FLAGS).as(ChatCommand.Look::new)),
                Tuple.of(6, AGENTS.map(ChatCommand.Join::new)),
                Tuple.of(3, AGENTS.map(ChatCommand.Leave::new)),
                Tuple.of(6, transfers()),
                Tuple.of(2, Combinators.combine(TEAMS, BY_RULE).as(ChatCommand.Reroute::new)),
                Tuple.of(14, Promises.commands()),
                Tuple.of(1, Arbitraries.of(CloseReason.values()).map(ChatCommand.Close::new)));
    }

    /** An agent's own acts, mostly by that agent; everything else by anybody. */
    static Arbitrary<Map.Entry<Actor, ChatCommand>> acts() {
        return Combinators.combine(actors(), commands(), Arbitraries.integers().between(0, 4))
                .as((by, command, luck) -> Map.entry(luck == 0 ? by : fitting(by, command), command));
    }

    private static Actor fitting(Actor by, ChatCommand command) {
        return switch (command.type()) {
            case LOOK -> Actor.agent(((ChatCommand.Look) command).agent());
            case JOIN -> Actor.agent(((ChatCommand.Join) command).agent());
            case LEAVE -> Actor.agent(((ChatCommand.Leave) command).agent());
            case TAKE -> Actor.agent(((ChatCommand.Take) command).agent());
            case MONITOR -> Actor.agent(((ChatCommand.Monitor) command).agent());
            case HOLD -> by.kind() == Actor.Kind.DESK ? by : Actor.agent(((ChatCommand.Hold) command).agent());
            case ASSIGN, REROUTE -> Actor.DESK;
            case START, GRANT_CONSENT, WITHDRAW_CONSENT, MAIL_TRANSCRIPT, ANSWER_COMMITMENT, ASK_COMPENSATION, SURVEY ->
                VISITOR;
            case COMMIT, WITHDRAW_COMMITMENT, APPROVE_COMMITMENT, SETTLE_COMPENSATION ->
                by.kind() == Actor.Kind.AGENT ? by : Actor.agent(ANN);
            case POST, POST_NOTE, SET_ATTRIBUTES, TRANSFER, END_HANDOVER, WALK, CLOSE -> by;
        };
    }

    private static Arbitrary<ChatCommand> starts() {
        return Combinators.combine(
                        VISITORS,
                        TEAMS,
                        TEXTS.injectNull(0.5),
                        TEXTS.injectNull(0.5),
                        ATTRIBUTES,
                        ROUTINGS,
                        TEXTS.injectNull(0.5))
                .as(ChatCommand.Start::new);
    }

    private static Arbitrary<ChatCommand> transfers() {
        return Combinators.combine(
                        TEAMS,
                        AGENTS.injectNull(0.5),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 10)),
                        TEXTS.injectNull(0.5),
                        FLAGS)
                .as(ChatCommand.Transfer::new);
    }

    private static Arbitrary<ChatCommand> grants() {
        Arbitrary<Set<Purpose>> purposes = Arbitraries.of(Purpose.class).set();
        return Combinators.combine(
                        NOTICES,
                        Arbitraries.of(ConsentAct.class),
                        Arbitraries.of(PeekLevel.class),
                        purposes,
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as(ChatCommand.GrantConsent::new);
    }
}
