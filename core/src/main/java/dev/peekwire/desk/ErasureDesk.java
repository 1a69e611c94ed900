package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Erases what it is told to, one order after another, on a thread of its own. An order is in the store before anything is
 * erased: whatever happens to the process, it is gone on with. Thread-safe.
 */
final class ErasureDesk {
    private static final int ATTEMPTS = 5;

    /** How often it is looked for what has run out, and for what could not be erased yet. */
    static final Duration LOOK = Duration.ofMinutes(1);

    private final Desk desk;
    private final SerialQueue queue;
    private boolean leads;
    private Scheduler.@Nullable Task next;

    ErasureDesk(Desk desk) {
        this.desk = desk;
        this.queue = new SerialQueue(desk.recordThreads(), failure -> Desk.failed("erasing", failure));
    }

    /** This node looks after what was begun, and after what runs out, from now on. Of several nodes one does. */
    synchronized void begin() {
        leads = true;
        look();
    }

    synchronized void end() {
        leads = false;
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private synchronized void look() {
        if (leads && !desk.closed().get()) {
            ask(() -> {
                        goOn();
                        return true;
                    })
                    .whenComplete((done, failure) -> lookLater(failure));
        }
    }

    private synchronized void lookLater(@Nullable Throwable failure) {
        if (failure != null && !desk.closed().get()) {
            Desk.failed("looking after what is to be erased", failure);
        }
        if (leads && !desk.closed().get()) {
            next = desk.scheduler().after(LOOK, this::look);
        }
    }

    ErasureStore store() {
        return desk.store()
                .erasures()
                .orElseThrow(() -> new ChatException(ErrorCode.UNSUPPORTED, "the desk's store can't erase"));
    }

    /** Something with the store, in turn, told on a worker. */
    <T> CompletionStage<T> ask(Supplier<T> what) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            queue.run(() -> complete(done, what));
        } catch (RejectedExecutionException busy) {
            done.completeExceptionally(new ChatException(ErrorCode.UNAVAILABLE, "too much to erase already"));
        }
        return done.minimalCompletionStage();
    }

    private <T> void complete(CompletableFuture<T> done, Supplier<T> what) {
        try {
            if (desk.closed().get()) {
                throw new ChatException(ErrorCode.CLOSED, "the desk is closed");
            }
            T result = what.get();
            desk.work(() -> done.complete(result));
        } catch (RuntimeException | Error failure) {
            desk.work(() -> done.completeExceptionally(failure));
        }
    }

    CompletionStage<ErasureCertificate> erase(ErasureOrder order) {
        return ask(() -> erased(order));
    }

    private ErasureCertificate erased(ErasureOrder order) {
        TranscriptKeys keys = keys();
        ErasureStore store = store();
        Optional<ErasureCertificate> before = store.certificate(desk.id(), order.id());
        if (before.isPresent()) {
            return before.get();
        }
        boolean goesOn = pending(store, order);
        if (!goesOn) {
            permit(store, order);
            store.begin(desk.id(), order);
        }
        return workOff(store, keys, order);
    }

    private TranscriptKeys keys() {
        TranscriptKeys keys = desk.transcriptKeys();
        if (keys == null) {
            throw new ChatException(ErrorCode.UNSUPPORTED, "the desk has no keys to sign certificates with");
        }
        return keys;
    }

    private boolean pending(ErasureStore store, ErasureOrder order) {
        Optional<ErasureOrder> same = store.pending(desk.id()).stream()
                .filter(other -> other.id().equals(order.id()))
                .findFirst();
        if (same.isPresent() && !same.get().equals(order)) {
            throw new ChatException(ErrorCode.COMMAND_CONFLICT, "erasure " + order.id() + " is another one");
        }
        return same.isPresent();
    }

    /** Before anything is erased: it is refused as a whole. */
    private void permit(ErasureStore store, ErasureOrder order) {
        for (ChatId chat : chats(order)) {
            if (store.held(desk.id(), chat)) {
                throw new ChatException(ErrorCode.WRONG_STATE, "chat " + chat + " is held: nothing of it is erased");
            }
            if (desk.store().open(desk.id()).contains(chat)) {
                throw new ChatException(ErrorCode.WRONG_STATE, "chat " + chat + " is open: close it first");
            }
        }
        if (order.chat() != null && desk.store().read(desk.id(), order.chat(), 0, 1).isEmpty()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "no such chat");
        }
    }

    private List<ChatId> chats(ErasureOrder order) {
        return order.visitor() == null
                ? Optional.ofNullable(order.chat()).stream().toList()
                : desk.store().chatsOf(desk.id(), order.visitor());
    }

    /** Goes on with what a process that is gone had begun. */
    void goOn() {
        TranscriptKeys keys = desk.transcriptKeys();
        if (keys == null || desk.store().erasures().isEmpty()) {
            return;
        }
        ErasureStore store = store();
        for (ErasureOrder order : store.pending(desk.id())) {
            try {
                workOff(store, keys, order);
            } catch (ChatException later) {
                Desk.LOG.warn("erasure {} waits: {}", order.id(), later.code());
            }
        }
    }

    private ErasureCertificate workOff(ErasureStore store, TranscriptKeys keys, ErasureOrder order) {
        ChatErasure erasure = new ChatErasure(desk, store);
        for (ChatId chat : chats(order)) {
            erase(store, erasure, chat, order);
        }
        forget(order);
        ErasureCertificate certificate = Certificate.of(desk, keys, order, store.erased(desk.id(), order.id()));
        store.end(desk.id(), certificate);
        return store.certificate(desk.id(), order.id()).orElse(certificate);
    }

    private void erase(ErasureStore store, ChatErasure erasure, ChatId chat, ErasureOrder order) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (desk.closed().get()) {
                throw new ChatException(ErrorCode.CLOSED, "the desk is closed");
            }
            if (erasure.erase(chat, DataKind.all(), order.id())) {
                return;
            }
            if (store.held(desk.id(), chat)) {
                throw new ChatException(
                        ErrorCode.WRONG_STATE, "chat " + chat + " is held by now: the rest is erased when it is not");
            }
            if (desk.store().read(desk.id(), chat, 0, 1).isEmpty() || isNew(chat, order)) {
                return;
            }
        }
        throw new ChatException(ErrorCode.UNAVAILABLE, "chat " + chat + " was not erased yet; it is tried again");
    }

    /** A visitor may begin a chat while the others are erased; that is another matter. */
    private boolean isNew(ChatId chat, ErasureOrder order) {
        return order.visitor() != null
                && desk.store().openOf(desk.id(), order.visitor()).contains(chat);
    }

    private void forget(ErasureOrder order) {
        Suggesting suggesting = desk.suggesting();
        if (suggesting != null) {
            suggesting.forget(order.visitor(), order.chat());
        }
    }
}
