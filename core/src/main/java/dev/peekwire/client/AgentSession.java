package dev.peekwire.client;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an agent's client does with its line to the desk. Thread-safe: its state is confined to the link's engine. */
final class AgentSession implements LinkUser {
    private final ClientSettings settings;
    private final AgentListener listener;
    private final Link link;
    private final Map<ChatId, Feed> feeds = new HashMap<>();
    private final Openings openings = new Openings();
    private final Map<Integer, PeekScreen> screens = new HashMap<>();
    private final Set<ChatId> looking = new HashSet<>();
    /** Chats of which scripts for something unsent are shown. */
    private final Set<ChatId> typedFor = new HashSet<>();

    private final boolean lookAtAssigned;
    private final Duty duty;
    private @Nullable String self;
    private @Nullable Wire wire;

    /**
     * Not connected yet.
     *
     * @param lookAtAssigned whether to look at every chat that is the agent's
     */
    public AgentSession(ClientSettings settings, AgentListener listener, boolean lookAtAssigned) {
        this.lookAtAssigned = lookAtAssigned;
        this.settings = settings;
        this.listener = listener;
        this.link = new Link(settings, this);
        this.duty = new Duty(link, listener);
    }

    /** The line to the desk. */
    public Link link() {
        return link;
    }

    /** Chats of an earlier client. */
    public void resume(List<Cursor> cursors) {
        link.run(() -> cursors.forEach(c -> feeds.put(c.chat(), new Feed(c.chat(), c.version()))));
    }

    /** A command that the caller waits for. */
    public CompletionStage<Long> command(Function<CommandId, ClientFrame.Command> make) {
        return link.callbacks()
                .stage(link.command(null, Pending.Hold.NORMAL, make).thenApply(ServerFrame.Ok::version));
    }

    /** Whether the agent takes new chats. */
    public void available(boolean now) {
        link.run(() -> duty.available(now));
    }

    /** The same, and of which teams none. */
    public void presence(boolean available, Set<TeamId> paused) {
        Set<TeamId> copy = Set.copyOf(paused);
        link.run(() -> duty.presence(available, copy));
    }

    /** Whether loads are told. */
    public void watch(boolean on) {
        link.run(() -> duty.watch(on));
    }

    /** Why a chat is where it is. */
    public CompletionStage<RoutingFrame.Trace> trace(ChatId chat, @Nullable AgentId whyNot) {
        return link.callbacks().stage(link.ask(RoutingFrame.Trace.class, id -> new AgentFrame.Trace(id, chat, whyNot)));
    }

    /** A chat in writing. */
    public CompletionStage<String> transcript(ChatId chat, CopyWish wish) {
        return link.callbacks().stage(CopyReading.of(link, chat, wish));
    }

    /** Asks for what helps to answer. */
    <T extends ServerFrame> CompletionStage<T> ask(Class<T> wanted, Function<CommandId, ClientFrame.Command> make) {
        return link.callbacks().stage(link.ask(wanted, make));
    }

    /** Asks for a chat's events. */
    public CompletionStage<Long> open(ChatId chat) {
        CompletableFuture<Long> opened = new CompletableFuture<>();
        link.run(() -> {
            if (link.state() == ConnectionState.CLOSED) {
                opened.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the client is closed"));
                return;
            }
            openings.add(chat, opened);
            link.later(settings.limits().commandTimeout(), () -> openings.expired(chat, opened));
            Feed feed = feed(chat);
            feed.ask();
            link.send(new ClientFrame.Open(feed.cursor()));
        });
        return link.callbacks().stage(opened);
    }

    /** Looks whenever that is allowed. */
    public void keepLooking(ChatId chat, boolean on) {
        link.run(() -> {
            if (on && looking.add(chat)) {
                peek(chat, true);
            } else if (!on && looking.remove(chat)) {
                peek(chat, false);
            }
        });
    }

    private void peek(ChatId chat, boolean on) {
        peek(chat, on, 0);
    }

    /**
     * For one connection only: the desk forgets viewers with their connection, and the next one begins anew. What it
     * could not do for now is tried again as long as it is wanted.
     */
    private void peek(ChatId chat, boolean on, int failures) {
        if (link.state() != ConnectionState.CONNECTED) {
            return;
        }
        Wire here = wire;
        link.command(null, Pending.Hold.CONNECTION, id -> new AgentFrame.Peek(id, chat, on))
                .whenComplete((ok, failure) -> {
                    if (!(failure instanceof ChatException refused)) {
                        return;
                    }
                    if (refused.code() == ErrorCode.UNAVAILABLE) {
                        link.later(Backoff.after(failures, settings.jitter()), () -> {
                            if (here == wire && looking.contains(chat) == on) {
                                peek(chat, on, failures + 1);
                            }
                        });
                    } else if (unexpected(refused.code())) {
                        link.error(Refusal.of(refused.code(), String.valueOf(refused.getMessage())));
                    }
                });
    }

    private static boolean unexpected(ErrorCode code) {
        return code != ErrorCode.CONSENT_REQUIRED && code != ErrorCode.CLOSED;
    }

    private Feed feed(ChatId chat) {
        return feeds.computeIfAbsent(chat, unseen -> new Feed(unseen, 0));
    }

    // ---- the link

    @Override
    public List<Cursor> resume() {
        return feeds.values().stream()
                .filter(Feed::goesOn)
                .peek(Feed::resumed)
                .map(Feed::cursor)
                .toList();
    }

    @Override
    public void strangerNow() {
        List.copyOf(feeds.keySet()).forEach(this::forget);
    }

    @Override
    public void welcomed(Wire now, ServerFrame.Welcome welcome) {
        wire = now;
        self = welcome.self();
        duty.welcomed();
        looking.forEach(chat -> peek(chat, true));
    }

    @Override
    public void lost() {
        for (PeekScreen screen : screens.values()) {
            screen.wipe();
            link.callbacks().run(() -> listener.onPeekErased(screen.chat(), EraseReason.DISCONNECTED));
        }
        screens.clear();
        typedFor.forEach(chat ->
                link.callbacks().run(() -> listener.onSuggested(new ResponseFrame.Suggested(chat, true, List.of()))));
        typedFor.clear();
        duty.lost();
    }

    @Override
    public void closed(ChatException why) {
        openings.failAll(why);
    }

    @Override
    public void received(Wire wire, ServerFrame frame) {
        switch (frame.type()) {
            case EVENT -> event((ServerFrame.Event) frame);
            case SYNCED -> synced(((ServerFrame.Synced) frame).cursor());
            case PEEK_OPENED -> opened((ServerFrame.PeekOpened) frame);
            case PEEK_SNAPSHOT -> snapshot((ServerFrame.PeekSnapshot) frame);
            case PEEK_EDIT -> edit((ServerFrame.PeekEdit) frame);
            case PEEK_TYPING -> typing((ServerFrame.PeekTyping) frame);
            case PEEK_ERASE -> erase(wire, (ServerFrame.PeekErase) frame);
            case PEEK_CLOSED -> closed((ServerFrame.PeekClosed) frame);
            case OFFERED -> duty.offered((RoutingFrame.Offered) frame);
            case OFFER_ENDED -> duty.ended((RoutingFrame.OfferEnded) frame);
            case PRESENCE -> duty.told((RoutingFrame.Presence) frame);
            case LOAD -> duty.told((RoutingFrame.Load) frame);
            case OFFER, QUEUED, DEMAND, PACE, DRAFT_ACK, DRAFT_RESYNC, DRAFT_ERASED -> {}
            case ROBOTIC -> tell(((ResponseFrame.Robotic) frame));
            case SUGGESTED -> tell(((ResponseFrame.Suggested) frame));
            case FLOW -> tell(((ResponseFrame.Flow) frame));
            case LIBRARY_CHANGED ->
                link.callbacks().run(() -> listener.onLibraryChanged((ResponseFrame.LibraryChanged) frame));
            case TRACE, MEASURED, SCRIPTS, CHECKED, FLOWS, SCRIPT_KEPT, REPLY_CHECKED, REPLIES, PROPOSALS -> {}
            case HANDED_OVER, TRANSCRIPT_PART -> {}
            case WELCOME, OK, REFUSED, PING, PONG, BYE -> {}
        }
    }

    private void tell(ResponseFrame.Robotic robotic) {
        link.callbacks().run(() -> listener.onRobotic(robotic.chat(), robotic.gauge()));
    }

    private void tell(ResponseFrame.Suggested suggested) {
        if (suggested.draft() && !suggested.scripts().isEmpty()) {
            typedFor.add(suggested.chat());
        } else {
            typedFor.remove(suggested.chat());
        }
        link.callbacks().run(() -> listener.onSuggested(suggested));
    }

    private void tell(ResponseFrame.Flow flow) {
        link.callbacks().run(() -> listener.onFlow(flow.chat(), flow.stand()));
    }

    private void event(ServerFrame.Event event) {
        Feed feed = feed(event.event().chat());
        tell(feed, feed.accept(event));
    }

    private void synced(Cursor cursor) {
        Feed feed = feed(cursor.chat());
        tell(feed, feed.synced(cursor.version()));
        long version = feed.cursor().version();
        openings.done(cursor.chat(), version);
        link.callbacks().run(() -> listener.onSynced(cursor.chat(), version));
    }

    private void tell(Feed feed, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            link.callbacks().run(() -> listener.onEvent(event));
            follow(event.chat(), event.event());
        }
        if (feed.gapFound()) {
            link.send(new ClientFrame.Open(feed.cursor()));
        }
    }

    /** Looking ends with the agent's part in a chat, at the desk too; it begins again with that, and with each grant. */
    private void follow(ChatId chat, ChatEvent event) {
        if (event instanceof ChatEvent.Assigned assigned) {
            boolean mine = assigned.agent().value().equals(self);
            if (lookAtAssigned && mine) {
                looking.add(chat);
            } else if (lookAtAssigned) {
                looking.remove(chat);
            }
            lookAgain(chat, mine);
        } else if (event instanceof ChatEvent.Joined joined) {
            lookAgain(chat, joined.agent().value().equals(self));
        } else if (event.type() == ChatEvent.Type.CLOSED) {
            looking.remove(chat);
        } else if (event.type() == ChatEvent.Type.CONSENT_GRANTED) {
            lookAgain(chat, true);
        }
    }

    private void lookAgain(ChatId chat, boolean may) {
        if (may && looking.contains(chat)) {
            peek(chat, true);
        }
    }

    // ---- peeks

    private void opened(ServerFrame.PeekOpened opened) {
        screens.computeIfAbsent(opened.channel(), channel -> new PeekScreen(opened.chat(), opened.level()))
                .level(opened.level());
        link.callbacks().run(() -> listener.onPeekLevel(opened.chat(), opened.level()));
    }

    private void snapshot(ServerFrame.PeekSnapshot snapshot) {
        PeekScreen screen = screens.get(snapshot.channel());
        if (screen != null) {
            act(screen, snapshot.channel(), screen.take(snapshot));
        }
    }

    private void edit(ServerFrame.PeekEdit edit) {
        PeekScreen screen = screens.get(edit.channel());
        if (screen != null) {
            act(screen, edit.channel(), screen.take(edit));
        }
    }

    private void act(PeekScreen screen, int channel, PeekScreen.Outcome outcome) {
        switch (outcome) {
            case SHOW -> link.callbacks().run(() -> show(screen));
            case RESYNC -> link.send(new AgentFrame.Resync(channel));
            case NOTHING -> {}
        }
    }

    private void show(PeekScreen screen) {
        PeekView view = screen.view();
        if (view != null) {
            listener.onPeek(screen.chat(), view);
        }
    }

    private void typing(ServerFrame.PeekTyping typing) {
        PeekScreen screen = screens.get(typing.channel());
        if (screen != null) {
            link.callbacks().run(() -> listener.onTyping(screen.chat(), typing.typing()));
        }
    }

    private void erase(Wire wire, ServerFrame.PeekErase erase) {
        PeekScreen screen = screens.get(erase.channel());
        if (screen != null) {
            screen.wipe();
        }
        link.callbacks().run(() -> {
            if (screen == null || erased(wire, screen.chat(), erase.reason())) {
                link.sendOn(wire, new AgentFrame.Erased(erase.erasure()));
            }
        });
    }

    /** Whether the listener has taken it off the screen. Only what is true is confirmed. */
    private boolean erased(Wire wire, ChatId chat, EraseReason reason) {
        try {
            listener.onPeekErased(chat, reason);
            return true;
        } catch (RuntimeException | Error failure) {
            Reports.failure("a listener that should have erased a peek", failure);
            link.abandon(wire, CloseCode.ERASE_UNCONFIRMED, "the viewer could not erase");
            return false;
        }
    }

    private void closed(ServerFrame.PeekClosed closed) {
        PeekScreen screen = screens.remove(closed.channel());
        if (screen != null) {
            screen.wipe();
            link.callbacks().run(() -> listener.onPeekErased(screen.chat(), EraseReason.VIEWER_LEFT));
        }
    }

    // ---- refusals

    @Override
    public void refused(ServerFrame.Refused refused) {
        ChatId chat = refused.command() == null ? refused.chat() : null;
        if (chat == null || !unread(chat, refused.refusal())) {
            link.error(refused.refusal());
        }
    }

    /** A chat can't be read; answers whether that is dealt with. */
    private boolean unread(ChatId chat, Refusal refusal) {
        boolean told = openings.failed(chat, refusal.toException());
        Feed feed = feeds.get(chat);
        if (told && feed != null && feed.cursor().version() == 0) {
            feeds.remove(chat);
        } else if (feed != null && refusal.code() == ErrorCode.NOT_FOUND) {
            forget(chat);
        } else if (refusal.code() == ErrorCode.UNAVAILABLE) {
            Feed unread = feed(chat);
            link.askAgain(unread, () -> feeds.get(chat) == unread);
        } else {
            return told;
        }
        return true;
    }

    private void forget(ChatId chat) {
        feeds.remove(chat);
        looking.remove(chat);
        link.callbacks().run(() -> listener.onForgotten(chat));
    }

    @Override
    public void state(ConnectionState state) {
        listener.onState(state);
    }

    @Override
    public void error(Refusal refusal) {
        listener.onError(refusal);
    }
}
