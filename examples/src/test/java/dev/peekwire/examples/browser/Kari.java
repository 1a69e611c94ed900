package dev.peekwire.examples.browser;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.redact.Redactor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A visitor without a screen, in one chat at a time. */
final class Kari implements AutoCloseable, VisitorListener {
    private static final int KEY_MILLIS = 30;

    private final VisitorClient client;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Long> promised = new CopyOnWriteArrayList<>();
    private VisitorChat chat;
    private volatile int readers;

    private Kari(BrowserDesk desk, StartRequest request) {
        // What is masked is left to the desk, so that the desk's work is what the tests see.
        client = VisitorClient.builder(desk.sockets())
                .deviceRedaction(Redactor.none())
                .redactMessages(Redactor.none())
                .listener(this)
                .build();
        Ana.await(client.connect());
        chat = Ana.await(client.start(request));
    }

    /** With a question. */
    static Kari asks(BrowserDesk desk, StartRequest request) {
        return new Kari(desk, request);
    }

    /** By this name. */
    static Kari named(BrowserDesk desk, String name) {
        return asks(desk, StartRequest.general().with("name", name));
    }

    /** Lets agents see what she types, this much of it. */
    Kari allows(PeekLevel level) {
        return allows(level, Purpose.PEEK);
    }

    /** For these purposes. */
    Kari allows(PeekLevel level, Purpose... purposes) {
        Awaitility.await().until(() -> chat.offer().isPresent());
        Ana.await(chat.allow(level, Set.of(purposes)));
        return this;
    }

    /** Waits until somebody looks, or until nobody does. */
    Kari seenBy(int count) {
        Awaitility.await().until(() -> readers == count);
        return this;
    }

    int readers() {
        return readers;
    }

    void types(String text) {
        chat.type(text);
    }

    /** Types one code point after another, as fast as a person who types fast, and returns when all of it is typed. */
    void typesSlowly(String text) {
        int[] points = text.codePoints().toArray();
        AtomicInteger typed = new AtomicInteger();
        ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor();
        try {
            hands.scheduleAtFixedRate(
                    () -> types(new String(points, 0, Math.min(points.length, typed.incrementAndGet()))),
                    0,
                    KEY_MILLIS,
                    TimeUnit.MILLISECONDS);
            Awaitility.await().until(() -> typed.get() >= points.length);
        } finally {
            hands.shutdownNow();
        }
    }

    void says(String text) {
        Ana.await(chat.send(text));
    }

    void tells(Map<String, String> attributes) {
        Ana.await(chat.setAttributes(attributes));
    }

    void withdraws() {
        Ana.await(chat.withdraw());
    }

    /** Another chat of the same visitor's, which she is in from then on. */
    void asksAgain(StartRequest request) {
        chat = Ana.await(client.start(request));
    }

    /** Takes what was promised last; waits for it. */
    void accepts() {
        Awaitility.await().until(() -> !promised.isEmpty());
        Ana.await(chat.answerCommitment(promised.get(promised.size() - 1), true));
    }

    /** The promises she was told of. */
    List<Long> promised() {
        return promised;
    }

    void asksForCompensation(String text) {
        Ana.await(chat.askCompensation(text));
    }

    void rates(int score, String comment) {
        Ana.await(chat.survey(score, comment));
    }

    void ends() {
        Ana.await(chat.end());
    }

    List<String> heard() {
        return heard;
    }

    ChatId chat() {
        return chat.id();
    }

    @Override
    public void onEvent(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.MessagePosted posted) {
            heard.add(posted.text());
        } else if (event.event() instanceof CommitmentEvent.Approved approved) {
            promised.add(approved.commitment());
        } else if (event.event() instanceof CommitmentEvent.Made) {
            promised.add(event.version());
        }
    }

    @Override
    public void onVisibility(ChatId id, int count, boolean suggester, DemandMode mode) {
        readers = count;
    }

    @Override
    public void close() {
        client.close();
    }
}
