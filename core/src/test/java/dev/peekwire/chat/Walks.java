package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Steps through flows. */
final class Walks {
    static final ScriptRef RETURNS = new ScriptRef("returns", 3);
    static final FlowPosition ORDER = new FlowPosition(RETURNS, "order", 0);
    static final FlowPosition REASON = new FlowPosition(RETURNS, "reason", 0);
    static final FlowPosition EXPERT = new FlowPosition(RETURNS, "expert", 0);

    private Walks() {}

    static ScriptUse use(String step) {
        return new ScriptUse("returns." + step, "3", "en", 0, Set.of(), RETURNS + "/" + step);
    }

    static Walked.Said said(String step) {
        return new Walked.Said("Says " + step, use(step));
    }

    /** A step that says something and stands there then. */
    static ChatCommand.Walk to(Story story, FlowAct act, FlowPosition at) {
        return ChatCommand.Walk.of(act, walked(story, at, null, null));
    }

    static ChatCommand.Walk ending(
            Story story, FlowAct act, FlowPosition at, FlowEnd end, ChatCommand.Transfer onward) {
        return ChatCommand.Walk.of(act, walked(story, at, end, onward));
    }

    static Walked walked(Story story, FlowPosition at, FlowEnd end, ChatCommand.Transfer onward) {
        return new Walked(
                story.chat.version(),
                1,
                Map.of(),
                List.of(said(at.step())),
                new ChatEvent.FlowMoved(at, end),
                onward,
                null);
    }

    /** A chat in which ann stands where the flow asks for the order. */
    static Story asking() {
        Story story = assigned();
        return story.accepts(A, to(story, FlowAct.enter("returns"), ORDER));
    }

    /** A step that was thought out at random, as the desk would have made it for the chat as it is; one in four is stale. */
    static ChatCommand now(Chat chat, ChatCommand command) {
        if (!(command instanceof ChatCommand.Walk walk)
                || walk.made() == null
                || walk.act().message() == 3) {
            return command;
        }
        FlowAct act = new FlowAct(
                walk.act().action(), chat.flow().orElse(null), walk.act().value(), 0, Map.of());
        Walked made = walk.made();
        return ChatCommand.Walk.of(
                act,
                new Walked(
                        chat.version(),
                        made.tier(),
                        made.attributes(),
                        made.said(),
                        made.moved(),
                        made.onward(),
                        made.note()));
    }

    static Arbitrary<ChatCommand> commands() {
        Arbitrary<FlowAct> acts = Combinators.combine(
                        Arbitraries.of(FlowAct.Action.class),
                        Arbitraries.of(ORDER, REASON).injectNull(0.5),
                        Arbitraries.of("a", "ab").injectNull(0.5),
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.of(Map.<String, String>of(), Map.of("a", "b")))
                .as(FlowAct::new);
        Arbitrary<ChatCommand> made = Combinators.combine(
                        acts,
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of(ORDER, REASON),
                        Arbitraries.of(FlowEnd.class).injectNull(0.7),
                        Arbitraries.of(
                                        new ChatCommand.Transfer(HELP, null, null),
                                        new ChatCommand.Transfer(HELP, null, 2, "dear", false))
                                .injectNull(0.6))
                .as((act, version, at, end, onward) -> ChatCommand.Walk.of(
                        act,
                        new Walked(
                                version,
                                1,
                                Map.of("order", "17"),
                                List.of(said(at.step())),
                                new ChatEvent.FlowMoved(at, end),
                                end == null ? null : onward,
                                null)));
        return Arbitraries.oneOf(
                made,
                acts.map(act -> ChatCommand.Walk.refused(act, 1, Refusal.of(ErrorCode.OFF_PATH, "no way to go"))));
    }
}
