package dev.peekwire.json.response;

import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.responses.Responses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is written of a desk's answers: scripts and flows in all their versions, style sheets of brands, and who may answer
 * how. Its parts fit each other. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResponseSet {
    /** Nothing. */
    public static final ResponseSet EMPTY = of(List.of(), List.of(), List.of(), ResponsePolicy.FREE);

    private final ScriptLibrary library;
    private final List<ScriptFlow> flows;
    private final List<StyleSheet> styles;
    private final ResponsePolicy policy;

    private ResponseSet(
            ScriptLibrary library, Collection<ScriptFlow> flows, Collection<StyleSheet> styles, ResponsePolicy policy) {
        this.library = library;
        this.flows =
                flows.stream().sorted(Comparator.comparing(ScriptFlow::ref)).toList();
        this.styles = styles.stream()
                .sorted(Comparator.comparing(StyleSheet::brand).thenComparing(StyleSheet::version))
                .toList();
        this.policy = policy;
    }

    /**
     * A set of these; each version once.
     *
     * @throws IllegalArgumentException if they do not fit each other; the message tells the first twenty problems
     */
    public static ResponseSet of(
            Collection<ScriptedResponse> scripts,
            Collection<ScriptFlow> flows,
            Collection<StyleSheet> styles,
            ResponsePolicy policy) {
        ResponseSet set = new ResponseSet(ScriptLibrary.of(scripts), flows, styles, Objects.requireNonNull(policy));
        List<Problem> problems = set.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(Problem.tell(problems));
        }
        return set;
    }

    /**
     * What is wrong with them together, as {@code scripts.refund@2.disclaimers[0]}, {@code flows.returns@3.steps.hello.text},
     * {@code styles.fjord@1}, {@code policy.rules[0].disclaimers[1]}. Empty if nothing is. Approved flows and the policy
     * are looked at once the scripts fit each other.
     */
    public static List<Problem> problems(
            Collection<ScriptedResponse> scripts,
            Collection<ScriptFlow> flows,
            Collection<StyleSheet> styles,
            ResponsePolicy policy) {
        List<Problem> problems = ScriptLibrary.problems(scripts).stream()
                .map(problem -> problem.path().equals("scripts") ? problem : problem.in("scripts"))
                .toList();
        return problems.isEmpty()
                ? new ResponseSet(ScriptLibrary.of(scripts), flows, styles, policy).problems()
                : problems;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        flows.forEach(flow -> once("flows." + flow.ref(), seen, problems));
        styles.forEach(style -> once("styles." + style.brand() + "@" + style.version(), seen, problems));
        // What is not said yet may name scripts that are to come.
        flows.stream().filter(ResponseSet::isApproved).forEach(flow -> flow.problems(library)
                .forEach(problem -> problems.add(problem.in("flows"))));
        policy.problems(library).forEach(problem -> problems.add(problem.in("policy")));
        for (int i = 0; i < policy.rules().size(); i++) {
            @Nullable String flow = policy.rules().get(i).flow();
            if (flow != null) {
                walk(flow, "policy.rules[" + i + "].flow").ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static void once(String version, Set<String> seen, List<Problem> problems) {
        if (!seen.add(version)) {
            problems.add(Problem.of(version, "the same version twice", "keep one, or count its version up"));
        }
    }

    private Optional<Problem> walk(String id, String path) {
        Optional<ScriptFlow> current =
                flows.stream().filter(flow -> flow.ref().id().equals(id)).reduce(ScriptFlow::current);
        if (current.isEmpty()) {
            return Optional.of(Problem.of(path, "no flow `" + id + "`", "write that flow, or name another"));
        }
        return current.filter(flow -> flow.bots() && isApproved(flow)).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        path,
                        "`" + id + "` is not approved, or not for bots",
                        "have it approved with bots: true, or name another"));
    }

    private static boolean isApproved(ScriptFlow flow) {
        return flow.approval().state() == Approval.State.APPROVED;
    }

    /** The scripts, in all versions. */
    public ScriptLibrary library() {
        return library;
    }

    /** The flows, by id and version. */
    public List<ScriptFlow> flows() {
        return flows;
    }

    /** The style sheets, by brand and version. */
    public List<StyleSheet> styles() {
        return styles;
    }

    /** Who may answer how. */
    public ResponsePolicy policy() {
        return policy;
    }

    /** The newest style sheet of a brand. */
    public Optional<StyleSheet> style(String brand) {
        return styles.stream().filter(style -> style.brand().equals(brand)).reduce((before, later) -> later);
    }

    /**
     * What a desk of the only brand takes: the library, the flows, the policy and the newest style sheet, if there is one.
     *
     * @throws IllegalStateException if there are sheets of several brands: {@link #responses(String)} chooses
     */
    public Responses.Builder responses() {
        List<String> brands = styles.stream().map(StyleSheet::brand).distinct().toList();
        if (brands.size() > 1) {
            throw new IllegalStateException("several brands: choose of " + String.join(", ", brands));
        }
        return brands.isEmpty() ? plain() : responses(brands.get(0));
    }

    /**
     * What a desk of one of several brands takes.
     *
     * @throws IllegalArgumentException if there is no style sheet of the brand
     */
    public Responses.Builder responses(String brand) {
        StyleSheet style = style(brand).orElseThrow(() -> new IllegalArgumentException("no style of " + brand));
        return plain().style(style);
    }

    private Responses.Builder plain() {
        Responses.Builder responses = Responses.builder().library(library).policy(policy);
        flows.forEach(responses::flow);
        return responses;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ResponseSet set
                        && library.versions().equals(set.library.versions())
                        && flows.equals(set.flows)
                        && styles.equals(set.styles)
                        && policy.equals(set.policy));
    }

    @Override
    public int hashCode() {
        return Objects.hash(library.versions(), flows, styles, policy);
    }

    /** For logs: {@code ResponseSet[ScriptLibrary[40 scripts, 55 versions], 2 flows, 1 styles, 3 rules]}. */
    @Override
    public String toString() {
        return "ResponseSet[" + library + ", " + flows.size() + " flows, " + styles.size() + " styles, "
                + policy.rules().size() + " rules]";
    }
}
