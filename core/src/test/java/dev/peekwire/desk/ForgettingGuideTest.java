package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.spi.ChatStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide docs/guides/retention-and-erasure.md. */
class ForgettingGuideTest {
    private final List<byte[]> filed = Collections.synchronizedList(new ArrayList<>());

    private void file(byte[] certificate) {
        filed.add(certificate);
    }

    @Test
    void a_visitor_is_erased_and_the_certificate_is_filed() {
        try (ErasureScene scene = new ErasureScene()) {
            scene.givenClosed("one");
            erase(scene.desk, ErasureScene.VERA);
            await().atMost(Duration.ofMinutes(1)).until(() -> filed.size() == 1);
        }
    }

    private void erase(ChatDesk desk, VisitorId visitor) {
        ErasureOrder order = ErasureOrder.of(
                new ErasureId("dsr-2026-0815"), visitor, new AgentId("privacy-office"), "GDPR 17(1)(b)");
        desk.erase(order).thenAccept(certificate -> file(certificate.bytes()));
    }

    @Test
    void a_visitor_is_told_what_there_is(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("export.json");
        try (ErasureScene scene = new ErasureScene()) {
            scene.givenClosed("one");
            export(scene.desk, ErasureScene.VERA, file);
        }
        assertThat(Files.readString(file)).contains("message-needle");
    }

    private static void export(ChatDesk desk, VisitorId visitor, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            desk.export(visitor, out);
        }
    }

    @Test
    void data_run_out() {
        try (ErasureScene scene = new ErasureScene();
                ChatDesk desk = retaining(scene.store).build()) {
            assertThat(desk.stats().records().expired()).isZero();
        }
    }

    private static ChatDeskBuilder retaining(ChatStore store) {
        return ChatDesk.builder()
                .id("shop")
                .store(store)
                .retention(RetentionPolicy.NONE
                        .with(DataKind.NOTES, Duration.ofDays(30))
                        .with(DataKind.ATTRIBUTES, Duration.ofDays(30))
                        .with(DataKind.MESSAGES, Duration.ofDays(180)));
    }

    @Test
    void a_court_wants_it_kept() {
        try (ErasureScene scene = new ErasureScene()) {
            hold(scene.desk, ErasureScene.VERA);
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            ErasureScene.done(scene.desk.holds().all()).stream().anyMatch(hold -> !hold.holds()));
        }
    }

    private static void hold(ChatDesk desk, VisitorId visitor) {
        LegalHolds holds = desk.holds();
        holds.place(new HoldId("case-17"), visitor, new AgentId("legal"), "Order of the court, 17 O 4711/26");
        holds.lift(new HoldId("case-17"), new AgentId("legal"));
    }
}
