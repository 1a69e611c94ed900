package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said and told: the start, messages, notes, attributes. */
final class Talk {
    private static final int LOCALE = 35;
    private static final int SCRIPT = 64;

    private Talk() {}

    static Decision start(Actor by, ChatCommand.Start c, Rules rules) {
        ChatLimits limits = rules.limits();
        Map<String, String> attributes = withMentioned(merged(Map.of(), c.attributes()), c.message(), rules);
        boolean own = by.is(c.visitor()) || by.kind() == Actor.Kind.DESK;
        Optional<Refusal> refusal = require(own, ErrorCode.FORBIDDEN, "visitors start chats for themselves only")
                .or(() -> require(rules.roster().knows(c.team()), ErrorCode.NOT_FOUND, "no such team"))
                .or(() -> optional("topic", c.topic(), limits.topic()))
                .or(() -> optional("locale", c.locale(), LOCALE))
                .or(() -> attributesRefusal(
                        c.attributes(), merged(Map.of(), c.attributes()).size(), limits))
                .or(() -> optional("message", c.message(), limits.message()));
        return Outcome.unless(refusal, () -> started(c, attributes).accepted());
    }

    private static Outcome started(ChatCommand.Start c, Map<String, String> attributes) {
        boolean left = c.message() != null;
        Outcome outcome = new Outcome()
                .event(new ChatEvent.Started(c.visitor(), c.team(), c.topic(), c.locale(), attributes, left));
        ChatCommand.Routing to = c.routing();
        if (!to.equals(ChatCommand.Routing.DIRECT)) {
            outcome.event(new ChatEvent.Routed(to.rule(), c.team(), to.priority(), to.weight(), to.tier()));
        }
        return c.message() == null
                ? outcome
                : outcome.event(new ChatEvent.MessagePosted(c.message(), MessageOrigin.VISITOR));
    }

    static Decision post(Chat chat, Actor by, ChatCommand.Post c, Rules rules) {
        Optional<Refusal> refusal = require(
                        Decider.takesPart(by, chat), ErrorCode.FORBIDDEN, "only who takes part may post")
                .or(() -> origin(by, c.origin()))
                .or(() -> claim(c.answer()))
                .or(() -> text(c.text(), rules.limits()))
                .or(() -> Answering.refusal(chat, c, rules.responses()));
        return Outcome.unless(refusal, () -> posted(chat, by, c, rules).accepted());
    }

    /** What it mentions is kept before it is said, so that the message is the command's last event. */
    private static Outcome posted(Chat chat, Actor by, ChatCommand.Post c, Rules rules) {
        Outcome outcome = Holding.spoken(chat, by);
        Map<String, String> mentioned = Mentioned.in(c.text(), rules.references(), chat.attributes(), rules.limits());
        if (!mentioned.isEmpty()) {
            outcome.event(new ChatEvent.AttributesSet(mentioned));
        }
        return outcome.event(new ChatEvent.MessagePosted(c.text(), Answering.recorded(chat, c, rules.responses())));
    }

    private static Map<String, String> withMentioned(
            Map<String, String> attributes, @Nullable String message, Rules rules) {
        return message == null
                ? attributes
                : merged(attributes, Mentioned.in(message, rules.references(), attributes, rules.limits()));
    }

    /** Supervisors whisper without taking part. */
    static Decision note(Actor by, ChatCommand.PostNote c, Rules rules) {
        Optional<Refusal> refusal = require(
                        by.kind() == Actor.Kind.AGENT, ErrorCode.FORBIDDEN, "only agents and supervisors may note")
                .or(() -> Texts.said("text", c.text(), rules.limits().note()));
        return Outcome.unless(refusal, () -> Outcome.of(new ChatEvent.NotePosted(c.text())));
    }

    static Decision attributes(Chat chat, Actor by, ChatCommand.SetAttributes c, Rules rules) {
        Map<String, String> after = merged(chat.attributes(), c.attributes());
        boolean may = by.kind() == Actor.Kind.DESK || Decider.takesPart(by, chat);
        Optional<Refusal> refusal = require(may, ErrorCode.FORBIDDEN, "only who takes part may set attributes")
                .or(() -> attributesRefusal(c.attributes(), after.size(), rules.limits()));
        return Outcome.unless(
                refusal,
                () -> after.equals(chat.attributes())
                        ? Outcome.nothing()
                        : Outcome.of(new ChatEvent.AttributesSet(c.attributes())));
    }

    private static Optional<Refusal> origin(Actor by, MessageOrigin origin) {
        boolean visitor = by.kind() == Actor.Kind.VISITOR;
        boolean fits = visitor == (origin.kind() == MessageOrigin.Kind.VISITOR);
        return fits
                ? script(origin.script())
                : Optional.of(new Refusal(ErrorCode.FORBIDDEN, "origin: not the author's", "origin", null));
    }

    private static Optional<Refusal> claim(@Nullable Answer answer) {
        ScriptClaim claim = answer == null ? null : answer.claim();
        return claim == null
                ? Optional.empty()
                : optional("script.id", claim.id(), SCRIPT)
                        .or(() -> optional("script.version", claim.version(), SCRIPT))
                        .or(() -> optional("script.locale", claim.locale(), LOCALE));
    }

    private static Optional<Refusal> script(@Nullable ScriptUse script) {
        return script == null
                ? Optional.empty()
                : optional("script.id", script.id(), SCRIPT)
                        .or(() -> optional("script.version", script.version(), SCRIPT))
                        .or(() -> optional("script.locale", script.locale(), LOCALE));
    }

    private static Optional<Refusal> optional(String field, @Nullable String text, int limit) {
        return text == null ? Optional.empty() : Texts.said(field, text, limit);
    }

    /** A message's text. */
    static Optional<Refusal> text(String text, ChatLimits limits) {
        return Texts.said("text", text, limits.message());
    }

    static Optional<Refusal> attributesRefusal(Chat chat, Map<String, String> changes, ChatLimits limits) {
        return attributesRefusal(changes, merged(chat.attributes(), changes).size(), limits);
    }

    static boolean fits(Map<String, String> before, Map<String, String> changes, ChatLimits limits) {
        return attributesRefusal(changes, merged(before, changes).size(), limits)
                .isEmpty();
    }

    static boolean changes(Chat chat, Map<String, String> changes) {
        return !merged(chat.attributes(), changes).equals(chat.attributes());
    }

    private static Optional<Refusal> attributesRefusal(Map<String, String> changes, int after, ChatLimits limits) {
        if (after > limits.attributes()) {
            return Optional.of(Refusal.limit(
                    "attributes",
                    limits.attributes(),
                    "attributes: " + after + ", allowed are " + limits.attributes()));
        }
        return changes.entrySet().stream()
                .map(e -> Texts.said("attributes.name", e.getKey(), limits.attributeName())
                        .or(() -> Texts.given("attributes.value", e.getValue(), limits.attributeValue())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Map<String, String> merged(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(changes);
        after.values().removeIf(String::isEmpty);
        return after;
    }
}
