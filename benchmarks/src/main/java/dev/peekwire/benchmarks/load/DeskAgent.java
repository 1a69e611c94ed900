package dev.peekwire.benchmarks.load;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agent's connection to the desk: takes one chat or joins one, and looks. */
final class DeskAgent implements Socket.Listener {
    private final DeskFleet fleet;
    private final String token;
    private final boolean leads;
    /** A chat's commands have ids of their own, whoever sends them. */
    private final CommandId join;

    private final CommandId peek;
    private @Nullable Socket socket;
    private @Nullable Screen screen;
    private String chat = "";

    /**
     * For one connection.
     *
     * @param leads whether it is the one to be assigned a chat; others join
     */
    DeskAgent(DeskFleet fleet, String token, boolean leads) {
        this.fleet = fleet;
        this.token = token;
        this.leads = leads;
        this.join = new CommandId("join-" + token);
        this.peek = new CommandId("peek-" + token);
    }

    /** The chat it was assigned. */
    String chat() {
        return chat;
    }

    void look(String at, int visitor) {
        Screen made = new Screen(visitor);
        screen = made;
        fleet.screen(made);
        send(new AgentFrame.Peek(peek, new ChatId(at), true));
    }

    void join(String what, int visitor) {
        chat = what;
        screen = new Screen(visitor);
        fleet.screen(screen);
        send(new AgentFrame.Join(join, new ChatId(what)));
    }

    private void send(ClientFrame frame) {
        Objects.requireNonNull(socket).send(fleet.codec.encode(frame));
    }

    @Override
    public void opened(Socket opened) {
        socket = opened;
        send(new ClientFrame.Hello(Frame.PROTOCOL_VERSION, Role.AGENT, token, "en", false, List.of()));
    }

    @Override
    public void text(ByteBuf text) {
        long number = FrameNumber.of(text);
        Screen looking = screen;
        if (number != FrameNumber.NONE && looking != null) {
            fleet.arrived(looking, number, text.readableBytes(), text);
        } else {
            several(text);
        }
    }

    private void several(ByteBuf text) {
        try {
            List<Frame> frames = fleet.codec.decode(text.toString(StandardCharsets.UTF_8));
            frames.forEach(frame -> frame((ServerFrame) frame, text.readableBytes() / frames.size()));
        } catch (dev.peekwire.spi.MalformedFrameException e) {
            fleet.broken("the desk sent what is no frame");
        }
    }

    private void frame(ServerFrame frame, int bytes) {
        switch (frame.type()) {
            case WELCOME -> welcomed();
            case EVENT ->
                event(
                        ((ServerFrame.Event) frame).event().event(),
                        ((ServerFrame.Event) frame).event().chat());
            case OK -> answered((ServerFrame.Ok) frame);
            case PEEK_ERASE -> send(new AgentFrame.Erased(((ServerFrame.PeekErase) frame).erasure()));
            case PEEK_EDIT -> shown(((ServerFrame.PeekEdit) frame).seq(), bytes);
            case PEEK_SNAPSHOT -> shown(((ServerFrame.PeekSnapshot) frame).seq(), bytes);
            case REFUSED ->
                fleet.broken("an agent was refused: "
                        + ((ServerFrame.Refused) frame).refusal().code());
            default -> {}
        }
    }

    private void shown(long number, int bytes) {
        fleet.arrived(Objects.requireNonNull(screen), number, bytes, null);
    }

    private void welcomed() {
        fleet.opened(Objects.requireNonNull(socket));
        if (leads) {
            send(new AgentFrame.Presence(true));
        }
        fleet.greeted.release();
    }

    private void event(ChatEvent event, ChatId where) {
        if (leads && event.type() == ChatEvent.Type.ASSIGNED && chat.isEmpty()) {
            chat = where.value();
            fleet.assigned.release();
        }
    }

    private void answered(ServerFrame.Ok ok) {
        if (ok.command().equals(join)) {
            send(new AgentFrame.Peek(peek, new ChatId(chat), true));
        }
    }

    @Override
    public void ended(String why) {
        fleet.broken("a desk's agent: " + why);
    }
}
