package dev.peekwire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.ConsentNotice;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.reference.References;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.transcript.proof.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One chat's life in a test: commands are decided, their events recorded a second apart, loads kept. */
final class Story {
    static final ChatId CHAT = new ChatId("chat");
    static final DeskId DESK = new DeskId("desk");
    static final VisitorId VERA = new VisitorId("vera");
    static final VisitorId MALLORY = new VisitorId("mallory");
    static final TeamId SALES = new TeamId("sales");
    static final TeamId HELP = new TeamId("help");
    static final AgentId ANN = new AgentId("ann");
    static final AgentId BOB = new AgentId("bob");
    static final AgentId CY = new AgentId("cy");
    static final AgentId AWAY = new AgentId("away");
    static final AgentId BOSS = new AgentId("boss");
    static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
    private static final ConsentNotice SHOWN = new ConsentNotice(
            "peek", "1", "en", null, "Agents see what you type.", Set.of(Purpose.values()), PeekLevel.FULL);
    static final NoticeRef NOTICE = SHOWN.ref();

    static final Actor VISITOR = Actor.visitor(VERA);
    static final Actor A = Actor.agent(ANN);
    static final Actor B = Actor.agent(BOB);

    static final Map<AgentId, Roster.Standing> ROSTER = Map.of(
            ANN, new Roster.Standing(Set.of(SALES), true, 3),
            BOB, new Roster.Standing(Set.of(SALES, HELP), true, 2),
            CY, new Roster.Standing(Set.of(HELP), true, 1),
            AWAY, new Roster.Standing(Set.of(SALES, HELP), false, 1),
            BOSS, new Roster.Standing(Set.of(SALES), true, 1));

    final List<RecordedEvent> events = new ArrayList<>();
    final Map<AgentId, Integer> load = new HashMap<>();
    final Rules rules;
    Chat chat = Chat.none(CHAT);

    Story() {
        this(ChatLimits.DEFAULT);
    }

    Story(ChatLimits limits) {
        this(limits, ResponsePolicy.FREE);
    }

    Story(ChatLimits limits, ResponsePolicy responses) {
        this(limits, responses, References.NONE);
    }

    Story(ChatLimits limits, ResponsePolicy responses, References references) {
        rules = new Rules(policy(), limits, roster(), responses, references);
    }

    static ConsentPolicy policy() {
        return new ConsentPolicy(ConsentMode.OPT_IN, PeekLevel.FULL, Set.of(Purpose.values()), List.of(SHOWN));
    }

    private static Roster roster() {
        return new Roster() {
            @Override
            public Optional<Standing> agent(AgentId agent) {
                return Optional.ofNullable(ROSTER.get(agent));
            }

            @Override
            public boolean knows(TeamId team) {
                return team.equals(SALES) || team.equals(HELP);
            }

            @Override
            public boolean accepts(TeamId team, int tier, Set<AgentId> except) {
                return tier < 9;
            }
        };
    }

    static Story queued() {
        return new Story().accepts(VISITOR, start());
    }

    static Story assigned() {
        return queued().accepts(Actor.DESK, new ChatCommand.Assign(ANN, SALES));
    }

    static Story looking() {
        return assigned().accepts(VISITOR, peek()).accepts(A, new ChatCommand.Look(ANN, true));
    }

    static ChatCommand start() {
        return new ChatCommand.Start(VERA, SALES, "bill", "nb", Map.of("order", "17"));
    }

    static ChatCommand.GrantConsent peek() {
        return consent(PeekLevel.MASKED, Purpose.PEEK);
    }

    static ChatCommand.GrantConsent consent(PeekLevel level, Purpose... purposes) {
        return new ChatCommand.GrantConsent(NOTICE, ConsentAct.OPTED_IN, level, Set.of(purposes), false);
    }

    Decision decide(Actor by, ChatCommand command) {
        Decision decision = chat.decide(by, command, rules);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(e -> record(by, e));
            for (CapacityChange change : accepted.capacity()) {
                load.merge(change.agent(), change.delta(), Integer::sum);
            }
        }
        return decision;
    }

    void record(Actor by, ChatEvent event) {
        long version = chat.version() + 1;
        RecordedEvent told = new RecordedEvent(CHAT, version, BEGIN.plusSeconds(version), by, null, event);
        RecordedEvent recorded = told.with(Sealing.seal(DESK, chat.link().orElse(null), told, salt(version)));
        events.add(recorded);
        chat = chat.evolve(recorded);
    }

    static Salt salt(long number) {
        byte[] bytes = new byte[Salt.BYTES];
        new Random(number).nextBytes(bytes);
        return Salt.of(bytes);
    }

    Story accepts(Actor by, ChatCommand command) {
        assertThat(decide(by, command)).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    /** The command is accepted and causes exactly these. */
    Story causes(Actor by, ChatCommand command, ChatEvent... expected) {
        Decision decision = decide(by, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        assertThat(((Decision.Accepted) decision).events()).containsExactly(expected);
        return this;
    }

    /** The command is refused and changes nothing. */
    Refusal refuses(Actor by, ChatCommand command, ErrorCode code) {
        Chat before = chat;
        Decision decision = decide(by, command);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        Refusal refusal = ((Decision.Refused) decision).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(chat).isSameAs(before);
        return refusal;
    }
}
