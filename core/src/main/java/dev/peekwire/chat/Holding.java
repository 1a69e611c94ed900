package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.Optional;

/** On hold, and back: what is on hold takes no capacity, and coming back takes it whatever there is. */
final class Holding {
    private Holding() {}

    static Decision hold(Chat chat, Actor by, ChatCommand.Hold c) {
        boolean had = chat.agent().filter(c.agent()::equals).isPresent();
        Optional<Refusal> refusal = Decider.ownActOf(c.agent(), by)
                .or(() -> require(had, ErrorCode.WRONG_STATE, "only the chat's agent puts it on hold"));
        return Outcome.unless(refusal, () -> c.on() ? begin(chat, by) : end(chat));
    }

    /** An agent's hold replaces one for silence, and not the other way round. */
    private static Decision begin(Chat chat, Actor by) {
        boolean silence = by.kind() == Actor.Kind.DESK;
        boolean there = chat.held() && (silence || !chat.idle());
        return there
                ? Outcome.nothing()
                : new Outcome().event(new ChatEvent.Held(silence)).release(chat).accepted();
    }

    private static Decision end(Chat chat) {
        return chat.held() ? resumed(chat).accepted() : Outcome.nothing();
    }

    /** Who was silent speaks again; an agent's own hold lasts. */
    static Outcome spoken(Chat chat, Actor by) {
        return chat.idle() && by.kind() == Actor.Kind.VISITOR ? resumed(chat) : new Outcome();
    }

    private static Outcome resumed(Chat chat) {
        AgentId agent = chat.agent().orElseThrow();
        return new Outcome().event(new ChatEvent.Resumed()).take(chat, agent, Integer.MAX_VALUE);
    }
}
