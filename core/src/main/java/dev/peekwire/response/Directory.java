package dev.peekwire.response;

import dev.peekwire.response.ScriptMatch.How;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Scripts by what an agent types. A script's number is its place in the order by title and id. Immutable. */
final class Directory {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 10;
    private static final BitSet NONE = new BitSet();

    private final Titled[] scripts;
    private final TermIndex shortcuts;
    private final TermIndex words;
    private final TermIndex topics;
    private final Map<String, BitSet> languages = new HashMap<>();
    private final BitSet withoutTopic = new BitSet();
    private final BitSet agents = new BitSet();
    private final BitSet teams = new BitSet();

    Directory(List<ScriptedResponse> current) {
        this.scripts = current.stream().map(Titled::of).toArray(Titled[]::new);
        Arrays.sort(scripts, Titled.ORDER);
        Terms terms = new Terms();
        for (int number = 0; number < scripts.length; number++) {
            terms.add(number, scripts[number]);
            sorts(number, scripts[number].script());
        }
        this.shortcuts = terms.shortcuts.build();
        this.words = terms.words.build();
        this.topics = terms.topics.build();
    }

    /**
     * A script and its title as it is looked for.
     *
     * @param script the script
     * @param title its title, folded
     */
    record Titled(ScriptedResponse script, String title) {
        static final Comparator<Titled> ORDER = Comparator.comparing(Titled::title)
                .thenComparing(titled -> titled.script().ref());

        static Titled of(ScriptedResponse script) {
            return new Titled(script, Words.fold(script.title()));
        }
    }

    /** Gathers the words of all scripts. */
    private static final class Terms {
        final TermIndex.Builder shortcuts = new TermIndex.Builder();
        final TermIndex.Builder words = new TermIndex.Builder();
        final TermIndex.Builder topics = new TermIndex.Builder();

        void add(int number, Titled titled) {
            ScriptedResponse script = titled.script();
            words.title(number, Words.of(titled.title()));
            String shortcut = Words.fold(script.shortcut());
            shortcuts.add(number, List.of(shortcut));
            words.add(number, Words.of(shortcut));
            for (String tag : script.tags()) {
                words.add(number, Words.of(Words.fold(tag)));
            }
            script.topic().ifPresent(topic -> {
                topics.add(number, List.of(topic));
                words.add(number, Words.of(Words.fold(topic)));
            });
        }
    }

    private void sorts(int number, ScriptedResponse script) {
        withoutTopic.set(number, script.topic().isEmpty());
        agents.set(number, script.scope().type() == Scope.Type.PERSONAL);
        teams.set(number, script.scope().type() == Scope.Type.TEAM);
        for (ScriptBody body : script.inLocales()) {
            languages
                    .computeIfAbsent(language(body.locale()), any -> new BitSet())
                    .set(number);
        }
    }

    private static String language(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** The numbers of scripts. */
    BitSet numbers(List<ScriptedResponse> of) {
        BitSet numbers = new BitSet();
        for (ScriptedResponse script : of) {
            numbers.set(Arrays.binarySearch(scripts, Titled.of(script), Titled.ORDER));
        }
        return numbers;
    }

    /** What a query finds, but for scripts of these numbers. */
    List<Hit> find(LibraryQuery query, BitSet gone) {
        String text = query.text().strip();
        String folded = Words.fold(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        Best best = new Best(query, gone);
        if (folded.isEmpty()) {
            best.take(this::every, How.ALL);
        } else {
            best.take(() -> shortcuts.whole(folded), How.SHORTCUT);
            best.take(() -> shortcuts.beginning(folded, false), How.SHORTCUT_BEGINS);
            List<String> typed =
                    Words.of(folded).stream().distinct().limit(MOST_WORDS).toList();
            best.take(() -> all(typed, true), How.TITLE);
            best.take(() -> all(typed, false), How.WORDS);
        }
        return best.found;
    }

    private BitSet every() {
        BitSet every = new BitSet();
        every.set(0, scripts.length);
        return every;
    }

    private BitSet all(List<String> typed, boolean inTitle) {
        BitSet all = typed.isEmpty() ? new BitSet() : words.beginning(typed.get(0), inTitle);
        for (String word : typed) {
            all.and(words.beginning(word, inTitle));
        }
        return all;
    }

    /**
     * A script that was found.
     *
     * @param titled the script
     * @param how by what
     * @param rank among those that were found so: the least is the best
     */
    record Hit(Titled titled, How how, int rank) {
        /** The best first. */
        static final Comparator<Hit> ORDER =
                Comparator.comparing(Hit::how).thenComparingInt(Hit::rank).thenComparing(Hit::titled, Titled.ORDER);
    }

    /** Gathers the best, group by group from the best one down, and looks at no more scripts than it needs. */
    private final class Best {
        private final LibraryQuery query;
        private final List<Hit> found = new ArrayList<>();
        private final BitSet seen;
        /** By what each group is parted: the chat's topic, or none; what the reader speaks; agents' own, and teams'. */
        private final List<List<BitSet>> order;

        private Best(LibraryQuery query, BitSet gone) {
            this.query = query;
            this.seen = (BitSet) gone.clone();
            BitSet spoken = query.locale() == null ? NONE : languages.getOrDefault(language(query.locale()), NONE);
            BitSet own = query.topic() == null ? NONE : topics.whole(query.topic());
            this.order = List.of(List.of(own, withoutTopic), List.of(spoken), List.of(agents, teams));
        }

        private boolean isFull() {
            return found.size() == query.limit();
        }

        private void take(Supplier<BitSet> group, How how) {
            if (!isFull()) {
                BitSet members = group.get();
                members.andNot(seen);
                seen.or(members);
                split(members, 0, 0, how);
            }
        }

        /** Takes a group part by part; the last part is what is in no other. */
        private void split(BitSet group, int depth, int rank, How how) {
            if (isFull() || group.isEmpty()) {
                return;
            }
            if (depth == order.size()) {
                takeAlike(group, rank, how);
                return;
            }
            List<BitSet> by = order.get(depth);
            BitSet left = (BitSet) group.clone();
            int next = rank * (by.size() + 1);
            for (BitSet part : by) {
                BitSet mine = (BitSet) left.clone();
                mine.and(part);
                left.andNot(part);
                split(mine, depth + 1, next++, how);
            }
            split(left, depth + 1, next, how);
        }

        private void takeAlike(BitSet alike, int rank, How how) {
            for (int number = alike.nextSetBit(0); number >= 0 && !isFull(); number = alike.nextSetBit(number + 1)) {
                if (isFor(scripts[number].script(), query)) {
                    found.add(new Hit(scripts[number], how, rank));
                }
            }
        }
    }

    private static boolean isFor(ScriptedResponse script, LibraryQuery query) {
        boolean tier = query.tier() == 0 || script.tier() == 0 || script.tier() == query.tier();
        return tier && script.scope().covers(query.agent(), query.teams()) && Finder.isUsable(script, query.now());
    }
}
