package dev.peekwire.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is typed in the demo's terminal, with everything running. */
@Timeout(300)
class DesktopTest {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void nodes_and_servers_are_killed_and_started_again_by_what_is_typed() {
        try (Cluster cluster = Cluster.start(Here.folder("desktop"), 0, 2, Node.class, Here::patient)) {
            Desktop desktop = new Desktop(cluster, said::add);
            desktop.welcome();
            assertThat(said).anyMatch(line -> line.contains("open http://127.0.0.1:"));

            ProcessHandle first = cluster.node(1).process();
            desktop.does("kill 1");
            assertThat(first.isAlive()).isFalse();
            says("node 1 (pid " + first.pid() + ") is gone");
            assertThat(page(cluster.balancer().page("visitor.html?node=1"))).contains("Nordlys Tea");
            desktop.does(" Start  1 ");
            assertThat(cluster.node(1).process().isAlive()).isTrue();
            says("node 1 runs, pid " + cluster.node(1).process().pid());

            desktop.does("kill redis");
            assertThat(cluster.redis().process().isAlive()).isFalse();
            desktop.does("start redis");
            assertThat(cluster.redis().process().isAlive()).isTrue();

            desktop.does("kill postgres");
            assertThat(cluster.postgres().process().isAlive()).isFalse();
            desktop.does("start postgres");
            assertThat(cluster.postgres().process().isAlive()).isTrue();

            said.clear();
            desktop.does("kill 7");
            desktop.does("make tea");
            desktop.does("");
            assertThat(said).hasSize(2).allMatch(line -> line.contains("Ctrl-C ends everything"));
        }
    }

    private void says(String text) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(said).anyMatch(line -> line.contains(text)));
    }

    private static String page(URI page) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
