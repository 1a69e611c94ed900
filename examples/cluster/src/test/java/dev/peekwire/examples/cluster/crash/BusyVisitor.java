package dev.peekwire.examples.cluster.crash;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A visitor with one chat after another: types, sends, leaves and comes back. All on the visitor's own executor. */
final class BusyVisitor extends Person implements VisitorListener {
    static final String BYE = " bye";

    private final int number;
    private volatile boolean proven;
    private boolean proving;
    private boolean proofSent;
    private @Nullable VisitorClient client;
    private volatile @Nullable VisitorChat chat;
    private int words;
    private int left;
    /** Of every chat that is open, also of those whose start was never answered. */
    private final Map<ChatId, Cursor> seen = new ConcurrentHashMap<>();

    BusyVisitor(int number, Crowd crowd, Places places, Random random) {
        super("visitor-" + number, crowd, places, random);
        this.number = number;
    }

    /** Whether a message of the visitor's was acknowledged and answered since that was asked. */
    boolean proven() {
        return proven;
    }

    /** The chat that is still open when all is over; to be asked when nothing runs any more. */
    @Nullable ChatId chatInTheEnd() {
        VisitorChat talk = chat;
        return talk == null || ended(talk) ? null : talk.id();
    }

    /** How far the visitor was told. */
    long seenInTheEnd(ChatId id) {
        Cursor cursor = seen.get(id);
        return cursor == null ? 0 : cursor.version();
    }

    // ---- coming and going

    void begin() {
        own.execute(() -> {
            come(null);
            soon(crowd.settings.pace(), this::ask);
        });
    }

    private void come(@Nullable String token) {
        VisitorClient.Builder builder = VisitorClient.builder(URI.create("ws://desk" + CrashNode.PATH))
                .transport(places.door(this, random))
                .scheduler(crowd.time)
                .executor(own)
                .jitter(() -> random.nextDouble() * crowd.settings.patience())
                .token(token)
                .listener(this);
        // As far as events were told: what the client had and had not told yet would be missing.
        seen.values().forEach(builder::resume);
        client = builder.build();
        client.connect();
    }

    private void goAndComeBack() {
        VisitorClient gone = client;
        VisitorChat talk = chat;
        Optional<String> token = gone == null ? Optional.empty() : gone.resumeToken();
        if (gone == null || talk == null || token.isEmpty()) {
            soon(crowd.settings.pace(), this::next);
            return;
        }
        ChatId id = talk.id();
        gone.close();
        crowd.tally.count("visitors who left and came back");
        soon(Duration.ofSeconds(1), () -> {
            come(token.get());
            chat = client == null ? null : client.chat(id).orElse(null);
            soon(crowd.settings.pace(), this::next);
        });
    }

    void prove() {
        own.execute(() -> {
            proving = true;
            proofSent = false;
        });
    }

    @Override
    void goes() {
        if (client != null) {
            client.close();
        }
    }

    // ---- a chat

    private void ask() {
        VisitorClient asking = client;
        if (asking == null) {
            return;
        }
        String topic = random.nextBoolean() ? CrashNode.ASKED.value() : CrashNode.PUSHED.value();
        crowd.counted(asking.start(StartRequest.about(topic))).whenComplete((started, failure) -> {
            if (failure != null) {
                soon(Duration.ofSeconds(1), this::ask);
            } else {
                crowd.claim(started.id());
                crowd.noted(new Deed(Deed.Kind.STARTED, started.id(), 1, ""));
                chat = started;
                left = 3 + random.nextInt(6);
                started.offer().ifPresent(offer -> allow());
                soon(crowd.settings.pace(), this::next);
            }
        });
    }

    private void next() {
        VisitorChat talk = chat;
        if (proven) {
            return;
        }
        if (talk == null || ended(talk)) {
            chat = null;
            ask();
            return;
        }
        if (proving) {
            proof(talk);
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 4) {
            goAndComeBack();
        } else if (dice < 8) {
            attribute(talk);
        } else if (dice < 12) {
            withdraw(talk);
        } else if (left > 0) {
            left--;
            write(talk, "");
        } else if (random.nextBoolean()) {
            end(talk);
        } else {
            write(talk, BYE);
        }
    }

    private static boolean ended(VisitorChat talk) {
        return talk.state() == VisitorChat.State.CLOSED || talk.state() == VisitorChat.State.FORGOTTEN;
    }

    /** Types for a moment, and sends something else than was typed. */
    private void write(VisitorChat talk, String end) {
        String draft = crowd.marks.unsent() + " " + ++words;
        talk.type(draft);
        soon(Duration.ofMillis(400), () -> {
            talk.type(draft + " and " + draft);
            soon(Duration.ofMillis(400), () -> {
                talk.type("");
                say(talk, end);
                soon(crowd.settings.pace(), this::next);
            });
        });
    }

    private String text(String end) {
        return "q " + crowd.marks.sent() + " " + name() + " " + ++words + end;
    }

    private void say(VisitorChat talk, String end) {
        String text = text(end);
        crowd.said(crowd.history.sending(name(), talk.id(), text), talk.send(text));
    }

    private void attribute(VisitorChat talk) {
        String value = name() + " " + ++words;
        crowd.did(Deed.Kind.ATTRIBUTE, talk.id(), value, talk.setAttributes(Map.of("order", value)));
        soon(crowd.settings.pace(), this::next);
    }

    private void end(VisitorChat talk) {
        crowd.did(Deed.Kind.ENDED, talk.id(), "", talk.end())
                .whenComplete((version, failure) -> soon(crowd.settings.pace(), this::next));
    }

    // ---- consent

    private void allow() {
        VisitorChat talk = chat;
        if (talk != null && number % 4 != 0) {
            PeekLevel level = number % 2 == 0 ? PeekLevel.MASKED : PeekLevel.FULL;
            crowd.counted(talk.allow(level, Set.of(Purpose.PEEK)));
        }
    }

    private void withdraw(VisitorChat talk) {
        crowd.counted(talk.withdraw()).whenComplete((version, failure) -> {
            if (!ended(talk)) {
                allow();
            }
        });
        soon(crowd.settings.pace(), this::next);
    }

    // ---- what is proven in the end

    /** Until one is acknowledged and an agent has answered after it. */
    private void proof(VisitorChat talk) {
        String text = text("");
        crowd.said(crowd.history.sending(name(), talk.id(), text), talk.send(text))
                .whenComplete((version, failure) -> proofSent = proofSent || failure == null);
        soon(Duration.ofSeconds(4), this::next);
    }

    /** Three of four make room for others; the rest stay, so that there are open chats to be counted. */
    private void proofAnswered(VisitorChat talk) {
        if (number % 4 == 0 || ended(talk)) {
            proven = true;
        } else {
            crowd.did(Deed.Kind.ENDED, talk.id(), "", talk.end()).whenComplete((version, failure) -> {
                if (failure == null || ended(talk)) {
                    proven = true;
                } else {
                    soon(Duration.ofSeconds(1), () -> proofAnswered(talk));
                }
            });
        }
    }

    // ---- what the client is told

    @Override
    public void onEvent(RecordedEvent event) {
        crowd.history.visitorTold(name(), event);
        VisitorChat talk = chat;
        seen.put(event.chat(), new Cursor(event.chat(), event.version()));
        if (event.event() instanceof ChatEvent.Closed) {
            seen.remove(event.chat());
        }
        if (proofSent
                && talk != null
                && talk.id().equals(event.chat())
                && event.event() instanceof ChatEvent.MessagePosted
                && event.by().kind() == Actor.Kind.AGENT) {
            proofSent = false;
            proofAnswered(talk);
        }
    }

    @Override
    public void onOffer(ServerFrame.Offer offer) {
        VisitorChat talk = chat;
        if (talk != null && talk.id().equals(offer.chat())) {
            allow();
        }
    }

    @Override
    public void onForgotten(ChatId forgotten) {
        crowd.tally.count("chats that a visitor's client was told to be unknown");
    }

    @Override
    public String toString() {
        return name() + (chat == null ? "" : " in " + chat.id()) + (proofSent ? ", unanswered" : "");
    }
}
