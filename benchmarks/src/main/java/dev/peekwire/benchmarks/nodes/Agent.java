package dev.peekwire.benchmarks.nodes;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.benchmarks.load.Socket;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Is given one chat, and looks at it. */
final class Agent implements Socket.Listener {
    private static final JsonFrameCodec CODEC = JsonFrameCodec.client();

    private final Pairs pairs;
    private final Way way;
    private final String token;
    private @Nullable Socket socket;
    private @Nullable ChatId chat;
    private @Nullable Pair pair;
    private boolean granted;
    private boolean looks;

    Agent(Pairs pairs, Way way, String token) {
        this.pairs = pairs;
        this.way = way;
        this.token = token;
    }

    Way way() {
        return way;
    }

    void shows(Pair what) {
        pair = what;
    }

    @Override
    public void opened(Socket opened) {
        socket = opened;
        send(new ClientFrame.Hello(Frame.PROTOCOL_VERSION, Role.AGENT, token, "en", false, List.of()));
    }

    private void send(ClientFrame frame) {
        Objects.requireNonNull(socket).send(CODEC.encode(frame));
    }

    @Override
    public void text(ByteBuf text) {
        long now = System.nanoTime();
        if (isStep(text)) {
            int quote = text.forEachByteDesc(value -> value != '"');
            shown(Letters.number(text.getByte(text.readerIndex() + quote - 1)), now);
        } else {
            several(text, now);
        }
    }

    /** An edit, alone in its message. */
    private static boolean isStep(ByteBuf text) {
        int start = text.readerIndex();
        return text.readableBytes() > 12
                && text.getByte(start) == '{'
                && text.getByte(start + 6) == 'E'
                && text.getByte(start + 7) == 'd';
    }

    private void several(ByteBuf text, long now) {
        try {
            CODEC.decode(text.toString(StandardCharsets.UTF_8)).forEach(frame -> frame((ServerFrame) frame, now));
        } catch (MalformedFrameException e) {
            pairs.broken("an agent was told what is no frame");
        }
    }

    private void frame(ServerFrame frame, long now) {
        switch (frame.type()) {
            case WELCOME -> {
                send(new AgentFrame.Presence(true));
                pairs.greeted();
            }
            case EVENT -> event(((ServerFrame.Event) frame).event());
            case PEEK_ERASE -> send(new AgentFrame.Erased(((ServerFrame.PeekErase) frame).erasure()));
            case PEEK_EDIT -> shown(last(((ServerFrame.PeekEdit) frame).edit().insert()), now);
            case PEEK_SNAPSHOT -> shown(last(((ServerFrame.PeekSnapshot) frame).text()), now);
            case REFUSED ->
                pairs.broken("an agent was refused: "
                        + ((ServerFrame.Refused) frame).refusal().code());
            default -> {}
        }
    }

    private static int last(String text) {
        return text.isEmpty() ? -1 : Letters.number(text.charAt(text.length() - 1));
    }

    private void shown(int letter, long now) {
        if (pair != null && letter >= 0) {
            pair.arrived(letter, now);
        }
    }

    private void event(RecordedEvent event) {
        switch (event.event().type()) {
            case ASSIGNED -> assigned(event.chat());
            case CONSENT_GRANTED -> granted = true;
            default -> {}
        }
        look();
    }

    private void assigned(ChatId to) {
        if (chat == null) {
            chat = to;
            pairs.assigned(to, this);
        }
    }

    /** Not before the visitor consents. */
    private void look() {
        if (chat != null && granted && !looks) {
            looks = true;
            send(new AgentFrame.Peek(new CommandId("peek-" + token), chat, true));
        }
    }

    @Override
    public void ended(String why) {
        pairs.broken("an agent: " + why);
    }
}
