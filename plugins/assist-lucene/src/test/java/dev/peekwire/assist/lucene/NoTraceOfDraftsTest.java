package dev.peekwire.assist.lucene;

import static dev.peekwire.assist.lucene.Desk.script;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.peekwire.tck.history.LeakSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump of the heap's living objects, taken after drafts were searched for, holds none of them. */
class NoTraceOfDraftsTest {
    private static final int LENGTH = 16;

    @TempDir
    Path folder;

    @Test
    void no_word_of_a_draft_is_in_the_heap_after_its_search() throws IOException {
        LuceneSuggester suggester = Desk.with(script("one", "Wheels", "We straighten wheels."));
        for (String locale : List.of("en", "fr", "de", "nb", "zh", "th", "xx")) {
            Desk.answer(suggester, Desk.asking().locale(locale).draft("wheel " + mark(7) + " of mine " + mark(7)));
        }
        Path dump = folder.resolve("after.hprof");
        dump(dump);

        assertThat(new LeakSearch(mark(7)).under(folder)).isEmpty();
        assertThat(suggester.toString()).isNotNull();
    }

    @Test
    void what_is_in_the_heap_is_found() throws IOException {
        String kept = mark(8);
        Path dump = folder.resolve("kept.hprof");
        dump(dump);

        assertThat(new LeakSearch(kept).under(folder)).containsExactly(dump);
    }

    /** Made anew each time, so that the test keeps none itself. */
    private static String mark(int seed) {
        Random random = new Random(seed);
        StringBuilder mark = new StringBuilder();
        while (mark.length() < LENGTH) {
            mark.append((char) ('a' + random.nextInt(26)));
        }
        return mark.toString();
    }

    private static void dump(Path file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }
}
