package dev.peekwire.examples.tcp;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Inbox;
import dev.peekwire.spi.Outbox;
import dev.peekwire.spi.Scheduler;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The writing half of a connection: lines, on a thread of its own, because writing to a socket blocks. */
final class TcpWire implements Outbox.Wire {
    /** A line that begins so is the last and tells the close code. */
    static final String END = "!";

    private final Socket socket;
    private final Inbox inbox;
    private final Scheduler scheduler;
    private final ExecutorService writer;

    TcpWire(String name, Socket socket, Inbox inbox, Scheduler scheduler) {
        this.socket = socket;
        this.inbox = inbox;
        this.scheduler = scheduler;
        this.writer = Executors.newSingleThreadExecutor(task -> Threads.daemon(name, task));
    }

    @Override
    public void write(String text, Outbox.Completion completion) {
        writer.execute(() -> {
            try {
                writeLine(text);
            } catch (IOException e) {
                completion.failed(e);
                return;
            }
            completion.done();
        });
    }

    private void writeLine(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says why, and leaves it to the peer to hang up: closing a socket with something unread in it may destroy what the
     * peer has not read yet. A peer that does not hang up is cut off in time.
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
        inbox.closed(code, reason); // first: the reader, woken by the socket's end, would say LOST
        hangUp();
    }

    void hangUp() {
        writer.shutdown();
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to do with it.
        }
    }
}
