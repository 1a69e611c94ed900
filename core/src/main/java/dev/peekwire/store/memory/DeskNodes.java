package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.SharedSeat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The nodes of one desk, and what they have in hand, behind one lock. It may be taken within a chat's and takes none but
 * those of the loads, the follow-ups, the retention and the feed.
 */
final class DeskNodes {
    private static final int MOST_LETTERS = 10_000;

    private final Map<NodeId, Member> members = new HashMap<>();
    private final Leases leases = new Leases();
    private final Seats seats;
    private final Map<ChatId, Set<NodeId>> attended = new HashMap<>();

    DeskNodes(ChangeFeed feed) {
        this.seats = new Seats(feed);
    }

    private static final class Member {
        private final String software;
        private final ArrayDeque<byte[]> letters = new ArrayDeque<>();
        private long beats;

        private Member(String software) {
            this.software = software;
        }
    }

    // ---- who is there

    synchronized void join(NodeId node, String software) {
        members.computeIfAbsent(node, id -> new Member(new NodeBeat(node, 0, software).software()));
    }

    synchronized boolean beat(NodeId node) {
        Member member = members.get(node);
        if (member != null) {
            member.beats++;
        }
        return member != null;
    }

    synchronized List<NodeBeat> all() {
        List<NodeBeat> all = new ArrayList<>();
        members.forEach((node, member) -> all.add(new NodeBeat(node, member.beats, member.software)));
        return all;
    }

    synchronized boolean evict(NodeBeat seen) {
        Member member = members.get(seen.node());
        boolean still = member != null && member.beats == seen.beats();
        if (still) {
            leave(seen.node());
        }
        return still;
    }

    synchronized void leave(NodeId node) {
        if (members.remove(node) != null) {
            leases.releaseAll(node);
            seats.standAll(node);
            List.copyOf(attended.keySet()).forEach(chat -> unattend(chat, node));
        }
    }

    // ---- leases

    synchronized Optional<Fence> claim(String lease, NodeId node) {
        return members.containsKey(node) ? leases.claim(lease, node) : Optional.empty();
    }

    synchronized void release(String lease, NodeId node) {
        leases.release(lease, node);
    }

    synchronized Optional<NodeId> holder(String lease) {
        return leases.holder(lease);
    }

    /** Appends while the lease cannot change hands, or not at all. */
    synchronized AppendResult fenced(Fence fence, Supplier<AppendResult> append) {
        return leases.isHeld(fence) ? append.get() : new AppendResult.Fenced();
    }

    /** Does something while the lease cannot change hands, or not at all. */
    synchronized boolean holding(Fence fence, BooleanSupplier act) {
        return leases.isHeld(fence) && act.getAsBoolean();
    }

    // ---- seats

    synchronized Optional<SharedSeat> sit(NodeId node, Authenticator.Agent identity) {
        return members.containsKey(node) ? Optional.of(seats.sit(node, identity)) : Optional.empty();
    }

    synchronized <T> T seats(Function<Seats, T> call) {
        return call.apply(seats);
    }

    // ---- visitors

    /** Called within the lock of the chat, which is open. */
    synchronized boolean attend(ChatId chat, NodeId node) {
        boolean here = members.containsKey(node);
        if (here) {
            attended.computeIfAbsent(chat, id -> new HashSet<>(2)).add(node);
        }
        return here;
    }

    synchronized void unattend(ChatId chat, NodeId node) {
        attended.computeIfPresent(chat, (id, nodes) -> {
            nodes.remove(node);
            return nodes.isEmpty() ? null : nodes;
        });
    }

    /** Called within the lock of the chat. */
    synchronized void closed(ChatId chat) {
        attended.remove(chat);
    }

    synchronized boolean attended(ChatId chat) {
        return attended.containsKey(chat);
    }

    synchronized List<ChatId> unattended(List<ChatId> open) {
        return open.stream().filter(chat -> !attended.containsKey(chat)).toList();
    }

    // ---- letters

    synchronized boolean post(NodeId to, byte[] letter) {
        Member member = members.get(to);
        return member != null && member.letters.size() < MOST_LETTERS && member.letters.add(letter);
    }

    synchronized List<byte[]> collect(NodeId node, int limit) {
        Member member = members.get(node);
        List<byte[]> letters = new ArrayList<>();
        while (member != null && letters.size() < limit && !member.letters.isEmpty()) {
            letters.add(member.letters.remove());
        }
        return letters;
    }
}
