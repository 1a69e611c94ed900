package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import java.util.List;
import java.util.Optional;

/** Consent and who looks. A period of looking is recorded only while a grant allows it. */
final class Peeking {
    private Peeking() {}

    static Decision grant(Chat chat, Actor by, ChatCommand.GrantConsent c, Rules rules) {
        Optional<Refusal> refusal = require(Decider.owns(by, chat), ErrorCode.FORBIDDEN, "only the visitor can consent")
                .or(() -> incomplete(c));
        return Outcome.unless(refusal, () -> grant(chat, granted(c), rules));
    }

    private static Decision grant(Chat chat, Grant grant, Rules rules) {
        if (chat.grant().filter(grant::equals).isPresent()) {
            return Outcome.nothing();
        }
        return Outcome.unless(rules.consent().refusal(grant, chat.consent()), () -> new Outcome()
                .peeksEnd(grant.allows(Purpose.PEEK) ? List.of() : chat.looking())
                .event(new ChatEvent.ConsentGranted(grant))
                .accepted());
    }

    static Decision withdraw(Chat chat, Actor by) {
        return Outcome.unless(
                require(by.kind() != Actor.Kind.AGENT, ErrorCode.FORBIDDEN, "agents cannot withdraw a consent"),
                () -> chat.consent().equals(chat.consent().withdrawn())
                        ? Outcome.nothing()
                        : new Outcome()
                                .peeksEnd(chat.looking())
                                .event(new ChatEvent.ConsentWithdrawn())
                                .accepted());
    }

    static Decision look(Chat chat, Actor by, ChatCommand.Look c) {
        return Outcome.unless(Decider.ownActOf(c.agent(), by), () -> c.looking() ? begin(chat, by, c) : stop(chat, c));
    }

    private static Decision begin(Chat chat, Actor by, ChatCommand.Look c) {
        boolean entitled = by.is(c.agent()) && chat.involves(c.agent());
        Optional<Refusal> refusal = require(entitled, ErrorCode.FORBIDDEN, "only agents who take part may look")
                .or(() -> require(chat.allowsPeek(), ErrorCode.CONSENT_REQUIRED, "the visitor allows no peek"));
        return Outcome.unless(
                refusal,
                () -> chat.looking().contains(c.agent())
                        ? Outcome.nothing()
                        : Outcome.of(new ChatEvent.PeekStarted(c.agent())));
    }

    private static Decision stop(Chat chat, ChatCommand.Look c) {
        return chat.looking().contains(c.agent()) ? Outcome.of(new ChatEvent.PeekEnded(c.agent())) : Outcome.nothing();
    }

    private static Optional<Refusal> incomplete(ChatCommand.GrantConsent c) {
        if (c.level() == PeekLevel.NONE) {
            return malformed("level", "level: none is a withdrawal");
        }
        return c.purposes().isEmpty() ? malformed("purposes", "purposes: at least one is needed") : Optional.empty();
    }

    private static Optional<Refusal> malformed(String field, String message) {
        return Optional.of(new Refusal(ErrorCode.MALFORMED, message, field, null));
    }

    private static Grant granted(ChatCommand.GrantConsent c) {
        return new Grant(c.notice(), c.act(), c.level(), c.purposes(), c.globalPrivacyControl());
    }
}
