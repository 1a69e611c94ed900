package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatLimits;
import dev.peekwire.chat.Decision;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Roster;
import dev.peekwire.chat.Rules;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.internal.walk.Walker;
import dev.peekwire.internal.walk.Who;
import dev.peekwire.redact.Redactor;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import dev.peekwire.responses.Responses;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A chat's transcript beside the engine: the same flow walked twice, once through the chat's decisions and once without. */
class FlowTranscriptPropertiesTest {
    private static final AgentId ANN = new AgentId("ann");
    private static final TeamId TEAM = new TeamId("main");
    private static final List<String> ANSWERS =
            List.of("1", "2", "yes", "way 1", "{{7*7}}", "\u202e12", "99999999999999999999", "hello there");

    private final List<String> said = new ArrayList<>();
    private final Map<Long, String> heard = new HashMap<>();
    private Chat chat = Chat.none(new ChatId("chat"));

    private boolean does(Actor by, ChatCommand command) {
        Rules rules = new Rules(ConsentPolicy.off(), ChatLimits.DEFAULT, roster());
        Decision decision = chat.decide(by, command, rules);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> happens(by, event));
            return true;
        }
        return false;
    }

    private static Roster roster() {
        return agent -> Optional.of(new Roster.Standing(Set.of(TEAM), true, 3));
    }

    private void happens(Actor by, ChatEvent event) {
        long version = chat.version() + 1;
        chat = chat.evolve(new RecordedEvent(chat.id(), version, Flows.NOW, by, null, event));
        if (event instanceof ChatEvent.MessagePosted posted) {
            if (by.kind() == Actor.Kind.VISITOR) {
                heard.put(version, posted.text());
            } else {
                said.add(posted.text());
            }
        }
    }

    private void begins(boolean bot) {
        VisitorId vera = new VisitorId("vera");
        does(Actor.visitor(vera), new ChatCommand.Start(vera, TEAM, null, "en", Map.of()));
        if (!bot) {
            does(Actor.DESK, new ChatCommand.Assign(ANN, TEAM));
        }
    }

    /** What the engine says of a move, in the words that it comes to. */
    private static List<String> words(FlowMove move, Map<String, String> attributes, boolean bot) {
        TemplateValues values =
                TemplateValues.of("en", ZoneOffset.UTC).attributes(attributes).build();
        return move.lines().stream()
                .filter(line -> bot || line.part() != FlowLine.Part.OPTIONS)
                .map(line -> line.say(ScriptLibrary.EMPTY, Flows.NOW, values).orElseThrow())
                .map(speech -> ((Expansion.Ready) speech.expansion()).text())
                .toList();
    }

    @Property(tries = 300)
    void the_transcript_has_exactly_what_the_engine_says_whoever_walks_and_whatever_is_answered(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size, @ForAll boolean bot) {
        said.clear();
        heard.clear();
        chat = Chat.none(new ChatId("chat"));
        begins(bot);
        Random random = new Random(seed);
        ScriptFlow flow = RandomFlow.sound(random, size).bots(true).build();
        Responses responses = Responses.builder().flow(flow).build();
        FlowWalk engine = FlowWalk.of(flow);
        Actor by = bot ? Actor.DESK : Actor.agent(ANN);
        List<String> expected = new ArrayList<>();
        Map<String, String> attributes = new HashMap<>();
        FlowAct act = FlowAct.enter("random");
        FlowMove move = engine.enter(attributes);

        for (int i = 0; i < 60 && act != null; i++) {
            attributes.putAll(move.attributes());
            expected.addAll(words(move, attributes, bot));
            Walker walker = new Walker(
                    responses,
                    chat,
                    bot ? Who.bot(chat) : new Who("Ann", 1, false),
                    Redactor.none(),
                    version -> Optional.ofNullable(heard.get(version)),
                    Flows.NOW);
            assertThat(does(by, walker.walk(act))).isEqualTo(move.type() != FlowMove.Type.REFUSED);
            assertThat(said).isEqualTo(expected);
            assertThat(chat.attributes()).isEqualTo(attributes);
            FlowPosition at = chat.flow().orElse(null);
            if (move instanceof FlowMove.Waits waits) {
                assertThat(at).isEqualTo(waits.at());
            } else if (move.type() == FlowMove.Type.ENDS) {
                assertThat(at).isNull();
            }
            act = null;
            if (at != null) {
                act = next(random, at);
                move = moved(engine, at, act, attributes);
            }
        }
    }

    private FlowAct next(Random random, FlowPosition at) {
        String answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
        VisitorId vera = new VisitorId("vera");
        does(Actor.visitor(vera), new ChatCommand.Post(answer, MessageOrigin.VISITOR));
        return switch (random.nextInt(6)) {
            case 0 -> FlowAct.choose(random.nextInt(9) + 1, at);
            case 1 -> FlowAct.resume(at);
            case 2 -> FlowAct.goTo("s" + random.nextInt(12), at);
            default -> FlowAct.heard(random.nextBoolean() ? 0 : chat.lastHeard(), at);
        };
    }

    private FlowMove moved(FlowWalk engine, FlowPosition at, FlowAct act, Map<String, String> attributes) {
        String value = String.valueOf(act.value());
        return switch (act.action()) {
            case CHOOSE -> engine.choose(at, Integer.parseInt(value), attributes);
            case RESUME -> engine.resume(at);
            case GO_TO -> engine.goTo(value, attributes);
            default -> engine.answer(at, heard.get(chat.lastHeard()), attributes);
        };
    }
}
