package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A visitor's client on virtual time before a scripted desk, and what it was told. */
final class Visitor implements VisitorListener {
    final FakeTime time = new FakeTime();
    final FakeDesk desk = new FakeDesk();
    final List<String> told = new ArrayList<>();
    final VisitorClient client;

    Visitor() {
        this(builder -> builder);
    }

    Visitor(UnaryOperator<VisitorClient.Builder> with) {
        client = with.apply(VisitorClient.builder(FakeDesk.ADDRESS)
                        .transport(desk)
                        .scheduler(time)
                        .executor(Runnable::run)
                        .jitter(() -> 0.0625)
                        .commandIds(Scene.ids())
                        .listener(this))
                .build();
    }

    Visitor connected() {
        client.connect();
        desk.welcome();
        return this;
    }

    /** A chat that was started by command c1 and is at version 1. */
    VisitorChat chat() {
        connected();
        var stage = client.start(StartRequest.general());
        desk.now().tell(Scene.ok("c1", 1));
        desk.now().tell(Scene.event(1, Scene.started()));
        desk.now().received.clear();
        told.clear();
        return Scene.done(stage);
    }

    FakePeer peer() {
        return desk.now();
    }

    @Override
    public void onEvent(RecordedEvent event) {
        told.add("event " + event.version());
    }

    @Override
    public void onOffer(ServerFrame.Offer offer) {
        told.add("offer " + offer.mode());
    }

    @Override
    public void onVisibility(ChatId chat, int readers, boolean suggester, DemandMode mode) {
        told.add("visible " + readers + (suggester ? " and a program " : " ") + mode);
    }

    @Override
    public void onDraftErased(ChatId chat, EraseReason reason) {
        told.add("erased " + reason);
    }

    @Override
    public void onQueued(ChatId chat, int position, Duration estimatedWait) {
        told.add("queued " + position + (estimatedWait == null ? "" : " " + estimatedWait.toSeconds() + " s"));
    }

    @Override
    public void onForgotten(ChatId chat) {
        told.add("forgotten " + chat);
    }

    @Override
    public void onState(ConnectionState state) {
        told.add(state.name());
    }

    @Override
    public void onError(Refusal refusal) {
        told.add("error " + refusal.code());
    }
}
