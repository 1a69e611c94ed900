package dev.peekwire.chat;

import static dev.peekwire.chat.Outcome.require;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who gets the chat: from the queue, or from whoever has it. A refused transfer leaves the chat where it is. */
final class Transfers {
    private Transfers() {}

    static Decision assign(Chat chat, Actor by, ChatCommand.Assign c, Rules rules) {
        Optional<Refusal> refusal = require(by.kind() == Actor.Kind.DESK, ErrorCode.FORBIDDEN, "only the desk assigns")
                .or(() -> require(waits(chat, c), ErrorCode.WRONG_STATE, "the chat does not wait in that queue"))
                .or(() -> cannotTake(c.agent(), c.team(), rules));
        return Outcome.unless(refusal, () -> to(chat, c.team(), c.agent(), new Outcome(), rules));
    }

    private static boolean waits(Chat chat, ChatCommand.Assign c) {
        Optional<TeamId> queue = chat.status() == Chat.Status.QUEUED
                ? chat.queue()
                : chat.handover()
                        .filter(h -> chat.agent().filter(c.agent()::equals).isEmpty())
                        .map(Chat.Handover::team);
        return queue.filter(c.queue()::equals).isPresent();
    }

    static Decision transfer(Chat chat, Actor by, ChatCommand.Transfer c, Rules rules) {
        return Outcome.unless(refusal(chat, by, c, rules), () -> transferred(chat, c, rules, new Outcome()));
    }

    static Optional<Refusal> refusal(Chat chat, Actor by, ChatCommand.Transfer c, Rules rules) {
        return require(by.kind() != Actor.Kind.VISITOR, ErrorCode.FORBIDDEN, "visitors do not transfer")
                .or(() -> exhausted(chat, rules.limits().transfers()))
                .or(() -> reason(c, rules.limits()))
                .or(() -> require(!isThere(chat, c), ErrorCode.WRONG_STATE, "the chat is there already"))
                .or(() -> c.warm() ? notWarm(chat) : Optional.empty())
                .or(() -> nobodyThere(chat, c, rules));
    }

    /** After what happened before it by the same command. */
    static Decision transferred(Chat chat, ChatCommand.Transfer c, Rules rules, Outcome before) {
        Outcome outcome = noted(c.note(), before);
        if (c.warm()) {
            return outcome.event(new ChatEvent.HandoverStarted(c.team(), c.agent(), c.tier()))
                    .accepted();
        }
        if (c.agent() == null || c.tier() > 0) {
            routed(chat, c.team(), c.tier(), outcome);
        }
        return to(chat, c.team(), c.agent(), outcome, rules);
    }

    static Decision reroute(Chat chat, Actor by, ChatCommand.Reroute c, Rules rules) {
        Optional<Refusal> refusal = require(by.kind() == Actor.Kind.DESK, ErrorCode.FORBIDDEN, "only the desk routes")
                .or(() -> require(
                        chat.status() == Chat.Status.QUEUED && !chat.left(),
                        ErrorCode.WRONG_STATE,
                        "nobody waits there for an agent"))
                .or(() -> isIn(chat, c.team()) ? Optional.empty() : nobodyThere(chat, c, rules));
        return Outcome.unless(refusal, () -> rerouted(c));
    }

    private static Decision rerouted(ChatCommand.Reroute c) {
        ChatCommand.Routing to = c.routing();
        return new Outcome()
                .event(new ChatEvent.Routed(to.rule(), c.team(), to.priority(), to.weight(), to.tier()))
                .event(new ChatEvent.Requeued(c.team(), null, false))
                .accepted();
    }

    private static Optional<Refusal> nobodyThere(Chat chat, ChatCommand.Reroute c, Rules rules) {
        return require(
                rules.roster().accepts(c.team(), c.routing().tier(), notTo(chat)),
                ErrorCode.NO_CAPACITY,
                "nobody of that team who could have it takes chats now; the chat stays where it is");
    }

    static Decision end(Chat chat, Actor by, ChatCommand.EndHandover c) {
        boolean honest = by.kind() == Actor.Kind.DESK || c.reason() == HandoverEnd.WITHDRAWN;
        Optional<Refusal> refusal = require(
                        by.kind() != Actor.Kind.VISITOR, ErrorCode.FORBIDDEN, "visitors do not transfer")
                .or(() -> require(honest, ErrorCode.FORBIDDEN, "reason: people withdraw a transfer only"));
        return Outcome.unless(
                refusal,
                () -> chat.handover().isEmpty()
                        ? Outcome.nothing()
                        : Outcome.of(new ChatEvent.HandoverEnded(c.reason())));
    }

    static Decision take(Chat chat, Actor by, ChatCommand.Take c, Rules rules) {
        Optional<Refusal> refusal = require(
                        by.is(c.agent()), ErrorCode.FORBIDDEN, "supervisors take chats for themselves only")
                .or(() -> notOf(c.agent(), c.team(), rules));
        boolean had = chat.agent().filter(c.agent()::equals).isPresent();
        return Outcome.unless(
                refusal, () -> had ? Outcome.nothing() : to(chat, c.team(), c.agent(), new Outcome(), rules));
    }

    /** The agent is gone: back into its queue, or into that of the team that was asked to take it. */
    static void putBack(Chat chat, Outcome outcome) {
        TeamId queue = chat.queue().orElseThrow();
        chat.handover().ifPresent(h -> routed(chat, h.team(), h.tier(), outcome));
        TeamId team = chat.handover().map(Chat.Handover::team).orElse(queue);
        outcome.event(new ChatEvent.Requeued(
                team, chat.agent().orElseThrow(), chat.handover().isPresent()));
    }

    private static Decision to(Chat chat, TeamId team, @Nullable AgentId agent, Outcome outcome, Rules rules) {
        @Nullable AgentId previous = chat.agent().orElse(null);
        if (agent != null && agent.equals(previous)) {
            return outcome.event(new ChatEvent.Assigned(agent, team, previous)).accepted();
        }
        Outcome released = outcome.peeksEnd(previous == null ? List.of() : Lifecycle.lookingOf(chat, previous))
                .release(chat);
        return agent == null
                ? released.event(new ChatEvent.Requeued(team, previous, previous != null))
                        .accepted()
                : released.monitorEnds(chat, agent)
                        .event(new ChatEvent.Assigned(agent, team, previous))
                        .take(chat, agent, capacity(agent, rules))
                        .accepted();
    }

    /** Recorded only where the move itself does not tell: another queue means any tier. */
    private static void routed(Chat chat, TeamId team, int tier, Outcome outcome) {
        int otherwise = isIn(chat, team) ? chat.tier() : 0;
        if (tier != otherwise) {
            outcome.event(new ChatEvent.Routed(Route.DIRECT, team, chat.priority(), chat.weight(), tier));
        }
    }

    private static boolean isIn(Chat chat, TeamId queue) {
        return chat.queue().filter(queue::equals).isPresent();
    }

    private static boolean isThere(Chat chat, ChatCommand.Transfer c) {
        if (c.agent() == null) {
            return chat.status() == Chat.Status.QUEUED && isIn(chat, c.team()) && c.tier() == chat.tier();
        }
        boolean theirs = chat.agent().filter(c.agent()::equals).isPresent();
        return theirs && (c.warm() || chat.team().filter(c.team()::equals).isPresent());
    }

    private static Optional<Refusal> notWarm(Chat chat) {
        return require(
                        chat.status() == Chat.Status.ASSIGNED,
                        ErrorCode.WRONG_STATE,
                        "warm: nobody has the chat who could keep it meanwhile")
                .or(() -> require(chat.handover().isEmpty(), ErrorCode.WRONG_STATE, "warm: another one is under way"));
    }

    private static Optional<Refusal> nobodyThere(Chat chat, ChatCommand.Transfer c, Rules rules) {
        if (!rules.roster().knows(c.team())) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND, "no such team"));
        }
        return c.agent() != null
                ? cannotTake(c.agent(), c.team(), rules)
                : require(
                        rules.roster().accepts(c.team(), c.tier(), notTo(chat)),
                        ErrorCode.NO_CAPACITY,
                        "nobody of that team who could have it takes chats now; the chat stays where it is");
    }

    /** The router gives it to none of these, so they are nobody to hand it to. */
    private static Set<AgentId> notTo(Chat chat) {
        Set<AgentId> not = new HashSet<>(chat.handedOverBy());
        chat.agent().ifPresent(not::add);
        return not;
    }

    private static Optional<Refusal> exhausted(Chat chat, int limit) {
        return chat.transfers() < limit
                ? Optional.empty()
                : Optional.of(Refusal.limit("transfers", limit, "transfers: " + limit + " are allowed"));
    }

    private static Optional<Refusal> reason(ChatCommand.Transfer c, ChatLimits limits) {
        if (c.tier() < 0 || c.tier() > Need.MOST_TIERS) {
            return Optional.of(Refusal.limit("tier", Need.MOST_TIERS, "tier: 0 to " + Need.MOST_TIERS));
        }
        if (c.note() == null && c.tier() > 0) {
            String message = "note: an escalation needs its reason";
            return Optional.of(new Refusal(ErrorCode.MALFORMED, message, "note", null));
        }
        return c.note() == null ? Optional.empty() : Texts.said("note", c.note(), limits.note());
    }

    private static Outcome noted(@Nullable String note, Outcome before) {
        return note == null ? before : before.event(new ChatEvent.NotePosted(note));
    }

    private static Optional<Refusal> cannotTake(AgentId agent, TeamId team, Rules rules) {
        boolean available =
                rules.roster().agent(agent).filter(Roster.Standing::available).isPresent();
        return notOf(agent, team, rules)
                .or(() -> require(available, ErrorCode.NO_CAPACITY, "the agent takes no chats now"));
    }

    private static Optional<Refusal> notOf(AgentId agent, TeamId team, Rules rules) {
        boolean of = rules.roster()
                .agent(agent)
                .filter(s -> s.teams().contains(team))
                .isPresent();
        return require(of, ErrorCode.NOT_FOUND, "no such agent in that team");
    }

    private static int capacity(AgentId agent, Rules rules) {
        return rules.roster().agent(agent).map(Roster.Standing::capacity).orElse(0);
    }
}
