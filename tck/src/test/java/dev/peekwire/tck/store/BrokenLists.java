package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stores that keep everything and list it wrongly, each in one way. */
final class BrokenLists {
    private BrokenLists() {}

    /** Knows every chat in the order of arrival. */
    private static class Arrivals extends DelegatingStore {
        final Map<DeskId, List<ChatId>> chats = new ConcurrentHashMap<>();

        @Override
        public AppendResult append(AppendRequest request) {
            AppendResult result = super.append(request);
            if (result instanceof AppendResult.Appended && request.expectedVersion() == 0) {
                chats.computeIfAbsent(request.desk(), desk -> new CopyOnWriteArrayList<>())
                        .add(request.chat());
            }
            return result;
        }

        final List<ChatId> arrived(DeskId desk) {
            return chats.getOrDefault(desk, List.of());
        }

        final boolean old(DeskId desk, ChatId chat) {
            List<ChatId> arrived = arrived(desk);
            return arrived.indexOf(chat) < arrived.size() - 100;
        }
    }

    static final class OpenInOrderOfArrival extends Arrivals {
        @Override
        public List<ChatId> open(DeskId desk) {
            List<ChatId> open = super.open(desk);
            return arrived(desk).stream().filter(open::contains).toList();
        }
    }

    static final class OpenInOrderOfIds extends DelegatingStore {
        @Override
        public List<ChatId> open(DeskId desk) {
            return super.open(desk).stream()
                    .sorted(Comparator.comparing(ChatId::value))
                    .toList();
        }
    }

    static final class ClosedStayOpen extends DelegatingStore {
        @Override
        public List<ChatId> open(DeskId desk) {
            return super.chatsOf(desk, StoreFixture.VISITOR);
        }
    }

    static final class OpenForgotten extends Arrivals {
        @Override
        public List<ChatId> open(DeskId desk) {
            return super.open(desk).stream().filter(chat -> !old(desk, chat)).toList();
        }
    }

    static final class ClosedForgottenInPart extends Arrivals {
        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            List<RecordedEvent> events = super.read(desk, chat, after, limit);
            return old(desk, chat) && !inner.open(desk).contains(chat) ? List.of() : events;
        }
    }

    static final class CountsClosedAsOpen extends Arrivals {
        @Override
        public int openCount(DeskId desk) {
            super.openCount(desk);
            return arrived(desk).size();
        }
    }

    static final class ClosedStayOpenForTheirVisitor extends DelegatingStore {
        @Override
        public List<ChatId> openOf(DeskId desk, VisitorId visitor) {
            return super.chatsOf(desk, visitor);
        }
    }

    static final class VisitorsClosedChatsMissing extends DelegatingStore {
        @Override
        public List<ChatId> chatsOf(DeskId desk, VisitorId visitor) {
            return super.chatsOf(desk, visitor).stream()
                    .filter(super.open(desk)::contains)
                    .toList();
        }
    }

    static final class VisitorsMixedUp extends Arrivals {
        @Override
        public List<ChatId> chatsOf(DeskId desk, VisitorId visitor) {
            List<ChatId> chats = super.chatsOf(desk, visitor);
            return chats.isEmpty() ? arrived(desk) : chats;
        }
    }

    /** Folds its own, wrong idea of who has which chat. */
    private abstract static class Assignments extends DelegatingStore {
        private final Map<List<Object>, Set<AgentId>> agents = new ConcurrentHashMap<>();

        @Override
        public synchronized AppendResult append(AppendRequest request) {
            AppendResult result = super.append(request);
            if (result instanceof AppendResult.Appended) {
                Set<AgentId> of = agents.computeIfAbsent(List.of(request.desk(), request.chat()), k -> new HashSet<>());
                counted(request.events()).forEach(event -> fold(event, of));
            }
            return result;
        }

        List<ChatEvent> counted(List<ChatEvent> events) {
            return events;
        }

        void fold(ChatEvent event, Set<AgentId> of) {
            if (event instanceof ChatEvent.Requeued || event instanceof ChatEvent.Closed) {
                of.clear();
            } else if (event instanceof ChatEvent.Assigned assigned) {
                of.clear();
                of.add(assigned.agent());
            }
        }

        @Override
        public synchronized List<ChatId> assignedTo(DeskId desk, AgentId agent) {
            inner.open(desk);
            return inner.chatsOf(desk, StoreFixture.VISITOR).stream()
                    .filter(chat ->
                            agents.getOrDefault(List.of(desk, chat), Set.of()).contains(agent))
                    .toList();
        }
    }

    static final class TransferredStayAssigned extends Assignments {
        @Override
        void fold(ChatEvent event, Set<AgentId> of) {
            if (event instanceof ChatEvent.Assigned assigned) {
                of.add(assigned.agent());
            } else {
                super.fold(event, of);
            }
        }
    }

    static final class RequeuedStayAssigned extends Assignments {
        @Override
        void fold(ChatEvent event, Set<AgentId> of) {
            if (!(event instanceof ChatEvent.Requeued)) {
                super.fold(event, of);
            }
        }
    }

    static final class ClosedStayAssigned extends Assignments {
        @Override
        void fold(ChatEvent event, Set<AgentId> of) {
            if (!(event instanceof ChatEvent.Closed)) {
                super.fold(event, of);
            }
        }
    }

    static final class JoinedAreAssigned extends Assignments {
        @Override
        void fold(ChatEvent event, Set<AgentId> of) {
            if (event instanceof ChatEvent.Joined joined) {
                of.add(joined.agent());
            } else {
                super.fold(event, of);
            }
        }
    }

    static final class LastEventOnly extends Assignments {
        @Override
        List<ChatEvent> counted(List<ChatEvent> events) {
            return events.subList(events.size() - 1, events.size());
        }
    }

    // ---- who waits

    static final class AllOpenWait extends DelegatingStore {
        @Override
        public List<ChatId> waiting(DeskId desk) {
            super.waiting(desk);
            return super.open(desk);
        }
    }

    static final class HandoversDoNotWait extends DelegatingStore {
        @Override
        public List<ChatId> waiting(DeskId desk) {
            List<ChatId> waiting = new ArrayList<>(super.waiting(desk));
            waiting.removeAll(super.assignedTo(desk, StoreFixture.AGENT));
            waiting.removeAll(super.assignedTo(desk, StoreFixture.COLLEAGUE));
            return waiting;
        }
    }

    static final class WaitingInOrderOfIds extends DelegatingStore {
        @Override
        public List<ChatId> waiting(DeskId desk) {
            return super.waiting(desk).stream()
                    .sorted(Comparator.comparing(ChatId::value))
                    .toList();
        }
    }
}
