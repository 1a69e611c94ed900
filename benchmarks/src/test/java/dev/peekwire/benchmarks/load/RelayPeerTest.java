package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelayPeerTest {
    private final List<String> sent = new ArrayList<>();
    private final List<SendHandler> open = new ArrayList<>();

    @Test
    void oneSendIsInFlight() {
        RelayPeer peer = new RelayPeer.Queued(remote(false));

        peer.send("a");
        peer.send("b");
        peer.send("c");
        assertThat(sent).containsExactly("a");

        finish();
        assertThat(sent).containsExactly("a", "b");
        finish();
        finish();
        assertThat(sent).containsExactly("a", "b", "c");
        peer.send("d");
        assertThat(sent).endsWith("d");
    }

    @Test
    void sendsThatAreDoneInsideTheCallDoNotRecurse() {
        RelayPeer peer = new RelayPeer.Queued(remote(true));

        for (int i = 0; i < 10; i++) {
            peer.send("m" + i);
        }

        assertThat(sent).hasSize(10);
    }

    @Test
    void straightSendsGoAtOnce() {
        RelayPeer peer = new RelayPeer.Straight(remote(false));

        peer.send("a");
        peer.send("b");

        assertThat(sent).containsExactly("a", "b");
    }

    private void finish() {
        open.remove(0).onResult(null);
    }

    private RemoteEndpoint.Async remote(boolean atOnce) {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RemoteEndpoint.Async.class}, (self, method, values) -> {
                    sent.add((String) values[0]);
                    if (atOnce) {
                        ((SendHandler) values[1]).onResult(null);
                    } else {
                        open.add((SendHandler) values[1]);
                    }
                    return null;
                });
    }
}
