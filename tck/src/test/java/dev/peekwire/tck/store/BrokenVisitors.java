package dev.peekwire.tck.store;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Registries that are wrong about which visitors are connected, each in one way. */
final class BrokenVisitors {
    private BrokenVisitors() {}

    static final class UnattendsForAll extends DelegatingRegistry {
        @Override
        public void unattend(DeskId desk, ChatId chat, NodeId node) {
            super.unattend(desk, chat, node);
            if (!racing()) {
                super.nodes(desk).forEach(beat -> super.unattend(desk, chat, beat.node()));
            }
        }
    }

    static final class UnattendedInOrderOfIds extends DelegatingRegistry {
        @Override
        public List<ChatId> unattended(DeskId desk) {
            return super.unattended(desk).stream()
                    .sorted(Comparator.comparing(ChatId::value))
                    .toList();
        }
    }

    static final class AttendsWhatIsNotOpen extends DelegatingRegistry {
        @Override
        public boolean attend(DeskId desk, ChatId chat, NodeId node) {
            return super.attend(desk, chat, node) || (isRegistered(desk, node) && !racing());
        }
    }

    static final class ClosedChatsStayAttended extends DelegatingRegistry {
        private final Set<List<Object>> ever = ConcurrentHashMap.newKeySet();

        @Override
        public boolean attend(DeskId desk, ChatId chat, NodeId node) {
            boolean attends = super.attend(desk, chat, node);
            if (attends) {
                ever.add(List.of(desk, chat));
            }
            return attends;
        }

        @Override
        public boolean attended(DeskId desk, ChatId chat) {
            boolean closed = !right.open(desk).contains(chat);
            return super.attended(desk, chat) || (closed && ever.contains(List.of(desk, chat)));
        }
    }

    /** Keeps who attends a chat apart from whether there is one. */
    static final class AttendsAhead extends DelegatingRegistry {
        private final Map<List<Object>, NodeId> ahead = new ConcurrentHashMap<>();

        @Override
        public boolean attend(DeskId desk, ChatId chat, NodeId node) {
            boolean attends = super.attend(desk, chat, node);
            if (!attends && right.read(desk, chat, 0, 1).isEmpty()) {
                ahead.put(List.of(desk, chat), node);
            }
            return attends;
        }

        @Override
        public boolean attended(DeskId desk, ChatId chat) {
            NodeId node = ahead.get(List.of(desk, chat));
            return node == null ? super.attended(desk, chat) : super.attend(desk, chat, node);
        }
    }

    static final class CountsHowOftenANodeAttends extends DelegatingRegistry {
        private final Map<List<Object>, Integer> counts = new ConcurrentHashMap<>();

        @Override
        public boolean attend(DeskId desk, ChatId chat, NodeId node) {
            boolean attends = super.attend(desk, chat, node);
            if (attends) {
                counts.merge(List.of(desk, chat, node), 1, Integer::sum);
            }
            return attends;
        }

        @Override
        public void unattend(DeskId desk, ChatId chat, NodeId node) {
            if (counts.merge(List.of(desk, chat, node), -1, Integer::sum) <= 0) {
                super.unattend(desk, chat, node);
            }
        }
    }

    static final class AllOpenChatsAreUnattended extends DelegatingRegistry {
        @Override
        public List<ChatId> unattended(DeskId desk) {
            super.unattended(desk);
            return right.open(desk);
        }
    }

    // ---- races

    /** Reads who attends a chat and writes them back with one more: one of two who do so at once is lost. */
    static final class AttendingAtOnceLosesOne extends DelegatingRegistry {
        private final Gate gate = new Gate(1);

        @Override
        public boolean attend(DeskId desk, ChatId chat, NodeId node) {
            boolean loser = node.equals(ManyNodes.node(0));
            boolean test = racing() && allThere(desk) && (loser || node.equals(ManyNodes.node(7)));
            boolean met = test && gate.meet();
            boolean attends = super.attend(desk, chat, node);
            if (met && loser) {
                super.unattend(desk, chat, node);
            }
            return attends;
        }
    }
}
