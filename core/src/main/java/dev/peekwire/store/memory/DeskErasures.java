package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of one desk is being erased and what is held, behind one lock that is taken within others and takes none. */
final class DeskErasures {
    private static final Comparator<LegalHold> BY_PLACING =
            Comparator.comparing(LegalHold::since).thenComparing(LegalHold::id);

    private final TreeMap<ErasureId, ErasureOrder> pending = new TreeMap<>();
    private final Map<ErasureId, TreeMap<String, ErasedChat>> erased = new HashMap<>();
    private final Map<ErasureId, ErasureCertificate> certificates = new HashMap<>();
    private final Map<HoldId, LegalHold> holds = new HashMap<>();
    /** Chats that are to be forgotten when they are not held any more. */
    private final Map<ChatId, @Nullable VisitorId> overdue = new HashMap<>();

    synchronized boolean begin(ErasureOrder order) {
        return !certificates.containsKey(order.id()) && pending.putIfAbsent(order.id(), order) == null;
    }

    synchronized List<ErasureOrder> pending() {
        return List.copyOf(pending.values());
    }

    synchronized void concluded(ErasedChat chat) {
        if (chat.order() != null && pending.containsKey(chat.order())) {
            erased.computeIfAbsent(chat.order(), id -> new TreeMap<>())
                    .put(chat.chat().value(), chat);
        }
    }

    synchronized List<ErasedChat> erased(ErasureId order) {
        return List.copyOf(erased.getOrDefault(order, new TreeMap<>()).values());
    }

    synchronized void end(ErasureCertificate certificate) {
        if (pending.remove(certificate.id()) != null) {
            erased.remove(certificate.id());
            certificates.put(certificate.id(), certificate);
        }
    }

    synchronized Optional<ErasureCertificate> certificate(ErasureId order) {
        return Optional.ofNullable(certificates.get(order));
    }

    synchronized boolean place(LegalHold hold) {
        return holds.putIfAbsent(hold.id(), hold) == null;
    }

    synchronized boolean lift(HoldId id, AgentId by, Instant at) {
        LegalHold hold = holds.get(id);
        if (hold == null || !hold.holds()) {
            return false;
        }
        holds.put(id, hold.lifted(by, at));
        return true;
    }

    synchronized List<LegalHold> holds() {
        return holds.values().stream().sorted(BY_PLACING).toList();
    }

    synchronized boolean held(ChatId chat, @Nullable VisitorId visitor) {
        return holds.values().stream()
                .anyMatch(hold -> hold.holds()
                        && (chat.equals(hold.chat()) || (visitor != null && visitor.equals(hold.visitor()))));
    }

    /** Whether a chat that is to be forgotten has to stay; remembered if so. */
    synchronized boolean keeps(ChatId chat, @Nullable VisitorId visitor) {
        boolean held = held(chat, visitor);
        if (held) {
            overdue.put(chat, visitor);
        }
        return held;
    }

    /** Those that had to stay and need not any more; each is told once. */
    synchronized Set<ChatId> takeOverdue() {
        Set<ChatId> free = new HashSet<>();
        overdue.forEach((chat, visitor) -> {
            if (!held(chat, visitor)) {
                free.add(chat);
            }
        });
        overdue.keySet().removeAll(free);
        return free;
    }
}
