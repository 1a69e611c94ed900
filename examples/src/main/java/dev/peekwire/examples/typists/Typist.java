package dev.peekwire.examples.typists;

import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One visitor in one chat: reads the notice, allows the peek, does what the script says, and leaves. Thread-safe. */
final class Typist implements AutoCloseable {
    private static final Duration NOTICE = Duration.ofMillis(2_500);
    private static final Duration READING = Duration.ofMillis(2_800);

    private final Script script;
    private final Rhythm rhythm;
    private final Scheduler scheduler;
    private final VisitorClient client;
    private final Runnable left;
    private final Field field = new Field();
    private final Deque<Step> ahead;
    private @Nullable VisitorChat chat;
    private Scheduler.@Nullable Task next;
    private boolean listening;
    private boolean answered;
    private boolean over;

    /** Not there yet; {@code left} is called once, when the chat is over. */
    Typist(Script script, Rhythm rhythm, Scheduler scheduler, VisitorClient.Builder builder, Runnable left) {
        this.script = script;
        this.rhythm = rhythm;
        this.scheduler = scheduler;
        this.left = left;
        this.ahead = new ArrayDeque<>(script.steps());
        this.client = builder.locale(script.locale())
                .scheduler(scheduler)
                .listener(new Ears())
                .build();
    }

    /** Asks for help. */
    void begin() {
        client.connect();
        client.start(StartRequest.about(script.topic()).with("name", script.name() + " (scripted)"))
                .whenComplete((started, failure) -> {
                    if (failure == null) {
                        started(started);
                    } else {
                        close();
                    }
                });
    }

    private synchronized void started(VisitorChat started) {
        chat = started;
        after(NOTICE, () -> started.allow(PeekLevel.MASKED, purposes(started))
                .whenComplete((version, failure) -> after(READING, this::go)));
    }

    /** Whatever is asked for. */
    private static Set<Purpose> purposes(VisitorChat chat) {
        return chat.offer().map(ServerFrame.Offer::purposes).orElse(Set.of(Purpose.PEEK));
    }

    private synchronized void go() {
        Step step = ahead.poll();
        if (step == null) {
            close();
            return;
        }
        switch (step.type()) {
            case KEYS -> type(((Step.Keys) step).text().codePoints().boxed().toList(), 0);
            case ERASE -> erase(((Step.Erase) step).codePoints());
            case PAUSE -> after(((Step.Pause) step).time(), this::go);
            case SEND -> send();
            case LISTEN -> listen(((Step.Listen) step).patience());
        }
    }

    private synchronized void type(List<Integer> keys, int at) {
        if (at == keys.size()) {
            go();
            return;
        }
        field.type(keys.get(at));
        show();
        after(rhythm.after(keys.get(at)), () -> type(keys, at + 1));
    }

    private synchronized void erase(int codePoints) {
        if (codePoints == 0 || field.isEmpty()) {
            go();
            return;
        }
        field.backspace();
        show();
        after(rhythm.erasing(), () -> erase(codePoints - 1));
    }

    private void show() {
        if (chat != null) {
            chat.type(field.text());
        }
    }

    private void send() {
        answered = false;
        if (chat != null) {
            chat.send(field.take().strip()).whenComplete((version, failure) -> after(Duration.ofMillis(500), this::go));
        }
    }

    private void listen(Duration patience) {
        listening = true;
        after(patience, this::close);
        read();
    }

    /** The answer may come while the sent message is still being confirmed. */
    private synchronized void read() {
        if (listening && answered) {
            listening = false;
            after(READING, this::go);
        }
    }

    private synchronized void answer() {
        answered = true;
        read();
    }

    /** Instead of whatever was to come. */
    private synchronized void after(Duration delay, Runnable task) {
        if (!over) {
            if (next != null) {
                next.cancel();
            }
            next = scheduler.after(delay, task);
        }
    }

    /** Ends the chat and leaves; idempotent. */
    @Override
    public void close() {
        if (leaving()) {
            VisitorChat ending = chat;
            if (ending == null) {
                client.close();
            } else {
                ending.end().whenComplete((version, failure) -> client.close());
            }
            left.run();
        }
    }

    private synchronized boolean leaving() {
        boolean first = !over;
        over = true;
        if (next != null) {
            next.cancel();
        }
        return first;
    }

    private final class Ears implements VisitorListener {
        @Override
        public void onEvent(RecordedEvent event) {
            if (event.event() instanceof ChatEvent.Closed) {
                close();
            } else if (event.event() instanceof ChatEvent.MessagePosted
                    && event.by().kind() == Actor.Kind.AGENT) {
                answer();
            }
        }
    }
}
