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
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One side of a connection. A line is a frame or a batch; a line that begins with {@code !} is the last one and tells
 * the close code. The thread that calls {@link #open} reads, another one writes.
 */
final class TcpConnection implements Connection, Outbox.Wire {
    private static final AtomicLong IDS = new AtomicLong();
    private static final String END = "!";

    private final String id = "tcp-" + IDS.incrementAndGet();
    private final Socket socket;
    private final FrameCodec codec;
    private final Scheduler scheduler;
    private final Outbox outbox;
    private final Inbox inbox = new Inbox(this);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> Threads.daemon(id, task));

    TcpConnection(Socket socket, FrameCodec codec, Scheduler scheduler) {
        this.socket = socket;
        this.codec = codec;
        this.scheduler = scheduler;
        this.outbox = new Outbox(codec, Outbox.Limits.DEFAULT, scheduler, this);
    }

    void open(Acceptor acceptor) {
        inbox.open(acceptor, new PeerInfo("tcp", socket.getInetAddress().getHostAddress(), null, false));
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

    /** Reads until the end, however it comes. */
    void read() {
        try {
            Lines lines = new Lines(socket.getInputStream());
            try {
                readFrames(lines);
            } catch (Lines.TooLong e) {
                close(CloseCode.TOO_BIG, "a line has at most " + Lines.MAX_BYTES + " bytes");
                lines.drain();
            }
            ended(CloseCode.LOST, "the stream ended");
        } catch (IOException e) {
            ended(CloseCode.LOST, "the stream broke");
        }
    }

    private void readFrames(Lines lines) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(END)) {
                endedByPeer(line.substring(END.length()));
                return;
            }
            inbox.text(line, codec);
        }
    }

    private void endedByPeer(String line) {
        String[] codeAndReason = line.split(" ", 2);
        CloseCode code;
        try {
            code = CloseCode.interpret(Integer.parseInt(codeAndReason[0]));
        } catch (NumberFormatException e) {
            code = CloseCode.PROTOCOL_ERROR;
        }
        ended(code, codeAndReason.length > 1 ? codeAndReason[1] : "");
    }

    private void ended(CloseCode code, String reason) {
        outbox.ended();
        hangUp();
        inbox.closed(code, reason);
    }

    @Override
    public void write(String text, Outbox.Completion completion) {
        writer.execute(() -> {
            try {
                writeLine(text);
                completion.done();
            } catch (IOException e) {
                completion.failed(e);
            }
        });
    }

    private void writeLine(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says why, and hangs up when the peer has done so: closing a socket with something unread in it may destroy what
     * the peer has not read yet.
     */
    @Override
    public void close(CloseCode code, String reason) {
        scheduler.after(Outbox.Limits.DEFAULT.closeTimeout(), this::hangUp);
        writer.execute(() -> {
            inbox.closed(code, reason);
            sayWhy(code, reason);
        });
    }

    private void sayWhy(CloseCode code, String reason) {
        try {
            if (code == CloseCode.LOST) {
                hangUp();
            } else {
                writeLine(END + code.code() + " " + reason.replace('\n', ' '));
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            hangUp();
        }
    }

    @Override
    public void abort(CloseCode code, String reason) {
        hangUp();
        inbox.closed(code, reason);
    }

    private void hangUp() {
        writer.shutdown();
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to do with it.
        }
    }
}
