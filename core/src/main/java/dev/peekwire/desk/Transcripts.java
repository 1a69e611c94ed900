package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Principal;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Transcript;
import dev.peekwire.transcript.TranscriptHeader;
import dev.peekwire.transcript.TranscriptRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Transcripts that are being written. Thread-safe. */
final class Transcripts {
    /** How many may be under way: each waits with what it is written to. */
    static final int MOST = 100;

    /** Of one that is a text, in characters. */
    static final int LONGEST = 16_777_216;

    private final Desk desk;
    private final Executor threads;
    private final Set<Writing> underWay = ConcurrentHashMap.newKeySet();

    Transcripts(Desk desk, Executor threads) {
        this.desk = desk;
        this.threads = threads;
    }

    CompletionStage<TranscriptHeader> write(ChatId chat, TranscriptRequest request, Appendable out) {
        Writing writing = new Writing(chat, request, out);
        if (underWay.size() >= MOST) {
            writing.failed(new ChatException(ErrorCode.UNAVAILABLE, MOST + " transcripts are under way already"));
        } else {
            underWay.add(writing);
            begin(writing);
        }
        return writing.done.minimalCompletionStage();
    }

    /** A desk that closes meanwhile gives it up by {@link #close()}, for it is among the others already. */
    private void begin(Writing writing) {
        if (desk.closed().get()) {
            writing.closed();
        } else {
            try {
                threads.execute(writing);
            } catch (RejectedExecutionException late) {
                writing.closed();
            }
        }
    }

    /** What waits, or is being written, is given up. */
    void close() {
        underWay.forEach(Writing::closed);
    }

    /** One of them. */
    private final class Writing implements Runnable {
        private final ChatId chat;
        private final TranscriptRequest request;
        private final Appendable out;
        private final CompletableFuture<TranscriptHeader> done = new CompletableFuture<>();

        Writing(ChatId chat, TranscriptRequest request, Appendable out) {
            this.chat = chat;
            this.request = request;
            this.out = out;
        }

        @Override
        public void run() {
            try {
                TranscriptHeader header = written();
                desk.work(() -> end(header));
            } catch (IOException | RuntimeException | Error failure) {
                desk.work(() -> failed(failure));
            }
        }

        private TranscriptHeader written() throws IOException {
            Principal asker = request.asker();
            if (asker != null) {
                Optional<Refusal> refusal = request.audience().check(asker, new StoredChat(desk, chat).load());
                if (refusal.isPresent()) {
                    throw refusal.get().toException();
                }
            }
            Transcript transcript = Transcript.of(desk.id(), chat, this::read, request);
            transcript.write(request.format().writer(out));
            return transcript.header();
        }

        private List<RecordedEvent> read(long after, int limit) {
            return desk.store().read(desk.id(), chat, after, limit);
        }

        private void end(TranscriptHeader header) {
            underWay.remove(this);
            done.complete(header);
        }

        void failed(Throwable failure) {
            underWay.remove(this);
            done.completeExceptionally(failure);
        }

        void closed() {
            failed(new ChatException(ErrorCode.CLOSED, "the desk is closed"));
        }
    }
}
