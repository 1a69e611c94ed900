package dev.peekwire.examples.cluster.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** One connection through the proxy, a thread each way. */
final class Pipe {
    private static final int BLOCK = 16 * 1024;

    private final FaultyProxy proxy;
    private final Socket client;
    private final Socket onward;

    Pipe(FaultyProxy proxy, Socket client, Socket onward) {
        this.proxy = proxy;
        this.client = client;
        this.onward = onward;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        onward.setTcpNoDelay(true);
        thread("faulty-proxy-there", () -> copy(client, onward));
        thread("faulty-proxy-back", () -> copy(onward, client));
    }

    static void thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(Socket from, Socket to) {
        byte[] block = new byte[BLOCK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                hold();
                out.write(block, 0, read);
            }
        } catch (IOException gone) {
            // One side has ended it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void hold() throws InterruptedException {
        Duration delay = proxy.pass();
        if (!delay.isZero()) {
            Thread.sleep(delay.toMillis());
        }
    }

    void close() {
        quietly(client);
        quietly(onward);
        proxy.ended(this);
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }
}
