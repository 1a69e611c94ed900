package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Decision;
import dev.peekwire.chat.Rules;
import dev.peekwire.internal.dispatch.Waiting;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Facts;
import dev.peekwire.routing.rules.Routed;
import dev.peekwire.spi.PeerInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From a visitor's start to a chat in a queue, or to the reason why there is none. On workers. */
final class Admissions {
    private final Desk desk;
    private final Agents agents;
    private final Shift shift;
    private final EarlierChats earlier;

    Admissions(Desk desk, Agents agents, Shift shift, EarlierChats earlier) {
        this.desk = desk;
        this.agents = agents;
        this.shift = shift;
        this.earlier = earlier;
    }

    /**
     * A chat that somebody wants to start.
     *
     * @param visitor who
     * @param chat the id that it will have
     * @param frame what was asked
     * @param peer from where
     */
    record Wish(VisitorId visitor, ChatId chat, ClientFrame.Start frame, PeerInfo peer) {}

    /**
     * Decides about a start.
     *
     * @param begin begins the chat, and tells the consumer what came of that
     * @param refused told why not
     */
    void start(Wish wish, BiConsumer<ChatCommand.Start, Consumer<Reply>> begin, Consumer<Refusal> refused) {
        if (!desk.store().read(desk.id(), wish.chat(), 0, 1).isEmpty()) {
            begin.accept(command(wish, route(wish, now())), reply -> {});
            return;
        }
        Refusal limit = overLimit(wish);
        if (limit == null) {
            route(wish, begin, refused);
        } else {
            refused.accept(limit);
        }
    }

    private void route(Wish wish, BiConsumer<ChatCommand.Start, Consumer<Reply>> begin, Consumer<Refusal> refused) {
        Instant now = now();
        Routed routed = route(wish, now);
        ChatCommand.Start command = command(wish, routed);
        Refusal malformed = malformed(wish, command);
        if (malformed != null) {
            refused.accept(malformed);
        } else {
            place(wish, routed, command, now, begin, refused);
        }
    }

    /** What would be refused anyway takes no place and is offered to nobody. */
    private @Nullable Refusal malformed(Wish wish, ChatCommand.Start command) {
        Rules rules = new Rules(
                desk.consent(command.topic()), desk.limits().chat(), agents, ResponsePolicy.FREE, desk.references());
        Decision decision = Chat.none(wish.chat()).decide(Actor.visitor(wish.visitor()), command, rules);
        return decision instanceof Decision.Refused no ? no.refusal() : null;
    }

    private void place(
            Wish wish,
            Routed routed,
            ChatCommand.Start command,
            Instant now,
            BiConsumer<ChatCommand.Start, Consumer<Reply>> begin,
            Consumer<Refusal> refused) {
        TeamPolicy policy = desk.routes().policy(routed.route().team());
        Waiting place = Routes.coming(wish.chat(), routed, command, now);
        boolean open = policy.hours().isOpen(now);
        boolean mayLeave = policy.fallback() == TeamPolicy.Fallback.LEAVE_MESSAGE;
        if (command.message() != null && mayLeave) {
            leave(place, command, begin);
        } else if (!open) {
            refused.accept(closed(policy, now, mayLeave));
        } else if (command.message() != null) {
            refused.accept(Refusal.of(ErrorCode.UNSUPPORTED, "message: this team takes none"));
        } else {
            admit(place, command, begin, refused, mayLeave);
        }
    }

    private void leave(Waiting place, ChatCommand.Start command, BiConsumer<ChatCommand.Start, Consumer<Reply>> begin) {
        begin.accept(command, reply -> {
            if (reply.accepted()) {
                shift.now().messageLeft(place);
            }
        });
    }

    private void admit(
            Waiting place,
            ChatCommand.Start command,
            BiConsumer<ChatCommand.Start, Consumer<Reply>> begin,
            Consumer<Refusal> refused,
            boolean mayLeave) {
        Runnable begins = () -> begin.accept(command, reply -> {
            if (!reply.accepted()) {
                shift.now().notBegun(place.chat());
            }
        });
        shift.now()
                .admit(place, begins, () -> refused.accept(full(mayLeave)), () -> refused.accept(Room.unavailable()));
    }

    private static Refusal closed(TeamPolicy policy, Instant now, boolean mayLeave) {
        Instant opens = policy.hours().nextOpening(now).orElse(null);
        return Refusal.away(ErrorCode.TEAM_CLOSED, "nobody takes chats at this hour", opens, mayLeave);
    }

    private static Refusal full(boolean mayLeave) {
        return Refusal.away(ErrorCode.QUEUE_FULL, "as many chats wait as may", null, mayLeave);
    }

    // ---- what is asked

    /** As events are recorded. */
    private Instant now() {
        return desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
    }

    private ChatCommand.Start command(Wish wish, Routed routed) {
        ClientFrame.Start frame = wish.frame();
        String message = frame.message();
        return new ChatCommand.Start(
                wish.visitor(),
                routed.route().team(),
                frame.topic(),
                frame.locale(),
                frame.attributes(),
                Routes.recorded(routed.route()),
                message == null ? null : desk.messages().redact(message));
    }

    private Routed route(Wish wish, Instant now) {
        ClientFrame.Start frame = wish.frame();
        List<ChatId> before = earlier.chats(wish.visitor(), wish.chat());
        boolean asked = desk.routes().plan().asksForLastAgent();
        return desk.routes()
                .plan()
                .route(Facts.at(now)
                        .topic(frame.topic())
                        .locale(frame.locale())
                        .attributes(frame.attributes())
                        .page(frame.page())
                        .returning(!before.isEmpty())
                        .lastAgent(asked ? earlier.lastAgent(before) : null)
                        .build());
    }

    private @Nullable Refusal overLimit(Wish wish) {
        Limits limits = desk.limits();
        if (desk.store().openCount(desk.id()) >= limits.openChats()) {
            return Refusal.limit("openChats", limits.openChats(), "the desk has as many open chats as it takes");
        }
        if (desk.store().openOf(desk.id(), wish.visitor()).size() >= limits.chatsPerVisitor()) {
            return Refusal.limit(
                    "chatsPerVisitor", limits.chatsPerVisitor(), "as many open chats as a visitor may have");
        }
        return desk.addresses()
                        .startChat(wish.peer().address(), desk.scheduler().nanoTime())
                ? null
                : new Refusal(ErrorCode.RATE_LIMITED, "new chats per address and hour", null, (long)
                        limits.newChatsPerAddressAndHour());
    }
}
