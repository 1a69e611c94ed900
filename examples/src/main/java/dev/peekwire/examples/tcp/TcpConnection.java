package dev.peekwire.examples.tcp;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Inbox;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.Outbox;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** One side of a connection: an outbox over a wire, and an inbox that one thread reads into. */
final class TcpConnection implements Connection {
    private static final AtomicLong IDS = new AtomicLong();

    private final String id = "tcp-" + IDS.incrementAndGet();
    private final Inbox inbox = new Inbox(this);
    private final Socket socket;
    private final FrameCodec codec;
    private final TcpWire wire;
    private final Outbox outbox;

    TcpConnection(Socket socket, FrameCodec codec, Scheduler scheduler) {
        this.socket = socket;
        this.codec = codec;
        this.wire = new TcpWire(id + "-writer", socket, inbox, scheduler);
        this.outbox = new Outbox(codec, Outbox.Limits.DEFAULT, scheduler, wire);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return outbox.send(frame);
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return outbox.send(frame);
    }

    @Override
    public void close(CloseCode code, String reason) {
        outbox.close(code, reason);
    }

    void open(Acceptor acceptor) {
        inbox.open(acceptor, new PeerInfo("tcp", socket.getInetAddress().getHostAddress(), null, false));
    }

    /** Reads until the end, however it comes. */
    void read() {
        try {
            readLines(new Lines(socket.getInputStream()));
        } catch (IOException e) {
            ended(CloseCode.LOST, "the stream broke");
        }
    }

    private void readLines(Lines lines) throws IOException {
        try {
            String line = lines.next();
            while (line != null && !line.startsWith(TcpWire.END)) {
                inbox.text(line, codec);
                line = lines.next();
            }
            endedByPeer(line == null ? TcpWire.END + CloseCode.LOST.code() : line);
        } catch (Lines.TooLong e) {
            close(CloseCode.TOO_BIG, "a line has at most " + Lines.MAX_BYTES + " bytes");
            lines.skipToEnd();
            wire.hangUp();
        }
    }

    private void endedByPeer(String lastLine) {
        String[] codeAndReason = lastLine.substring(TcpWire.END.length()).split(" ", 2);
        String reason = codeAndReason.length > 1 ? codeAndReason[1] : "";
        try {
            ended(CloseCode.interpret(Integer.parseInt(codeAndReason[0])), reason);
        } catch (NumberFormatException e) {
            ended(CloseCode.PROTOCOL_ERROR, reason);
        }
    }

    private void ended(CloseCode code, String reason) {
        outbox.ended();
        wire.hangUp();
        inbox.closed(code, reason);
    }
}
