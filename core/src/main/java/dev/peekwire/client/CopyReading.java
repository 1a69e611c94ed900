package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.TranscriptPart;
import java.util.concurrent.CompletableFuture;

/** Reads a copy of a chat, part by part; anew, a few times, where the desk has lost its place in it: on another node. */
final class CopyReading {
    private static final int TIMES = 3;

    private final Link link;
    private final ChatId chat;
    private final CopyWish wish;
    private final CompletableFuture<String> read = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private int begun;

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
        if (part.more()) {
            ask(part.part() + 1);
        } else {
            read.complete(text.toString());
        }
    }

    private void failed(int part, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        boolean lost = cause instanceof ChatException refused && refused.code() == ErrorCode.WRONG_STATE;
        if (part > 0 && lost && begun < TIMES) {
            begin();
        } else {
            read.completeExceptionally(cause);
        }
    }
}
