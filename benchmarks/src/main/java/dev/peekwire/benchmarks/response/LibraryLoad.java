package dev.peekwire.benchmarks.response;

import dev.peekwire.response.OriginJudge;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a library takes to load from its texts, and how much heap it holds. Prints each load of this JVM: the scripts
 * with their templates, the library with its indices, the judge with its own; and the live heap of all of them beside the
 * texts that they were read from. Arguments: how many scripts (20,000), how many loads (5).
 */
public final class LibraryLoad {
    private static final double MIB = 1024.0 * 1024;

    private LibraryLoad() {}

    /** Measures. */
    public static void main(String[] args) {
        int scripts = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int loads = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<Written.Text> texts = new Written().texts(scripts);
        System.out.printf(
                "%d scripts, %.1f MiB of text%n",
                scripts, texts.stream().mapToLong(LibraryLoad::size).sum() / MIB);
        for (int i = 0; i < loads; i++) {
            load(texts);
        }
    }

    private static long size(Written.Text text) {
        return (text.title() + text.english() + text.french()).length();
    }

    private static void load(List<Written.Text> texts) {
        long before = heap();
        long start = System.nanoTime();
        long cpu = cpu();
        List<ScriptedResponse> read = new ArrayList<>();
        texts.forEach(text -> read.add(text.read()));
        long scripts = System.nanoTime();
        ScriptLibrary library = ScriptLibrary.of(read);
        long indexed = System.nanoTime();
        OriginJudge judge = OriginJudge.of(library);
        long end = System.nanoTime();
        long used = cpu() - cpu;
        System.out.printf(
                "%.0f ms, %.0f of CPU (scripts %.0f, library %.0f, judge %.0f), %.1f MiB live with %s%n",
                (end - start) / 1e6,
                used / 1e6,
                (scripts - start) / 1e6,
                (indexed - scripts) / 1e6,
                (end - indexed) / 1e6,
                (heap() - before) / MIB,
                judge.library());
    }

    /** Of this thread: what the machine does beside it does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
