package dev.peekwire.json.parts;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a policy. */
public final class PolicyReader {
    /** The fields of a policy. */
    public static final Set<String> FIELDS = Words.inOrder("$schema", "rules");

    /** The fields of a rule. */
    public static final Set<String> RULE = Words.inOrder(
            "name", "tiers", "teams", "topics", "mode", "disclaimers", "mostEdit", "bot", "flow", "gauge");

    /** The fields of a gauge. */
    public static final Set<String> GAUGE = Words.inOrder("share", "leastAnswers", "inARow", "repeats");

    /** Modes as files name them. */
    public static final Map<String, ResponseMode> MODES = Words.of(ResponseMode.values());

    /** What bots may do as files name it. */
    public static final Map<String, BotMode> BOTS = Words.of(BotMode.values());

    private static final Function<String, TeamId> TEAM = TeamId::new;

    private final Faults faults;

    /** Where in the file each of the policy's rules is: one that could not be made is not in the policy. */
    private final List<Integer> places = new ArrayList<>();

    /** Reads, and tells what is wrong. */
    public PolicyReader(Faults faults) {
        this.faults = faults;
    }

    /** The policy; null if something is wrong with it. */
    public @Nullable ResponsePolicy read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return null;
        }
        List<PolicyRule> rules = new ArrayList<>();
        Node list = in.need("rules", "write the rules, the first that covers a chat first; [] for none");
        if (list != null && Fields.is(list, Kind.LIST, faults)) {
            for (int i = 0; i < list.elements.size(); i++) {
                PolicyRule rule = rule(list.elements.get(i));
                if (rule != null) {
                    rules.add(rule);
                    places.add(i);
                }
            }
        }
        faults.add(
                node, ResponsePolicy.problems(rules).stream().map(this::inFile).toList());
        return faults.within(node) ? null : new ResponsePolicy(rules);
    }

    private Problem inFile(Problem problem) {
        int open = problem.path().indexOf('[');
        int close = problem.path().indexOf(']');
        if (open < 0) {
            return problem;
        }
        int place = places.get(Integer.parseInt(problem.path().substring(open + 1, close)));
        String path =
                problem.path().substring(0, open + 1) + place + problem.path().substring(close);
        return new Problem(path, problem.line(), problem.column(), problem.reason(), problem.remedy());
    }

    private @Nullable PolicyRule rule(Node node) {
        Fields in = Fields.of(node, faults, RULE);
        if (in == null) {
            return null;
        }
        in.need("name", "give it the name under which refusals are recorded");
        in.need("mode", "say how agents may answer: " + String.join(", ", MODES.keySet()));
        String name = in.text("name");
        ResponseMode mode = in.oneOf("mode", MODES);
        if (name == null || mode == null) {
            return null;
        }
        return made(in, PolicyRule.builder(name, mode));
    }

    private @Nullable PolicyRule made(Fields in, PolicyRule.Builder rule) {
        rule.forTiers(in.wholes("tiers").toArray(Integer[]::new))
                .forTeams(in.texts("teams", TEAM).toArray(TeamId[]::new))
                .forTopics(in.texts("topics", Function.<String>identity()).toArray(String[]::new))
                .disclaiming(
                        in.texts("disclaimers", Function.<String>identity()).toArray(String[]::new));
        Integer mostEdit = in.whole("mostEdit");
        if (mostEdit != null) {
            rule.mostEdit(mostEdit);
        }
        String flow = in.text("flow");
        if (flow != null) {
            rule.walking(flow);
        }
        BotMode bot = in.oneOf("bot", BOTS);
        if (bot != null) {
            rule.bot(bot);
        }
        gauge(in, rule);
        return objecting(in, rule::build);
    }

    private void gauge(Fields outer, PolicyRule.Builder rule) {
        Node node = outer.get("gauge");
        Fields in = node == null ? null : Fields.of(node, faults, GAUGE);
        if (in != null) {
            GaugeLimits plain = GaugeLimits.DEFAULT;
            int share = or(in.whole("share"), plain.share());
            int least = or(in.whole("leastAnswers"), plain.leastAnswers());
            int inARow = or(in.whole("inARow"), plain.inARow());
            int repeats = or(in.whole("repeats"), plain.repeats());
            GaugeLimits limits = objecting(in, () -> new GaugeLimits(share, least, inARow, repeats));
            if (limits != null) {
                rule.gauge(limits);
            }
        }
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }

    private interface Maker<T> {
        T make();
    }

    /** Constructors begin what they object to with the name of the field. */
    private <T> @Nullable T objecting(Fields in, Maker<T> maker) {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            Node field = in.get(said.substring(0, Math.max(0, said.indexOf(':'))));
            faults.refused(field == null ? in.object : field, e);
            return null;
        }
    }
}
