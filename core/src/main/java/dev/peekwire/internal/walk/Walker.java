package dev.peekwire.internal.walk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.Walked;
import dev.peekwire.redact.Redactor;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowMove;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.FlowWalk;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.responses.Responses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Finds out what a step of a walk comes to in a chat: what the flow's engine says, in words that may go out. Pure but for
 * the one message that it may look up. Used for one chat at one moment.
 */
public final class Walker {
    private static final Refusal NO_WALK = refused("no flow is walked in this chat; enter one");
    private static final Refusal NOT_SAID =
            refused("the visitor has said nothing since this was asked; wait, name a message, or type the answer");
    private static final Refusal NO_MESSAGE =
            new Refusal(ErrorCode.NOT_FOUND, "message: no message of the visitor's", "message", null);

    private final Responses responses;
    private final Chat chat;
    private final Who who;
    private final Redactor redactor;
    private final LongFunction<Optional<String>> messages;
    private final Instant now;

    /**
     * Of one chat.
     *
     * @param redactor what masks messages
     * @param messages the visitor's message of a version, if there is one
     */
    public Walker(
            Responses responses,
            Chat chat,
            Who who,
            Redactor redactor,
            LongFunction<Optional<String>> messages,
            Instant now) {
        this.responses = responses;
        this.chat = chat;
        this.who = who;
        this.redactor = redactor;
        this.messages = messages;
        this.now = now;
    }

    /** Takes no answer, and no way to go: says why, and what to do. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refusal why;

        Stop(Refusal why) {
            super(why.message(), null, false, false);
            this.why = why;
        }
    }

    /** The step as a command; one that is refused carries why. */
    public ChatCommand.Walk walk(FlowAct act) {
        try {
            return ChatCommand.Walk.of(act, walked(act));
        } catch (Stop stop) {
            return ChatCommand.Walk.refused(act, chat.version(), stop.why);
        }
    }

    private Walked walked(FlowAct act) throws Stop {
        if (act.action() == FlowAct.Action.ENTER) {
            ScriptFlow flow = responses
                    .flow(value(act, "the flow to enter"))
                    .orElseThrow(() -> new Stop(Refusal.of(ErrorCode.NOT_FOUND, "no such flow")));
            return made(flow, FlowWalk.of(flow).enter(chat.attributes()), act);
        }
        FlowPosition from = act.from();
        if (from == null) {
            throw new Stop(NO_WALK);
        } else if (act.action() == FlowAct.Action.LEAVE) {
            return new Walked(
                    chat.version(),
                    who.tier(),
                    Map.of(),
                    List.of(),
                    new ChatEvent.FlowMoved(from, FlowEnd.LEFT),
                    null,
                    null);
        }
        ScriptFlow flow = responses.flow(from.flow()).orElseThrow(() -> new Stop(gone(from.flow())));
        return made(flow, moved(FlowWalk.of(flow), from, act), act);
    }

    private FlowMove moved(FlowWalk walk, FlowPosition from, FlowAct act) throws Stop {
        return switch (act.action()) {
            case GO_TO -> walk.goTo(value(act, "the step to go to"), chat.attributes());
            case CHOOSE -> walk.choose(from, key(value(act, "the key")), chat.attributes());
            case ANSWER -> walk.answer(from, answer(act), chat.attributes());
            case RESUME -> walk.resume(from);
            case ENTER, LEAVE -> throw new IllegalStateException("moves nowhere");
        };
    }

    private static String value(FlowAct act, String what) throws Stop {
        if (act.value() == null) {
            throw new Stop(new Refusal(ErrorCode.MALFORMED, "value: " + what + " is missing", "value", null));
        }
        return act.value();
    }

    private static int key(String value) {
        boolean key = value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '9';
        return key ? value.charAt(0) - '0' : 0;
    }

    /** What an agent types is masked as what people send is. */
    private String answer(FlowAct act) throws Stop {
        if (act.value() != null) {
            return redactor.redact(act.value());
        }
        boolean heard = chat.lastHeard() > chat.lastFlowMove();
        if (act.message() == 0 && !heard) {
            throw new Stop(NOT_SAID);
        }
        long version = act.message() == 0 ? chat.lastHeard() : act.message();
        return messages.apply(version).orElseThrow(() -> new Stop(NO_MESSAGE));
    }

    private Walked made(ScriptFlow flow, FlowMove move, FlowAct act) throws Stop {
        if (move instanceof FlowMove.Refused refused) {
            throw new Stop(refusal(refused.why()));
        }
        Speech speech = new Speech(responses, chat, who, redactor, move.attributes(), act.inputs(), now);
        Optional<Refusal> unsaid = speech.says(move.lines());
        if (unsaid.isPresent()) {
            throw new Stop(unsaid.get());
        }
        Onward onward = Onward.of(chat, who, flow, move);
        return new Walked(
                chat.version(),
                who.tier(),
                move.attributes(),
                speech.said(),
                onward.moved(),
                onward.transfer(),
                onward.remark());
    }

    private static Refusal refusal(FlowMove.Why why) {
        return switch (why) {
            case NO_SUCH_STEP -> Refusal.of(ErrorCode.NOT_FOUND, "the flow has no such step");
            case NOT_A_CHOICE ->
                new Refusal(
                        ErrorCode.OFF_PATH,
                        "that is none of the ways to choose; choose one, or answer in other words and come back",
                        "value",
                        null);
            case OTHER_FLOW, NOT_WAITING -> refused("nobody can stand there; leave the flow and enter it again");
        };
    }

    private static Refusal gone(ScriptRef flow) {
        return Refusal.of(ErrorCode.NOT_FOUND, "the flow " + flow + " is here no more; leave it, and enter it anew");
    }

    private static Refusal refused(String message) {
        return Refusal.of(ErrorCode.WRONG_STATE, message);
    }
}
