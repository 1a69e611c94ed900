package dev.peekwire.benchmarks.nodes;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.benchmarks.load.Socket;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts a chat, consents, and waits until an agent looks. */
final class Visitor implements Socket.Listener {
    private static final CommandId START = new CommandId("start");
    private static final JsonFrameCodec CODEC = JsonFrameCodec.client();

    private final Pairs pairs;
    private @Nullable Socket socket;
    private @Nullable NoticeRef notice;
    private boolean demanded;

    Visitor(Pairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public void opened(Socket opened) {
        socket = opened;
        send(new ClientFrame.Hello(Frame.PROTOCOL_VERSION, Role.VISITOR, null, "en", false, List.of()));
    }

    private void send(ClientFrame frame) {
        Objects.requireNonNull(socket).send(CODEC.encode(frame));
    }

    @Override
    public void text(ByteBuf text) {
        if (demanded) {
            return;
        }
        try {
            CODEC.decode(text.toString(StandardCharsets.UTF_8)).forEach(frame -> frame((ServerFrame) frame));
        } catch (MalformedFrameException e) {
            pairs.broken("a visitor was told what is no frame");
        }
    }

    private void frame(ServerFrame frame) {
        switch (frame.type()) {
            case WELCOME -> send(new ClientFrame.Start(START, null, "en", Map.of()));
            case OFFER -> notice = ((ServerFrame.Offer) frame).notice();
            case OK -> answered((ServerFrame.Ok) frame);
            case DEMAND -> demand((ServerFrame.Demand) frame);
            case REFUSED ->
                pairs.broken("a visitor was refused: "
                        + ((ServerFrame.Refused) frame).refusal().code());
            default -> {}
        }
    }

    private void answered(ServerFrame.Ok ok) {
        if (ok.command().equals(START)) {
            consent(ok.chat());
        }
    }

    private void consent(ChatId chat) {
        send(new ClientFrame.Consent(
                new CommandId("consent"),
                chat,
                Objects.requireNonNull(notice),
                ConsentAct.OPTED_IN,
                PeekLevel.MASKED,
                Set.of(Purpose.PEEK)));
    }

    private void demand(ServerFrame.Demand demand) {
        if (demand.mode() == DemandMode.DRAFT && demand.readers() == 1) {
            demanded = true;
            pairs.demanded(demand.chat(), new Pair(Objects.requireNonNull(socket), demand.channel()));
        }
    }

    @Override
    public void ended(String why) {
        pairs.broken("a visitor: " + why);
    }
}
