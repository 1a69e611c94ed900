package dev.peekwire.responses;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.OriginJudge;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.tone.StyleChecker;
import dev.peekwire.response.tone.StyleSheet;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a desk needs to know of answers: the scripts, the flows, who may answer how, the brand's style. A desk takes
 * another one as a whole, so that no answer is judged by half of each.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Responses {
    /** No scripts, everybody free, no style. */
    public static final Responses NONE = builder().build();

    private final ScriptLibrary library;
    private final FlowShelf flows;
    private final OriginJudge judge;
    private final ResponsePolicy policy;
    private final @Nullable StyleChecker style;
    private final String deskName;
    private final ZoneId zone;

    private Responses(Builder from) {
        library = from.library;
        flows = new FlowShelf(from.flows);
        judge = OriginJudge.of(flows.with(library));
        policy = from.policy;
        style = from.style == null ? null : StyleChecker.of(from.style);
        deskName = from.deskName;
        zone = from.zone;
    }

    private Responses(Responses from, ScriptLibrary scripts) {
        library = Objects.requireNonNull(scripts, "scripts");
        flows = from.flows;
        judge = from.judge.with(flows.with(scripts));
        policy = from.policy;
        style = from.style;
        deskName = from.deskName;
        zone = from.zone;
    }

    /** The same but for the scripts; costs the length of those that are not the same objects as before. */
    public Responses with(ScriptLibrary scripts) {
        return new Responses(this, scripts);
    }

    /** Starts from {@link #NONE}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The scripts. */
    public ScriptLibrary library() {
        return library;
    }

    /** The flows that may be entered: of each the current version, if it is approved; in the order in which they were given. */
    public List<ScriptFlow> flows() {
        return flows.current();
    }

    /** The version of a flow that may be entered, if there is one. */
    public Optional<ScriptFlow> flow(String id) {
        return flows.current(id);
    }

    /** A version of a flow, if it is here: who stands in an older one goes on in it. */
    public Optional<ScriptFlow> flow(ScriptRef version) {
        return flows.version(version);
    }

    /**
     * The flow that a bot may begin in a chat that waits: only if the policy's rule for it says {@link BotMode#FLOWS}, and
     * only one that bots may walk. It is the one that the rule names, or the first of the chat's topic, or the first of those
     * for any topic.
     *
     * @param tier the tier that the chat waits for, 1 to 9; 0 for any, whose rule is that of tier 1
     * @param team the team whose queue it waits in
     * @param topic what the visitor chose, or null
     */
    public Optional<ScriptFlow> botFlow(int tier, TeamId team, @Nullable String topic) {
        return policy.rule(Math.max(1, tier), team, topic)
                .filter(rule -> rule.bot() == BotMode.FLOWS)
                .flatMap(rule -> rule.flow() == null ? flows.forBots(topic) : flows.ofBots(rule.flow()));
    }

    /** What finds out whether an answer has a script's words, or a flow's. */
    public OriginJudge judge() {
        return judge;
    }

    /** Who may answer how. */
    public ResponsePolicy policy() {
        return policy;
    }

    /** What checks answers by the brand's style, if there is one. */
    public Optional<StyleChecker> style() {
        return Optional.ofNullable(style);
    }

    /** What scripts call the desk: {@code {{desk.name}}}; empty for nothing. */
    public String deskName() {
        return deskName;
    }

    /** Where scripts tell times. */
    public ZoneId zone() {
        return zone;
    }

    /** Puts them together. Not thread-safe. */
    public static final class Builder {
        private final List<ScriptFlow> flows = new ArrayList<>();
        private ScriptLibrary library = ScriptLibrary.EMPTY;
        private ResponsePolicy policy = ResponsePolicy.FREE;
        private @Nullable StyleSheet style;
        private String deskName = "";
        private ZoneId zone = ZoneOffset.UTC;

        private Builder() {}

        /** The scripts; none by default. */
        public Builder library(ScriptLibrary scripts) {
            library = Objects.requireNonNull(scripts, "scripts");
            return this;
        }

        /**
         * A flow, besides those that were given; none by default. It may come in several versions: the current one is entered,
         * and those who stand in another go on in that, for as long as it is here.
         */
        public Builder flow(ScriptFlow flow) {
            flows.add(Objects.requireNonNull(flow, "flow"));
            return this;
        }

        /** Who may answer how; everybody as they like by default. */
        public Builder policy(ResponsePolicy rules) {
            policy = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /** The brand's style; none by default. */
        public Builder style(StyleSheet sheet) {
            style = Objects.requireNonNull(sheet, "sheet");
            return this;
        }

        /** What scripts call the desk, {@code {{desk.name}}}; nothing by default. */
        public Builder deskName(String name) {
            deskName = Objects.requireNonNull(name, "name");
            return this;
        }

        /** Where scripts tell times; UTC by default. */
        public Builder zone(ZoneId where) {
            zone = Objects.requireNonNull(where, "where");
            return this;
        }

        /**
         * What is wrong with the approved flows beside these scripts, see {@link ScriptFlow#problems}, which flows come twice,
         * and which the policy names that no bot may walk. Empty if nothing is.
         */
        public List<Problem> problems() {
            return List.copyOf(new FlowShelf(flows).problems(library, policy));
        }

        /**
         * The responses; costs the length of all scripts.
         *
         * @throws IllegalArgumentException if there are {@link #problems}; the message tells the first twenty
         */
        public Responses build() {
            List<Problem> problems = problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(Problem.tell(problems));
            }
            return new Responses(this);
        }
    }
}
