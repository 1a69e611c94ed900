package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes a flow, from {@link ScriptFlow#builder}. Takes anything; what is wrong is told by {@link #problems}. Not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class FlowBuilder {
    final String id;
    final int version;
    String title = "";

    @Nullable String defaultLocale;

    final Set<String> locales = new LinkedHashSet<>();

    @Nullable String topic;

    boolean bots;
    Approval approval = Approval.DRAFTED;

    @Nullable String first;

    final List<FlowStep> steps = new ArrayList<>();

    FlowBuilder(String id, int version) {
        this.id = Objects.requireNonNull(id, "id");
        this.version = version;
    }

    FlowBuilder copy(ScriptFlow from) {
        title(from.title())
                .defaultLocale(from.defaultLocale())
                .bots(from.bots())
                .first(from.first());
        topic(from.topic().orElse(null));
        from.locales().forEach(this::locale);
        from.steps().values().forEach(this::step);
        return this;
    }

    /** What it is about, for agents: 1 to 150 characters in one line. */
    public FlowBuilder title(String line) {
        title = Objects.requireNonNull(line, "title");
        return this;
    }

    /** A language in which all of its own words are written; 1 to 20. */
    public FlowBuilder locale(String tag) {
        locales.add(Objects.requireNonNull(tag, "tag"));
        return this;
    }

    /** The language for readers whose language there is none for; the first if nothing is said. */
    public FlowBuilder defaultLocale(String tag) {
        defaultLocale = Objects.requireNonNull(tag, "tag");
        return this;
    }

    /** The topic of the chats that it is for, 1 to 128 characters; null for any. */
    public FlowBuilder topic(@Nullable String of) {
        topic = of;
        return this;
    }

    /** Whether a bot may walk it; it may not if nothing is said. */
    public FlowBuilder bots(boolean may) {
        bots = may;
        return this;
    }

    /** How far it has come; drafted if nothing is said. */
    public FlowBuilder approval(Approval reached) {
        approval = Objects.requireNonNull(reached, "approval");
        return this;
    }

    /** The step to begin with; the first that was added if nothing is said. */
    public FlowBuilder first(String step) {
        first = Objects.requireNonNull(step, "step");
        return this;
    }

    /** A step; 1 to {@value ScriptFlow#MOST_STEPS}. */
    public FlowBuilder step(FlowStep step) {
        steps.add(Objects.requireNonNull(step, "step"));
        return this;
    }

    /** Everything that is wrong with the flow as it stands; empty if nothing is. */
    public List<Problem> problems() {
        return new FlowCheck(this).problems();
    }

    /**
     * The flow.
     *
     * @throws IllegalArgumentException if there are {@link #problems}; the message tells the first twenty
     */
    public ScriptFlow build() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(Problem.tell(problems));
        }
        return new ScriptFlow(this);
    }

    String firstStep() {
        return first != null || steps.isEmpty()
                ? Objects.requireNonNullElse(first, "")
                : steps.get(0).id();
    }

    String defaultTag() {
        return defaultLocale != null || locales.isEmpty()
                ? Objects.requireNonNullElse(defaultLocale, "")
                : locales.iterator().next();
    }
}
