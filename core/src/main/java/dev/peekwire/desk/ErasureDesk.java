package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Chat;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureOrder;
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

    /** When what could not be erased is tried again. */
    static final Duration LATER = Duration.ofMinutes(1);

    private final Desk desk;
    private final Forgetting forgetting;
    private final SerialQueue queue;
    private boolean leads;
    private Scheduler.@Nullable Task next;

    ErasureDesk(Desk desk, Forgetting forgetting) {
        this.desk = desk;
        this.forgetting = forgetting;
        this.queue = new SerialQueue(desk.erasureThreads(), failure -> Desk.failed("erasing", failure));
    }

    /** This node looks after what was begun from now on. Of several nodes one does. */
    synchronized void begin() {
        leads = true;
        soon();
    }

    synchronized void end() {
        leads = false;
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** Looks for what somebody has begun who is gone, on a worker. */
    synchronized void soon() {
        if (leads && !desk.closed().get() && desk.store().erasures().isPresent()) {
            desk.work(this::look);
        }
    }

    private void look() {
        try {
            if (expires() || !store().pending(desk.id()).isEmpty()) {
                queue.run(this::goOn);
            }
        } catch (RuntimeException failure) {
            desk.later(failure, this::soon);
        }
    }

    private synchronized void later() {
        if (leads && !desk.closed().get() && next == null) {
            next = desk.scheduler().after(LATER, this::again);
        }
    }

    private synchronized void again() {
        next = null;
        soon();
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
        if (!pending(store, order)) {
            permit(store, order);
            store.begin(desk.id(), order);
        }
        try {
            return workOff(store, keys, order);
        } catch (ChatException failure) {
            desk.work(this::later);
            throw failure;
        }
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
            if (isOpen(chat)) {
                throw new ChatException(ErrorCode.WRONG_STATE, "chat " + chat + " is open: close it first");
            }
        }
        if (order.chat() != null
                && desk.store().read(desk.id(), order.chat(), 0, 1).isEmpty()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "no such chat");
        }
    }

    private List<ChatId> chats(ErasureOrder order) {
        return order.visitor() == null
                ? Optional.ofNullable(order.chat()).stream().toList()
                : desk.store().chatsOf(desk.id(), order.visitor());
    }

    /** Goes on with what was begun; what can't be done now is tried again. */
    private void goOn() {
        boolean left = expires();
        boolean more = false;
        try {
            for (ErasureOrder order : store().pending(desk.id())) {
                left |= !goneOn(order);
            }
            more = expires() && new Expiry(desk, store(), forgetting).run(desk.retention());
        } catch (RuntimeException failure) {
            Desk.failed("erasing", failure);
            left = true;
        }
        if (more) {
            soon();
        } else if (left) {
            desk.work(this::later);
        }
    }

    private boolean goneOn(ErasureOrder order) {
        try {
            workOff(store(), keys(), order);
            return true;
        } catch (ChatException failure) {
            Desk.LOG.warn("erasure {} of desk {} waits: {}", order.id(), desk.id(), failure.code());
            return false;
        }
    }

    private boolean expires() {
        return !desk.retention().after().isEmpty();
    }

    private ErasureCertificate workOff(ErasureStore store, TranscriptKeys keys, ErasureOrder order) {
        ChatErasure erasure = new ChatErasure(desk, store);
        for (ChatId chat : chats(order)) {
            erase(store, erasure, chat, order);
        }
        List<ErasedChat> erased = store.erased(desk.id(), order.id());
        forgetting.everywhere(
                order.visitor(), erased.stream().map(ErasedChat::chat).toList());
        ErasureCertificate certificate = Certificate.of(desk, keys, order, erased);
        store.end(desk.id(), certificate);
        desk.counters().certificates.increment();
        Desk.LOG.info("erasure {} of desk {} is done", order.id(), desk.id());
        return store.certificate(desk.id(), order.id()).orElse(certificate);
    }

    private void erase(ErasureStore store, ChatErasure erasure, ChatId chat, ErasureOrder order) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (desk.closed().get()) {
                throw new ChatException(ErrorCode.CLOSED, "the desk is closed");
            }
            if (erasure.erase(chat, DataKind.all(), order.id())) {
                desk.counters().erased.increment();
                return;
            }
            if (store.held(desk.id(), chat)) {
                throw new ChatException(
                        ErrorCode.WRONG_STATE, "chat " + chat + " is held by now: the rest is erased when it is not");
            }
            if (isUnknown(chat) || (order.visitor() != null && isOpen(chat))) {
                // A visitor may begin a chat while the others are erased; that is another matter.
                return;
            }
        }
        throw new ChatException(ErrorCode.UNAVAILABLE, "chat " + chat + " was not erased yet; it is tried again");
    }

    private boolean isOpen(ChatId chat) {
        Chat.Status status = new StoredChat(desk, chat).load().status();
        return !isUnknown(chat) && status != Chat.Status.CLOSED;
    }

    private boolean isUnknown(ChatId chat) {
        return desk.store().read(desk.id(), chat, 0, 1).isEmpty();
    }
}
