package dev.peekwire.response;

import dev.peekwire.Problem;
import dev.peekwire.response.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes a script, from {@link ScriptedResponse#builder}. Takes anything; what is wrong is told by {@link #problems}.
 * Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ScriptBuilder {
    final String id;
    final int version;
    String shortcut;
    String title = "";

    @Nullable String defaultLocale;

    final Map<String, String> bodies = new LinkedHashMap<>();
    final Map<String, Template> parsed = new LinkedHashMap<>();
    Scope scope = Scope.DESK;
    final Set<String> tags = new LinkedHashSet<>();

    @Nullable String topic;

    int tier;
    Approval approval = Approval.DRAFTED;

    @Nullable Instant validFrom;

    @Nullable Instant validUntil;

    final List<String> disclaimers = new ArrayList<>();
    final Map<String, List<String>> examples = new LinkedHashMap<>();

    ScriptBuilder(String id, int version) {
        this.id = Objects.requireNonNull(id, "id");
        this.version = version;
        this.shortcut = id;
    }

    ScriptBuilder copy(ScriptedResponse from) {
        shortcut(from.shortcut())
                .title(from.title())
                .defaultLocale(from.defaultLocale())
                .scope(from.scope());
        tags(from.tags()).topic(from.topic().orElse(null)).tier(from.tier());
        validFrom(from.validFrom().orElse(null)).validUntil(from.validUntil().orElse(null));
        from.bodies().forEach(this::body);
        from.disclaimers().forEach(this::disclaimer);
        from.examples().forEach((locale, questions) -> questions.forEach(q -> example(locale, q)));
        return this;
    }

    /** What an agent types to find it: 1 to 64 letters, digits, {@code . _ -}; the id if nothing is said. */
    public ScriptBuilder shortcut(String typed) {
        shortcut = Objects.requireNonNull(typed, "shortcut");
        return this;
    }

    /** What it is about, for agents: 1 to 200 characters in one line. */
    public ScriptBuilder title(String line) {
        title = Objects.requireNonNull(line, "title");
        return this;
    }

    /** The language tag of the body for readers whose language there is none for; the first body's if nothing is said. */
    public ScriptBuilder defaultLocale(String tag) {
        defaultLocale = Objects.requireNonNull(tag, "defaultLocale");
        return this;
    }

    /** What it says in one language, as {@link Template} reads it; 1 to 50 languages. */
    public ScriptBuilder body(String locale, String source) {
        parsed.remove(locale);
        bodies.put(locale, Objects.requireNonNull(source, "source"));
        return this;
    }

    /** What it says in one language. */
    public ScriptBuilder body(String locale, Template template) {
        body(locale, template.source());
        parsed.put(locale, template);
        return this;
    }

    /** Who may use it; the whole desk if nothing is said. */
    public ScriptBuilder scope(Scope who) {
        scope = Objects.requireNonNull(who, "scope");
        return this;
    }

    /** Words to find it by: at most 20 of 1 to 64 characters. */
    public ScriptBuilder tags(Collection<String> words) {
        tags.addAll(words);
        return this;
    }

    /** The topic of the chats that it is for, 1 to 128 characters; null for any. */
    public ScriptBuilder topic(@Nullable String of) {
        topic = of;
        return this;
    }

    /** The tier of the chats that it is for, 1 to 9, or 0 for any. */
    public ScriptBuilder tier(int of) {
        tier = of;
        return this;
    }

    /** How far it has come; drafted if nothing is said. */
    public ScriptBuilder approval(Approval reached) {
        approval = Objects.requireNonNull(reached, "approval");
        return this;
    }

    /** The first moment at which it may be sent; null for any. */
    public ScriptBuilder validFrom(@Nullable Instant first) {
        validFrom = first;
        return this;
    }

    /** The first moment at which it may not be sent any more; null for never. */
    public ScriptBuilder validUntil(@Nullable Instant end) {
        validUntil = end;
        return this;
    }

    /** The id of a script whose words must go along; at most 10. */
    public ScriptBuilder disclaimer(String scriptId) {
        disclaimers.add(Objects.requireNonNull(scriptId, "disclaimer"));
        return this;
    }

    /** A question of a visitor that it answers, in one language, at most 500 characters; at most 100 in all. */
    public ScriptBuilder example(String locale, String question) {
        examples.computeIfAbsent(locale, tag -> new ArrayList<>()).add(Objects.requireNonNull(question, "question"));
        return this;
    }

    /** Everything that is wrong with the script as it stands; empty if nothing is. */
    public List<Problem> problems() {
        return new ScriptCheck(this).problems();
    }

    /**
     * The script.
     *
     * @throws IllegalArgumentException if there are {@link #problems}; the message tells the first twenty
     */
    public ScriptedResponse build() {
        ScriptCheck check = new ScriptCheck(this);
        List<Problem> problems = check.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(Problem.tell(problems));
        }
        return new ScriptedResponse(this, check.bodies(), check.defaultLocale());
    }

    ScriptRef ref() {
        return new ScriptRef(id, version);
    }
}
