package dev.peekwire.benchmarks.response;

import dev.peekwire.AgentId;
import dev.peekwire.response.LibraryQuery;
import dev.peekwire.response.OriginJudge;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        Spent spent = new Spent();
        List<ScriptedResponse> read = new ArrayList<>();
        texts.forEach(text -> read.add(text.read()));
        spent.part("scripts");
        ScriptLibrary library = ScriptLibrary.of(read);
        spent.part("library");
        OriginJudge judge = OriginJudge.of(library);
        spent.part("judge");
        library.find(LibraryQuery.of(new AgentId("agent1"), Set.of(), Written.NOW, "re"));
        spent.part("first search");
        spent.tell(judge.library());
    }
}
