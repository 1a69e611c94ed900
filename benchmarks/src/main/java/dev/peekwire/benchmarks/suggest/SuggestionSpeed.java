package dev.peekwire.benchmarks.suggest;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.assist.lucene.LuceneSuggester;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.SuggestionRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a step of a draft costs a suggester: questions are typed letter by letter, and each step is ranked anew. Prints CPU
 * time of the thread, which other work on the machine disturbs little; then the same for long drafts after long messages.
 * Argument: how many scripts (5,000).
 */
public final class SuggestionSpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 4;
    private static final int LEARNED = 5_000;

    private SuggestionSpeed() {}

    /** Measures. */
    public static void main(String[] args) {
        int number = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        ScriptLibrary library = ManyScripts.of(number);
        long before = used();
        LuceneSuggester suggester = LuceneSuggester.create();
        long start = THREADS.getCurrentThreadCpuTime();
        suggester.library(library);
        long built = THREADS.getCurrentThreadCpuTime() - start;
        System.out.printf(
                Locale.ROOT,
                "%d scripts in two languages: indexed in %d ms of CPU, %.1f MiB%n%n",
                number,
                built / 1_000_000,
                (used() - before) / 1048576.0);
        teach(suggester);
        System.out.printf(
                Locale.ROOT, "%d choices learned; all together %.1f MiB%n%n", LEARNED, (used() - before) / 1048576.0);
        System.out.println("| Draft | steps | median, us | 99 %, us | 99.9 %, us | most, us |");
        System.out.println("|---|---|---|---|---|---|");
        measure("typed letter by letter", suggester, typed());
        measure("4,000 characters after ten messages of 4,000", suggester, longOnes());
    }

    private static void measure(String name, LuceneSuggester suggester, List<SuggestionRequest> steps) {
        long[] last = new long[0];
        for (int round = 0; round < ROUNDS; round++) {
            last = steps.stream()
                    .mapToLong(step -> nanos(suggester, step))
                    .sorted()
                    .toArray();
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                last.length,
                at(last, 0.5),
                at(last, 0.99),
                at(last, 0.999),
                at(last, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1_000.0;
    }

    private static long nanos(LuceneSuggester suggester, SuggestionRequest step) {
        long start = THREADS.getCurrentThreadCpuTime();
        suggester.suggest(step);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static List<SuggestionRequest> typed() {
        List<SuggestionRequest> steps = new ArrayList<>();
        for (Question question : Question.forTest()) {
            int length = question.text().codePointCount(0, question.text().length());
            for (int letters = 1; letters <= length; letters++) {
                steps.add(asking(question.locale())
                        .draft(question.begun((double) letters / length))
                        .build());
            }
        }
        return steps;
    }

    private static List<SuggestionRequest> longOnes() {
        List<SuggestionRequest> steps = new ArrayList<>();
        for (Question question : Question.forTest()) {
            String text = (question.text() + " ").repeat(4_000 / question.text().length());
            String[] messages = new String[10];
            Arrays.fill(messages, text);
            steps.add(asking(question.locale())
                    .messages(List.of(messages))
                    .draft(text)
                    .build());
        }
        return steps;
    }

    private static SuggestionRequest.Builder asking(String locale) {
        return SuggestionRequest.builder(new ChatId("chat"), Instant.EPOCH)
                .locale(locale)
                .topic("orders");
    }

    private static void teach(LuceneSuggester suggester) {
        List<Question> questions = Question.forTuning();
        for (int number = 0; number < LEARNED; number++) {
            Question question = questions.get(number % questions.size());
            suggester.chosen(new ChosenResponse(
                    new ChatId("chat-" + number),
                    new VisitorId("visitor-" + number),
                    question.locale(),
                    List.of(question.text() + " " + number),
                    new ScriptRef("script-" + number % 1_000, 1),
                    Instant.EPOCH));
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
