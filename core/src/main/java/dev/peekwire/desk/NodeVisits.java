package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.relay.ChatRelay;
import dev.peekwire.internal.relay.Relays;
import dev.peekwire.spi.NodeRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which visitors are connected to this node, written down for the others; what it appends, told to them; and the drafts
 * that it shares with them.
 */
final class NodeVisits implements Elsewhere {
    private final Wire wire;
    private final Relays relays;
    private final Set<ChatId> here = ConcurrentHashMap.newKeySet();

    NodeVisits(Wire wire, Relays relays) {
        this.wire = wire;
        this.relays = relays;
    }

    @Override
    public void appended(Chat chat) {
        ChatNotice notice =
                new ChatNotice(chat.id(), chat.version(), chat.agent().orElse(null));
        wire.announce(from -> new NodeFrame.Appended(from, notice));
    }

    @Override
    public void attends(ChatId chat, boolean present) {
        boolean changed = present ? here.add(chat) : here.remove(chat);
        if (changed) {
            wire.visit(chat, (registry, self) -> write(registry, self, chat));
        }
    }

    private void write(NodeRegistry registry, @Nullable NodeId self, ChatId chat) {
        if (self == null) {
            return;
        }
        if (here.contains(chat)) {
            registry.attend(wire.id(), chat, self);
        } else {
            registry.unattend(wire.id(), chat, self);
        }
    }

    /** This node has a new id. */
    void again() {
        here.forEach(chat -> wire.visit(chat, (registry, self) -> write(registry, self, chat)));
    }

    @Override
    public boolean attended(ChatId chat) {
        write(wire.registry(), wire.self(), chat);
        return wire.registry().attended(wire.id(), chat);
    }

    @Override
    public boolean append() {
        return true;
    }

    @Override
    public ChatRelay follow(LiveDraft draft) {
        return relays.of(draft);
    }

    /** How many chats' drafts are shared with other nodes now. */
    int sharedDrafts() {
        return relays.size();
    }

    /** No draft goes to or comes from another node any more. */
    void close() {
        relays.close();
    }
}
