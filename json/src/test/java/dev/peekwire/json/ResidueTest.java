package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.MalformedFrameException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Searches the live heap, as a dump shows it, for text that went through a codec. The thread that did the work is
 * alive while the heap is dumped, so that what it might hold in a pool of its own counts.
 */
class ResidueTest {
    /** Typed texts in disguise: each character is one less than in the text that is searched for. */
    private static final String VALUE = "PmkzmsrdsvXyjZ";

    private static final String NAME = "TmjmqxvmLdladq";

    @TempDir
    Path folder;

    private final JsonFrameCodec desk = JsonFrameCodec.desk();
    private final JsonFrameCodec client = JsonFrameCodec.client();

    @Test
    void no_text_stays_behind_that_was_read_or_written() throws Exception {
        assertThat(occurrences(() -> {
                    for (int i = 0; i < 1000; i++) {
                        exercise();
                    }
                }))
                .containsExactly(0, 0);
    }

    @Test
    void the_search_finds_what_a_parser_with_default_pools_and_names_keeps() throws Exception {
        JsonFactory defaults = new JsonFactory();
        assertThat(occurrences(() -> {
                    String json = "{\"" + revealed(NAME) + "\":\"\\u0020" + revealed(VALUE) + "\"}";
                    try (JsonParser parser = defaults.createParser(ObjectReadContext.empty(), json)) {
                        while (parser.nextToken() != null) {
                            parser.getString();
                        }
                    }
                    assertThat(defaults.getFormatName()).isEqualTo("JSON");
                }))
                .allMatch(found -> found > 0);
        assertThat(defaults.getFormatName()).as("alive until here").isEqualTo("JSON");
    }

    private void exercise() {
        String value = revealed(VALUE);
        String member = "\"" + revealed(NAME) + "\":\"" + value + "\"";
        read(desk, "{\"edit\":[7,1,0,0,\"" + value + "\",5]}");
        read(desk, "{\"edit\":[7,1,0,0,\"\\n" + value + "\",5]}");
        read(desk, "{\"snapshot\":[7,1,\"" + value.repeat(300) + "\\t\",5]}");
        read(desk, "{\"open\":{\"chat\":\"a\",\"version\":1," + member + "}}");
        read(desk, "{\"post\":{\"command\":\"c\",\"chat\":\"a\",\"text\":\"" + value + "\"," + member + "}}");
        read(desk, "{\"note\":{" + member + ",\"text\":\"" + value);
        read(client, "{\"peekSnapshot\":[7,1,\"" + value + "\\\"\",5]}");
    }

    private static void read(FrameCodec codec, String text) {
        try {
            for (Frame frame : codec.decode(text)) {
                assertThat(codec.encode(frame)).isNotEmpty();
            }
        } catch (MalformedFrameException e) {
            assertThat(e).hasNoCause();
        }
    }

    /** How often value and name are in the live heap after the work was done. */
    private List<Integer> occurrences(Runnable work) throws Exception {
        Path dump = folder.resolve("heap.hprof");
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            dumpLiveHeap(dump);
            return null;
        });
        Thread thread = new Thread(task, "worker");
        thread.start();
        task.get();
        List<Integer> found = new ArrayList<>();
        for (String hidden : List.of(VALUE, NAME)) {
            found.add(count(dump, hidden, StandardCharsets.ISO_8859_1)
                    + count(dump, hidden, StandardCharsets.UTF_16BE)
                    + count(dump, hidden, StandardCharsets.UTF_16LE));
        }
        return found;
    }

    /** By reflection: the module under test does not read the JDK's management modules. */
    private static void dumpLiveHeap(Path dump) throws ReflectiveOperationException {
        Class<?> diagnostics = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Object bean = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getPlatformMXBean", Class.class)
                .invoke(null, diagnostics);
        diagnostics.getMethod("dumpHeap", String.class, boolean.class).invoke(bean, dump.toString(), true);
    }

    private static int count(Path dump, String hidden, Charset charset) throws IOException {
        byte[] sought = revealed(hidden).getBytes(charset);
        int found = 0;
        int matched = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(dump)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    // The sought bytes begin with one that does not come again soon, so a plain restart misses nothing.
                    matched = buffer[i] == sought[matched] ? matched + 1 : buffer[i] == sought[0] ? 1 : 0;
                    if (matched == sought.length) {
                        found++;
                        matched = 0;
                    }
                }
            }
        }
        return found;
    }

    private static String revealed(String hidden) {
        StringBuilder text = new StringBuilder();
        hidden.chars().forEach(c -> text.append((char) (c + 1)));
        return text.toString();
    }
}
