package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left in a server of text that was typed and then sent as something else, withdrawn, closed away or left
 * behind: nothing in our objects and logs; what containers keep in buffers is measured.
 */
@Timeout(300)
final class HeapResidueTest {
    private static final Logger LOG = LoggerFactory.getLogger(HeapResidueTest.class);
    private static final String TYPED = "Quagmire zebras juggle violet lanterns nightly 鳥";
    private static final String PASTED = "Purple walruses hum søde 象 melodies underwater 馬";
    private static final String CORRECTED = "Purple walruses hum søde 象 melodies underground 魚";
    private static final Needles NEEDLES = new Needles(List.of(TYPED, PASTED, CORRECTED));
    private static final long HEAP_START = 0xf0000000L;
    private static final long HEAP_END = 0x100000000L;

    @TempDir
    Path folder;

    private final Map<String, List<String>> residue = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void nothing_of_ours_holds_unsent_text_once_it_is_gone(EmbeddedServer.Kind kind) throws Exception {
        try (ChildDesk desk = ChildDesk.start(kind, 0, tracing());
                WebSocketTransport transport = new WebSocketTransport();
                AgentSide agent = AgentSide.connect(desk.uri(), transport, "ann");
                VisitorSide visitor = VisitorSide.connect(desk.uri(), transport)) {
            VisitorChat chat = typed(visitor, agent);
            assertThat(new HeapDump(dump(desk, "while typing")).find(NEEDLES))
                    .as("the search finds what is there")
                    .isNotEmpty();
            Waiting.done(chat.send("Something else"));
            search(desk, "a sent");

            show(chat, agent, TYPED);
            assertThat(chat.suggester()).as("a program reads, too").isTrue();
            Waiting.done(chat.withdraw());
            search(desk, "b withdrawn");

            VisitorChat closed = typed(visitor, agent);
            Waiting.done(closed.end());
            search(desk, "c closed");

            VisitorChat left = typed(visitor, agent);
            visitor.client.close();
            Waiting.until(() -> visitor.client.state() == ConnectionState.CLOSED
                    && agent.screen(left.id()).isEmpty());
            search(desk, "d disconnected");
        }
        residue.forEach((when, what) -> LOG.warn("{} {}: {}", kind, when, what));
        assertThat(inLogs("dev.peekwire")).isEmpty();
        LOG.warn("{} lines of containers' own finest logs: {}", kind, inLogs(""));
    }

    /** Character by character, pasted over, corrected, deleted, and typed once more. */
    private static VisitorChat typed(VisitorSide visitor, AgentSide agent) throws Exception {
        VisitorChat chat = visitor.startReadable();
        agent.awaitAssigned(chat.id());
        agent.client.keepLooking(chat.id(), true);
        for (int end = 1; end < TYPED.length(); end++) {
            chat.type(TYPED.substring(0, end));
        }
        show(chat, agent, TYPED);
        show(chat, agent, PASTED);
        show(chat, agent, CORRECTED);
        show(chat, agent, "");
        show(chat, agent, TYPED);
        return chat;
    }

    private static void show(VisitorChat chat, AgentSide agent, String text) {
        chat.type(text);
        agent.awaitScreen(chat.id(), text);
    }

    private void search(ChildDesk desk, String when) throws Exception {
        List<HeapDump.Find> finds = new HeapDump(dump(desk, when)).find(NEEDLES);
        // What a thread has in its hands that waits for the processor is not held: it is gone when one looks again.
        for (int again = 1; again < 3 && finds.stream().anyMatch(HeapDump.Find::ours); again++) {
            finds = new HeapDump(dump(desk, when + " again " + again)).find(NEEDLES);
        }
        residue.put(when + ", heap", finds.stream().map(HeapDump.Find::toString).toList());
        if (NativeMemory.readable(desk.pid())) { // Linux, with the right to; measured, not judged
            residue.put(when + ", native", NativeMemory.find(desk.pid(), NEEDLES, HEAP_START, HEAP_END));
        }
        assertThat(finds).as("held by us when %s", when).noneMatch(HeapDump.Find::ours);
    }

    private Path dump(ChildDesk desk, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name.replace(' ', '-') + ".hprof");
        desk.dumpHeap(file);
        return file;
    }

    // ---- logs

    private List<String> tracing() throws IOException {
        Path logback = Files.writeString(
                folder.resolve("logback.xml"),
                """
                <configuration>
                  <appender name="FILE" class="ch.qos.logback.core.FileAppender">
                    <file>%s</file>
                    <encoder><pattern>@@ %%logger %%msg%%n%%ex</pattern></encoder>
                  </appender>
                  <root level="TRACE"><appender-ref ref="FILE"/></root>
                </configuration>
                """
                        .formatted(folder.resolve("slf4j.log")));
        Path jul = Files.writeString(
                folder.resolve("jul.properties"),
                """
                handlers=java.util.logging.FileHandler
                .level=FINEST
                java.util.logging.FileHandler.level=FINEST
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=@@ %%3$s %%5$s%%6$s%%n
                """
                        .formatted(folder.resolve("jul.log")));
        return List.of(
                "-Dlogback.configurationFile=" + logback,
                "-Djava.util.logging.config.file=" + jul,
                "-XX:HeapBaseMinAddress=" + HEAP_START,
                "-XX:NativeMemoryTracking=off");
    }

    /** The loggers below a name that wrote any of it, and how often. */
    private Map<String, Integer> inLogs(String prefix) throws IOException {
        Map<String, Integer> loggers = new TreeMap<>();
        for (String log : List.of("slf4j.log", "jul.log")) {
            for (String entry : entries(folder.resolve(log))) {
                byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
                String logger = entry.split("\\s", 2)[0];
                if (logger.startsWith(prefix)
                        && !NEEDLES.places(bytes, 0, bytes.length).isEmpty()) {
                    loggers.merge(logger, 1, Integer::sum);
                }
            }
        }
        return loggers;
    }

    private static List<String> entries(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        List<String> entries = new ArrayList<>(List.of(Files.readString(log).split("(?m)^@@ ")));
        assertThat(entries).as("%s is written", log.getFileName()).hasSizeGreaterThan(1);
        return entries;
    }
}
