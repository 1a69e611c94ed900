package dev.peekwire.examples.cluster.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyProxyTest {
    private ServerSocket echo;
    private FaultyProxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Pipe.thread("echo", this::serve);
        proxy = FaultyProxy.to(echo.getLocalPort());
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Pipe.thread("echo-one", () -> {
                    try (socket) {
                        socket.getInputStream().transferTo(socket.getOutputStream());
                    } catch (IOException gone) {
                        // The test has ended it.
                    }
                });
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static int ask(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    @Test
    void bytes_go_through_both_ways() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket, 7)).isEqualTo(7);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> proxy.connections() == 0);
    }

    @Test
    void a_cut_ends_connections_and_lets_new_ones_through() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, 1);
            proxy.cut();
            assertThat(ended(socket)).isTrue();
        }
        try (Socket socket = connect()) {
            assertThat(ask(socket, 2)).isEqualTo(2);
        }
    }

    @Test
    void who_is_refused_is_cut_off_at_once_until_it_heals() throws IOException {
        proxy.refuse();
        try (Socket socket = connect()) {
            assertThat(ended(socket)).isTrue();
        }
        proxy.heal();
        try (Socket socket = connect()) {
            assertThat(ask(socket, 3)).isEqualTo(3);
        }
    }

    /** A connection that is cut ends as it likes: by its end or by a reset. */
    private static boolean ended(Socket socket) {
        try {
            return ask(socket, 0) == -1;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void what_is_stalled_arrives_when_it_heals() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, 1);
            proxy.stall();
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> ask(socket, 4)).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            socket.setSoTimeout(60_000);
            assertThat(socket.getInputStream().read()).isEqualTo(4);
        }
    }

    @Test
    void what_is_delayed_arrives_later() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, 1);
            proxy.delay(Duration.ofMillis(100));
            long begin = System.nanoTime();
            assertThat(ask(socket, 5)).isEqualTo(5);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }
}
