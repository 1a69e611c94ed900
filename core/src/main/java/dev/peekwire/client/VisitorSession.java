package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.draft.DraftPacing;
import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a visitor's client does with its line to the desk. Thread-safe. */
final class VisitorSession implements LinkUser {
    private final ClientSettings settings;
    private final VisitorListener listener;
    private final Privacy privacy;
    private final Link link;
    private final Map<ChatId, VisitorTalk> talks = new ConcurrentHashMap<>();
    private final Map<Integer, VisitorTalk> channels = new HashMap<>();
    private int maxDraft = DraftText.DEFAULT_LIMIT;
    private DraftPacing pacing = DraftPacing.DEFAULT;

    /**
     * What keeps the visitor's words on the device.
     *
     * @param globalPrivacyControl whether typing never consents
     * @param drafts what masks drafts
     * @param messages what masks messages
     */
    public record Privacy(boolean globalPrivacyControl, Redactor drafts, Redactor messages) {}

    /** Not connected yet. */
    public VisitorSession(ClientSettings settings, VisitorListener listener, Privacy privacy) {
        this.settings = settings;
        this.listener = listener;
        this.privacy = privacy;
        this.link = new Link(settings, this);
    }

    /** The line to the desk. */
    public Link link() {
        return link;
    }

    /** Chats of an earlier client. */
    public void resume(List<Cursor> cursors) {
        cursors.forEach(cursor -> talks.put(cursor.chat(), talk(cursor.chat(), cursor.version())));
    }

    /** Asks for help. */
    public CompletionStage<VisitorTalk> start(StartRequest request) {
        String locale = settings.identity().locale();
        String left = request.message() == null ? null : message(request.message());
        return link.callbacks()
                .stage(link.command(
                                null,
                                Pending.Hold.NORMAL,
                                command -> new ClientFrame.Start(
                                        command, request.topic(), locale, request.attributes(), request.page(), left))
                        .thenApply(ok -> known(ok.chat())));
    }

    /** A chat that the client has. */
    public Optional<VisitorTalk> talk(ChatId id) {
        return Optional.ofNullable(talks.get(id));
    }

    /** Wipes and leaves. */
    public void close() {
        talks.values().forEach(talk -> talk.stream().end());
        link.close();
    }

    boolean globalPrivacyControl() {
        return privacy.globalPrivacyControl();
    }

    String message(String text) {
        return privacy.messages().redact(text);
    }

    CompletionStage<Long> version(CompletableFuture<ServerFrame.Ok> answer) {
        return link.callbacks().stage(answer.thenApply(ServerFrame.Ok::version));
    }

    /** A command that nobody waits for: its refusal goes to the listener. */
    void told(CompletableFuture<ServerFrame.Ok> answer) {
        answer.whenComplete((ok, failure) -> {
            if (failure instanceof ChatException refused && refused.code() != ErrorCode.CLOSED) {
                link.error(Refusal.of(refused.code(), String.valueOf(refused.getMessage())));
            }
        });
    }

    private VisitorTalk talk(ChatId id, long version) {
        return new VisitorTalk(id, version, this, new DraftStream(privacy.drafts(), settings.scheduler()));
    }

    private VisitorTalk known(ChatId id) {
        return talks.computeIfAbsent(id, unseen -> talk(unseen, 0));
    }

    // ---- the link

    @Override
    public List<Cursor> resume() {
        return talks.values().stream()
                .map(VisitorTalk::feed)
                .filter(Feed::goesOn)
                .peek(Feed::resumed)
                .map(Feed::cursor)
                .toList();
    }

    @Override
    public void strangerNow() {
        List.copyOf(talks.keySet()).forEach(this::forget);
    }

    @Override
    public void welcomed(Wire wire, ServerFrame.Welcome welcome) {
        maxDraft = welcome.maxDraft();
        pacing = DraftPacing.nearest(welcome.window());
    }

    @Override
    public void lost() {
        channels.clear();
        for (VisitorTalk talk : talks.values()) {
            talk.stream().disconnected();
            if (talk.seen()) {
                visible(talk, 0, false, DemandMode.NONE);
            }
        }
    }

    @Override
    public void received(Wire wire, ServerFrame frame) {
        switch (frame.type()) {
            case EVENT -> event((ServerFrame.Event) frame);
            case SYNCED -> synced(((ServerFrame.Synced) frame).cursor());
            case OFFER -> offer((ServerFrame.Offer) frame);
            case QUEUED -> queued((RoutingFrame.Queued) frame);
            case DEMAND -> demand(wire, (ServerFrame.Demand) frame);
            case PACE -> pace(DraftPacing.nearest(((ServerFrame.Pace) frame).window()));
            case DRAFT_ACK -> acknowledged((ServerFrame.DraftAck) frame);
            case DRAFT_RESYNC -> onChannel(((ServerFrame.DraftResync) frame).channel(), DraftStream::resync);
            case DRAFT_ERASED -> erased((ServerFrame.DraftErased) frame);
            case OFFERED, OFFER_ENDED, PRESENCE, LOAD, TRACE, MEASURED, SCRIPTS, CHECKED -> {}
            case HANDED_OVER, ROBOTIC, SUGGESTED, FLOWS, FLOW -> {}
            case SCRIPT_KEPT, REPLY_CHECKED, LIBRARY_CHANGED, REPLIES, PROPOSALS, TRANSCRIPT_PART -> {}
            case PEEK_OPENED, PEEK_SNAPSHOT, PEEK_EDIT, PEEK_TYPING, PEEK_ERASE, PEEK_CLOSED -> {}
            case WELCOME, OK, REFUSED, PING, PONG, BYE -> {}
        }
    }

    private void event(ServerFrame.Event event) {
        VisitorTalk talk = known(event.event().chat());
        tell(talk, talk.accept(event));
    }

    private void synced(Cursor cursor) {
        VisitorTalk talk = known(cursor.chat());
        tell(talk, talk.synced(cursor.version()));
    }

    private void tell(VisitorTalk talk, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            link.callbacks().run(() -> listener.onEvent(event));
        }
        if (talk.feed().gapFound()) {
            link.send(new ClientFrame.Open(talk.cursor()));
        }
    }

    private void offer(ServerFrame.Offer offer) {
        known(offer.chat()).offered(offer);
        link.callbacks().run(() -> listener.onOffer(offer));
    }

    private void queued(RoutingFrame.Queued queued) {
        link.callbacks().run(() -> listener.onQueued(queued.chat(), queued.position(), queued.estimatedWait()));
    }

    private void demand(Wire wire, ServerFrame.Demand demand) {
        VisitorTalk talk = known(demand.chat());
        if (!talk.stream().speaks(wire, demand.channel())) {
            channels.values().remove(talk);
            channels.put(demand.channel(), talk);
            talk.stream().connected(wire, demand.channel(), maxDraft, pacing);
        }
        // Told before it is obeyed, so that the indicator does not lag behind the text.
        visible(talk, demand.readers(), demand.suggester(), demand.mode());
        talk.stream().demand(demand.mode());
    }

    private void visible(VisitorTalk talk, int readers, boolean suggester, DemandMode mode) {
        talk.seenBy(readers, suggester);
        link.callbacks().run(() -> listener.onVisibility(talk.id(), readers, suggester, mode));
    }

    private void pace(DraftPacing next) {
        pacing = next;
        talks.values().forEach(talk -> talk.stream().pace(next));
    }

    private void acknowledged(ServerFrame.DraftAck ack) {
        onChannel(ack.channel(), stream -> stream.acknowledged(ack.seq()));
    }

    private void onChannel(int channel, Consumer<DraftStream> call) {
        VisitorTalk talk = channels.get(channel);
        if (talk != null) {
            call.accept(talk.stream());
        }
    }

    private void erased(ServerFrame.DraftErased erased) {
        talk(erased.chat()).ifPresent(talk -> talk.stream().erased(erased.reason()));
        link.callbacks().run(() -> listener.onDraftErased(erased.chat(), erased.reason()));
    }

    @Override
    public void refused(ServerFrame.Refused refused) {
        Refusal refusal = refused.refusal();
        ChatId chat = refused.command() == null ? refused.chat() : null;
        if (chat != null && refusal.code() == ErrorCode.UNAVAILABLE) {
            VisitorTalk unread = known(chat);
            link.askAgain(unread.feed(), () -> talks.get(chat) == unread);
            return;
        }
        VisitorTalk talk = chat == null ? null : talks.get(chat);
        if (talk != null && refusal.code() == ErrorCode.NOT_FOUND) {
            forget(talk.id());
            return;
        }
        if (talk != null && refusal.code() == ErrorCode.LIMIT_EXCEEDED) {
            talk.stream().tooLong(refusal.limit());
        } else if (talk != null && refusal.code() == ErrorCode.CONSENT_REQUIRED) {
            talk.stream().notAllowed();
        }
        link.error(refusal);
    }

    private void forget(ChatId chat) {
        VisitorTalk talk = talks.remove(chat);
        if (talk != null) {
            channels.values().remove(talk);
            talk.forgotten();
            link.failCommands(chat, new ChatException(ErrorCode.NOT_FOUND, "the desk does not know the chat any more"));
            link.callbacks().run(() -> listener.onForgotten(chat));
        }
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
