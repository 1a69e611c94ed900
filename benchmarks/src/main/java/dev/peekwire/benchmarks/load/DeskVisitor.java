package dev.peekwire.benchmarks.load;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visitor's connection to the desk: starts a chat, consents, and waits until somebody looks. */
final class DeskVisitor implements Socket.Listener {
    private static final CommandId START = new CommandId("start");
    private static final CommandId CONSENT = new CommandId("consent");
    private static final CommandId CLOSE = new CommandId("close");

    private final DeskFleet fleet;
    private final int index;
    private @Nullable Socket socket;
    private @Nullable NoticeRef notice;
    private String chat = "";
    private boolean ready;

    DeskVisitor(DeskFleet fleet, int index) {
        this.fleet = fleet;
        this.index = index;
    }

    @Override
    public void opened(Socket opened) {
        socket = opened;
        send(new ClientFrame.Hello(Frame.PROTOCOL_VERSION, Role.VISITOR, null, "en", false, List.of()));
    }

    private void send(ClientFrame frame) {
        Objects.requireNonNull(socket).send(fleet.codec.encode(frame));
    }

    @Override
    public void text(ByteBuf text) {
        if (ready && isAcknowledgement(text)) {
            return;
        }
        try {
            fleet.codec.decode(text.toString(StandardCharsets.UTF_8)).forEach(this::frame);
        } catch (dev.peekwire.spi.MalformedFrameException e) {
            fleet.broken("the desk sent what is no frame");
        }
    }

    /** What comes while typing, every eighth frame or so. */
    private static boolean isAcknowledgement(ByteBuf text) {
        return text.readableBytes() > 8 && text.getByte(text.readerIndex() + 7) == 'A';
    }

    private void frame(Frame frame) {
        switch (((ServerFrame) frame).type()) {
            case WELCOME -> send(new ClientFrame.Start(START, null, "en", Map.of()));
            case OFFER -> notice = ((ServerFrame.Offer) frame).notice();
            case OK -> answered((ServerFrame.Ok) frame);
            case DEMAND -> demand((ServerFrame.Demand) frame);
            case PACE -> fleet.paces.increment();
            case DRAFT_RESYNC -> fleet.resyncs.increment();
            case REFUSED -> refused((ServerFrame.Refused) frame);
            default -> {}
        }
    }

    private void answered(ServerFrame.Ok ok) {
        if (ok.command().equals(START)) {
            consent(ok.chat());
        } else if (ok.command().equals(CLOSE)) {
            fleet.closed.release();
        } else {
            fleet.opened(Objects.requireNonNull(socket));
            fleet.consented.release();
        }
    }

    void closeChat() {
        send(new ClientFrame.Close(CLOSE, new ChatId(chat)));
    }

    private void consent(ChatId started) {
        chat = started.value();
        fleet.started(index, chat);
        send(new ClientFrame.Consent(
                CONSENT,
                started,
                Objects.requireNonNull(notice),
                ConsentAct.OPTED_IN,
                PeekLevel.MASKED,
                fleet.purposes));
    }

    private void demand(ServerFrame.Demand demand) {
        if (!ready && demand.mode() == DemandMode.DRAFT && demand.readers() == fleet.agents) {
            ready = true;
            fleet.visitor(index, Objects.requireNonNull(socket), demand.channel());
            fleet.demanded.release();
        }
    }

    private void refused(ServerFrame.Refused refused) {
        fleet.refusals.increment();
        if (!ready) {
            fleet.broken("a visitor was refused: " + refused.refusal().code());
        }
    }

    @Override
    public void ended(String why) {
        fleet.broken("a desk's visitor: " + why);
    }
}
