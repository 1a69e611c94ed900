package dev.peekwire.response.flow;

import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of a conversation that was thought out before: what is said, what is asked, and which way leads on. Every
 * way through it comes to an ending, and none goes round without asking.
 *
 * <p>What a flow says in its own words is a script too, with the flow's version and an id that the flow gives it:
 * {@code returns.ask-order} for the step {@code ask-order} of {@code returns}, {@code .retry} and {@code .options} after
 * it for what is said after an answer that will not do, and for a list of ways to choose. So a message tells which words
 * of which version it has, whoever walked there. A desk puts {@link #scripts} among those that it judges by.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScriptFlow {
    /** How many steps a flow has at most. */
    public static final int MOST_STEPS = 200;

    /** How many steps that wait for nobody may follow each other. */
    public static final int MOST_AUTOMATIC = 25;

    private final ScriptRef ref;
    private final String title;
    private final String defaultLocale;
    private final Set<String> locales;
    private final @Nullable String topic;
    private final boolean bots;
    private final Approval approval;
    private final String first;
    private final Map<String, FlowStep> steps;
    private final Map<String, ScriptedResponse> scripts;

    ScriptFlow(FlowBuilder from) {
        this.ref = new ScriptRef(from.id, from.version);
        this.title = from.title;
        this.defaultLocale = from.defaultTag();
        Set<String> tags = new LinkedHashSet<>(Set.of(defaultLocale));
        tags.addAll(new TreeSet<>(from.locales));
        this.locales = Collections.unmodifiableSet(tags);
        this.topic = from.topic;
        this.bots = from.bots;
        this.approval = from.approval;
        this.first = from.firstStep();
        Map<String, FlowStep> byId = new LinkedHashMap<>();
        from.steps.forEach(step -> byId.put(step.id(), step));
        this.steps = Collections.unmodifiableMap(byId);
        this.scripts = new FlowScripts(this).all();
    }

    /** Starts a flow; its id, 1 to 24 of {@code a-z 0-9 _ -}, and its version are checked when it is built. */
    public static FlowBuilder builder(String id, int version) {
        return new FlowBuilder(id, version);
    }

    /** Starts another version of this flow, not approved. */
    public FlowBuilder toBuilder(int version) {
        return new FlowBuilder(ref.id(), version).copy(this);
    }

    /**
     * Of two versions of a flow the current one: the newer, unless that is not decided on while the other is, as with
     * scripts.
     */
    public static ScriptFlow current(ScriptFlow one, ScriptFlow other) {
        boolean decided = one.approval.isDecided();
        if (decided != other.approval.isDecided()) {
            return decided ? one : other;
        }
        return one.ref.compareTo(other.ref) >= 0 ? one : other;
    }

    /** Which version of which flow. */
    public ScriptRef ref() {
        return ref;
    }

    /** What it is about, for agents. */
    public String title() {
        return title;
    }

    /** The language tag for readers whose language there is none for. */
    public String defaultLocale() {
        return defaultLocale;
    }

    /** The tags of its languages; the default one first, then by tag. */
    public Set<String> locales() {
        return locales;
    }

    /** The topic of the chats that it is for; empty for any. */
    public Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    /** Whether a bot may walk it. */
    public boolean bots() {
        return bots;
    }

    /** How far it has come; only what is approved is said. */
    public Approval approval() {
        return approval;
    }

    /** The id of the step to begin with. */
    public String first() {
        return first;
    }

    /** Its steps by id, in the order in which they were added. */
    public Map<String, FlowStep> steps() {
        return steps;
    }

    /** A step, if there is one of this id. */
    public Optional<FlowStep> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** What it says in its own words, in the order of its steps: to be judged by, and to be shown for review. */
    public List<ScriptedResponse> scripts() {
        return List.copyOf(scripts.values());
    }

    /** A part of a step that has it. */
    FlowLine line(FlowStep step, FlowLine.Part part) {
        @Nullable ScriptedResponse own = scripts.get(FlowScripts.id(this, step.id(), part));
        String id = own != null ? own.ref().id() : FlowScripts.named(step, part);
        return new FlowLine(ref, step.id(), part, id, own);
    }

    /**
     * What is wrong with it beside these scripts: scripts that it says and that are not there, not approved, not in all of
     * its languages, or ask for what a bot can't fill in; scripts that have an id of its own. Empty if nothing is.
     */
    public List<Problem> problems(ScriptLibrary library) {
        return new FlowLibraryCheck(this, library).problems();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ScriptFlow f && ref.equals(f.ref) && values().equals(f.values()));
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    /** For logs: {@code ScriptFlow[returns@3, 12 steps]}. */
    @Override
    public String toString() {
        return "ScriptFlow[" + ref + ", " + steps.size() + " steps]";
    }

    private List<Object> values() {
        return List.of(title, defaultLocale, locales, topic(), bots, approval, first, List.copyOf(steps.values()));
    }
}
