package dev.peekwire.response;

import dev.peekwire.response.ScriptMatch.How;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds scripts by what an agent types. A script's number is its place in the order by title and id. */
final class Finder {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 10;
    private static final BitSet NONE = new BitSet();

    private final List<ScriptedResponse> scripts;
    private final TermIndex shortcuts;
    private final TermIndex titles;
    private final TermIndex words;
    private final Map<String, BitSet> languages;

    Finder(List<ScriptedResponse> current) {
        Map<ScriptRef, String> titled = new HashMap<>();
        current.forEach(script -> titled.put(script.ref(), Words.fold(script.title())));
        this.scripts = current.stream()
                .sorted(Comparator.<ScriptedResponse, String>comparing(script -> titled.getOrDefault(script.ref(), ""))
                        .thenComparing(ScriptedResponse::ref))
                .toList();
        this.shortcuts = index(script -> List.of(Words.fold(script.shortcut())));
        this.titles = index(script -> Words.of(titled.getOrDefault(script.ref(), "")));
        this.words = index(Finder::all);
        this.languages = new HashMap<>();
        IntStream.range(0, scripts.size()).forEach(number -> languages(number, scripts.get(number)));
    }

    private TermIndex index(Function<ScriptedResponse, List<String>> words) {
        TermIndex.Builder index = new TermIndex.Builder();
        IntStream.range(0, scripts.size()).forEach(number -> index.add(number, words.apply(scripts.get(number))));
        return index.build();
    }

    private static List<String> all(ScriptedResponse script) {
        String topic = script.topic().orElse("");
        String all = String.join(" ", script.title(), script.shortcut(), topic, String.join(" ", script.tags()));
        return Words.of(Words.fold(all));
    }

    private void languages(int number, ScriptedResponse script) {
        for (String tag : script.bodies().keySet()) {
            languages.computeIfAbsent(language(tag), any -> new BitSet()).set(number);
        }
    }

    private static String language(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Whether a script may be used by whom its scope covers: what nobody approved is its owner's alone. */
    static boolean isUsable(ScriptedResponse script, Instant now) {
        boolean own = script.scope().type() == Scope.Type.PERSONAL
                && script.approval().state() != Approval.State.RETIRED;
        return own ? script.isValid(now) : script.isSendable(now);
    }

    List<ScriptMatch> find(LibraryQuery query) {
        String text = query.text().strip();
        String folded = Words.fold(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        @Nullable How[] how = new How[scripts.size()];
        if (folded.isEmpty()) {
            Arrays.fill(how, How.ALL);
        } else {
            byWords(folded, how);
            mark(how, shortcuts.find(folded, false), How.SHORTCUT_BEGINS);
            mark(how, shortcuts.find(folded, true), How.SHORTCUT);
        }
        return best(query, how);
    }

    private void byWords(String folded, @Nullable How[] how) {
        List<String> typed =
                Words.of(folded).stream().distinct().limit(MOST_WORDS).toList();
        mark(how, all(words, typed), How.WORDS);
        mark(how, all(titles, typed), How.TITLE);
    }

    private static BitSet all(TermIndex index, List<String> typed) {
        BitSet all = typed.isEmpty() ? NONE : index.find(typed.get(0), false);
        for (String word : typed) {
            all.and(index.find(word, false));
        }
        return all;
    }

    private static void mark(@Nullable How[] how, BitSet found, How by) {
        found.stream().forEach(script -> how[script] = by);
    }

    private List<ScriptMatch> best(LibraryQuery query, @Nullable How[] how) {
        BitSet spoken = query.locale() == null ? NONE : languages.getOrDefault(language(query.locale()), NONE);
        return IntStream.range(0, how.length)
                .filter(number -> how[number] != null && isFor(scripts.get(number), query))
                .mapToLong(number -> rank(number, how[number], query, spoken))
                .sorted()
                .limit(query.limit())
                .mapToObj(rank -> match((int) (rank & 0xffffffffL), how, query))
                .toList();
    }

    private ScriptMatch match(int number, @Nullable How[] how, LibraryQuery query) {
        ScriptedResponse script = scripts.get(number);
        How by = how[number] == null ? How.ALL : how[number];
        return new ScriptMatch(script, by, script.isSendable(query.now()));
    }

    private static boolean isFor(ScriptedResponse script, LibraryQuery query) {
        boolean tier = query.tier() == 0 || script.tier() == 0 || script.tier() == query.tier();
        return tier && script.scope().covers(query.agent(), query.teams()) && isUsable(script, query.now());
    }

    /** Less is better; the number is in the low half, so that no two are equal. */
    private long rank(int number, @Nullable How how, LibraryQuery query, BitSet spoken) {
        ScriptedResponse script = scripts.get(number);
        long rank = how == null ? How.values().length : how.compareTo(How.SHORTCUT);
        rank = rank * 4 + topic(script, query.topic());
        rank = rank * 2 + (spoken.get(number) ? 0 : 1);
        rank = rank * 4 + width(script.scope());
        return (rank << 32) | number;
    }

    private static int topic(ScriptedResponse script, @Nullable String topic) {
        return script.topic().map(of -> of.equals(topic) ? 0 : 2).orElse(1);
    }

    private static int width(Scope scope) {
        return switch (scope.type()) {
            case PERSONAL -> 0;
            case TEAM -> 1;
            case DESK -> 2;
        };
    }
}
