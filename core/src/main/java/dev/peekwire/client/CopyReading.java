package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.TranscriptPart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Reads a copy of a chat, part by part; anew, a few times, where the desk has lost its place in it: on another node. */
final class CopyReading {
    private static final int TIMES = 3;

    /** So many parts come as fast as they can, those after them no faster than a desk takes commands. */
    private static final int AT_ONCE = 20;

    private static final Duration PACE = Duration.ofMillis(150);

    /** How long to wait where that was too fast, and how often. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int TRIES = 10;

    private final Link link;
    private final ChatId chat;
    private final CopyWish wish;
    private final CompletableFuture<String> read = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private int begun;
    private int waited;

    private CopyReading(Link link, ChatId chat, CopyWish wish) {
        this.link = link;
        this.chat = chat;
        this.wish = wish;
    }

    static CompletableFuture<String> of(Link link, ChatId chat, CopyWish wish) {
        CopyReading reading = new CopyReading(link, chat, wish);
        reading.begin();
        return reading.read;
    }

    private void begin() {
        begun++;
        text.setLength(0);
        ask(0);
    }

    private void ask(int part) {
        link.ask(TranscriptPart.class, command -> new CopyFrame.Transcript(command, chat, wish, part))
                .whenComplete((told, failure) -> {
                    if (failure == null) {
                        take(told);
                    } else {
                        failed(part, failure);
                    }
                });
    }

    private void take(TranscriptPart part) {
        text.append(part.text());
        waited = 0;
        if (part.more()) {
            next(part.part() + 1);
        } else {
            read.complete(text.toString());
        }
    }

    private void next(int part) {
        if (part < AT_ONCE) {
            ask(part);
        } else {
            link.later(PACE, () -> ask(part));
        }
    }

    private void failed(int part, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        ErrorCode code = cause instanceof ChatException refused ? refused.code() : ErrorCode.INTERNAL;
        if (part > 0 && code == ErrorCode.WRONG_STATE && begun < TIMES) {
            begin();
        } else if (part > 0 && code == ErrorCode.RATE_LIMITED && waited++ < TRIES) {
            link.later(PATIENCE, () -> ask(part));
        } else {
            read.completeExceptionally(cause);
        }
    }
}
