package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.flow.FlowPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a walk: all of it, or nothing. What is set, said and moved, and where the chat goes then, is one decision. */
final class Walking {
    private final Chat chat;
    private final Actor by;
    private final ChatCommand.Walk command;
    private final Rules rules;

    private Walking(Chat chat, Actor by, ChatCommand.Walk command, Rules rules) {
        this.chat = chat;
        this.by = by;
        this.command = command;
        this.rules = rules;
    }

    static Decision walk(Chat chat, Actor by, ChatCommand.Walk command, Rules rules) {
        return new Walking(chat, by, command, rules).decision();
    }

    private Decision decision() {
        Optional<Refusal> refusal = who().or(this::where).or(this::stale);
        return Outcome.unless(
                refusal,
                () -> command.made() == null ? Outcome.refused(refusalMade(command.against())) : made(command.made()));
    }

    private static Refusal refusalMade(@Nullable Refusal against) {
        return against == null ? ChatCommand.Walk.CHANGED : against;
    }

    /** A bot, which is the desk, has a chat that nobody has had and nobody takes part in. */
    private Optional<Refusal> who() {
        if (by.kind() != Actor.Kind.DESK) {
            return require(Decider.agentTakesPart(by, chat), ErrorCode.FORBIDDEN, "only agents who take part walk");
        }
        return require(chat.awaitsFirstAgent(), ErrorCode.WRONG_STATE, "an agent has the chat, or had it");
    }

    private Optional<Refusal> where() {
        Optional<FlowPosition> stands = chat.flow();
        String now = stands.map(at -> "the walk stands at " + at + " by now").orElse("no flow is walked in this chat");
        boolean there = stands.equals(Optional.ofNullable(command.act().from()));
        return there ? Optional.empty() : Optional.of(new Refusal(ErrorCode.WRONG_STATE, now, "position", null));
    }

    private Optional<Refusal> stale() {
        return command.version() == chat.version() ? Optional.empty() : Optional.of(ChatCommand.Walk.CHANGED);
    }

    private Decision made(Walked made) {
        List<ChatEvent> said = new ArrayList<>();
        Optional<Refusal> refusal = attributes(made).or(() -> said(made, said));
        return Outcome.unless(refusal, () -> goesOn(made, outcome(made, said)));
    }

    private Optional<Refusal> attributes(Walked made) {
        return Talk.attributesRefusal(chat, made.attributes(), rules.limits());
    }

    private Outcome outcome(Walked made, List<ChatEvent> said) {
        Outcome outcome = new Outcome();
        if (Talk.changes(chat, made.attributes())) {
            outcome.event(new ChatEvent.AttributesSet(made.attributes()));
        }
        said.forEach(outcome::event);
        return outcome.event(made.moved());
    }

    /** One message after another, each judged by what was said until then. */
    private Optional<Refusal> said(Walked made, List<ChatEvent> said) {
        Chat then = chat;
        for (Walked.Said one : made.said()) {
            ChatCommand.Post post = new ChatCommand.Post(
                    one.text(),
                    MessageOrigin.scripted(one.use()),
                    new Answer(made.tier(), one.use().alongside(), null));
            Optional<Refusal> refusal = Talk.text(one.text(), rules.limits());
            if (refusal.isEmpty()) {
                refusal = Answering.refusal(then, post, rules.responses());
            }
            if (refusal.isPresent()) {
                return refusal;
            }
            ChatEvent event =
                    new ChatEvent.MessagePosted(one.text(), Answering.recorded(then, post, rules.responses()));
            said.add(event);
            then = then.evolve(new RecordedEvent(then.id(), then.version() + 1, Instant.EPOCH, by, null, event));
        }
        return Optional.empty();
    }

    private Decision goesOn(Walked made, Outcome outcome) {
        ChatCommand.Transfer onward = made.onward();
        if (onward == null) {
            return noted(made.note(), outcome);
        }
        Optional<Refusal> refusal = hands().or(() -> Transfers.refusal(chat, by, onward, rules));
        if (refusal.isEmpty()) {
            return Transfers.transferred(chat, onward, rules, outcome);
        }
        // Who waits for an agent is not kept in the flow because nobody is there to be handed to.
        return by.kind() == Actor.Kind.DESK ? noted(onward.note(), outcome) : Outcome.refused(refusal.get());
    }

    private Optional<Refusal> hands() {
        boolean may =
                by.kind() == Actor.Kind.DESK || chat.agent().filter(by::is).isPresent();
        return require(may, ErrorCode.FORBIDDEN, "the step hands the chat over, which is its agent's to do");
    }

    private static Decision noted(@Nullable String note, Outcome outcome) {
        return (note == null ? outcome : outcome.event(new ChatEvent.NotePosted(note))).accepted();
    }
}
