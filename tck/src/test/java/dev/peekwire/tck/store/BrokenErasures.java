package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.spi.StoredCommand;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that forget wrongly. */
final class BrokenErasures {
    private BrokenErasures() {}

    /** Does not have the calls; right if it says so. */
    static final class ErasesNothing extends DelegatingStore {
        @Override
        public Optional<ErasureStore> erasures() {
            return Optional.empty();
        }
    }

    /** A right one, to be broken in one way. */
    private abstract static class Erasing extends DelegatingStore implements ErasureStore {
        final ErasureStore right = inner.erasures().orElseThrow();

        @Override
        public Optional<ErasureStore> erasures() {
            return Optional.of(this);
        }

        @Override
        public boolean rewrite(DeskId desk, List<Rewriting> events) {
            return right.rewrite(desk, events);
        }

        @Override
        public boolean conclude(DeskId desk, ErasedChat chat) {
            return right.conclude(desk, chat);
        }

        @Override
        public boolean begin(DeskId desk, ErasureOrder order) {
            return right.begin(desk, order);
        }

        @Override
        public List<ErasureOrder> pending(DeskId desk) {
            return right.pending(desk);
        }

        @Override
        public List<ErasedChat> erased(DeskId desk, ErasureId order) {
            return right.erased(desk, order);
        }

        @Override
        public void end(DeskId desk, ErasureCertificate certificate) {
            right.end(desk, certificate);
        }

        @Override
        public Optional<ErasureCertificate> certificate(DeskId desk, ErasureId order) {
            return right.certificate(desk, order);
        }

        @Override
        public boolean place(DeskId desk, LegalHold hold) {
            return right.place(desk, hold);
        }

        @Override
        public boolean lift(DeskId desk, HoldId hold, AgentId by, Instant at) {
            return right.lift(desk, hold, by, at);
        }

        @Override
        public List<LegalHold> holds(DeskId desk) {
            return right.holds(desk);
        }

        @Override
        public boolean held(DeskId desk, ChatId chat) {
            return right.held(desk, chat);
        }

        @Override
        public List<ChatId> due(DeskId desk, DataKind kind, Instant closedBefore, int limit) {
            return right.due(desk, kind, closedBefore, limit);
        }
    }

    /** Says that it did what it cannot have done, since the chat goes on. */
    static final class RewritesOpenChats extends Erasing {
        @Override
        public boolean rewrite(DeskId desk, List<Rewriting> events) {
            return super.rewrite(desk, events)
                    || open(desk).contains(events.get(0).before().chat());
        }
    }

    /** Of two who erase at once the second puts back what the first has erased. */
    static final class LooksAtNothingBefore extends Erasing {
        @Override
        public boolean rewrite(DeskId desk, List<Rewriting> events) {
            boolean done = super.rewrite(desk, events);
            ChatId chat = events.get(0).before().chat();
            return done || (!held(desk, chat) && read(desk, chat, 2, 1).size() == 1);
        }
    }

    static final class RemembersCommands extends Erasing {
        private final Map<List<Object>, StoredCommand> memory = new ConcurrentHashMap<>();

        @Override
        public AppendResult append(AppendRequest request) {
            AppendResult result = super.append(request);
            if (request.command() != null) {
                super.command(request.desk(), request.chat(), request.command())
                        .ifPresent(command -> memory.put(List.of(request.desk(), request.chat()), command));
            }
            return result;
        }

        @Override
        public Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command) {
            boolean erased = right.due(desk, DataKind.IDENTITY, Instant.MAX.minusSeconds(1), MOST)
                            .isEmpty()
                    && !super.read(desk, chat, 2, 1).isEmpty()
                    && super.chatsOf(desk, StoreFixture.VISITOR).isEmpty();
            return erased ? Optional.ofNullable(memory.get(List.of(desk, chat))) : super.command(desk, chat, command);
        }
    }

    /** What was appended in the last moment stays as it is, in a chat that is said to be blank. */
    static final class ConcludesWhatItHasNotSeen extends Erasing {
        @Override
        public boolean conclude(DeskId desk, ErasedChat chat) {
            long events = read(desk, chat.chat(), 0, Integer.MAX_VALUE).size();
            return super.conclude(
                    desk,
                    new ErasedChat(
                            chat.chat(), chat.kinds(), chat.nobody(), chat.order(), events, chat.link(), chat.at()));
        }
    }

    static final class BeginsAgain extends Erasing {
        @Override
        public boolean begin(DeskId desk, ErasureOrder order) {
            super.begin(desk, order);
            return true;
        }
    }

    static final class HoldsChatsAlone extends Erasing {
        @Override
        public boolean place(DeskId desk, LegalHold hold) {
            return hold.chat() == null || super.place(desk, hold);
        }
    }

    static final class ForgetsWhatWasLifted extends Erasing {
        @Override
        public List<LegalHold> holds(DeskId desk) {
            return super.holds(desk).stream().filter(LegalHold::holds).toList();
        }
    }

    static final class TellsAllThatIsClosed extends Erasing {
        @Override
        public List<ChatId> due(DeskId desk, DataKind kind, Instant closedBefore, int limit) {
            return super.due(desk, kind, limit == 9 ? closedBefore.plusSeconds(1) : closedBefore, limit);
        }
    }

    static final class TakesAnyLimit extends Erasing {
        @Override
        public List<ChatId> due(DeskId desk, DataKind kind, Instant closedBefore, int limit) {
            return super.due(desk, kind, closedBefore, Math.max(1, Math.min(limit, MOST)));
        }
    }
}
