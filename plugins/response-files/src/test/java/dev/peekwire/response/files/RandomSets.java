package dev.peekwire.response.files;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.response.Approval;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.tone.StyleSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Sets with everything in them that a set can have. */
final class RandomSets {
    private final Random random;
    private final RandomTexts texts;

    private RandomSets(long seed) {
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
    }

    static ResponseSet set(long seed) {
        return new RandomSets(seed).set();
    }

    private ResponseSet set() {
        List<ScriptedResponse> scripts = scripts();
        List<ScriptFlow> flows = new ArrayList<>();
        RandomFlows makes = new RandomFlows(random, texts);
        for (int i = 0; i < random.nextInt(3); i++) {
            for (int version = 1; version <= 1 + random.nextInt(2); version++) {
                flows.add(makes.flow("flow" + i, version));
            }
        }
        List<StyleSheet> styles = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            styles.add(new RandomStyles(random, texts).sheet("brand." + i, 1 + random.nextInt(9)));
        }
        return ResponseSet.of(scripts, flows, styles, policy(flows));
    }

    private List<ScriptedResponse> scripts() {
        List<ScriptedResponse> scripts = new ArrayList<>();
        scripts.add(ScriptedResponse.builder("note", 1)
                .title("Note")
                .body("en", "A note.")
                .body("fr", "Une note.")
                .approval(Approval.approved("lead", Instant.EPOCH))
                .build());
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int versions = 1 + random.nextInt(3);
            for (int version = 1; version <= versions; version++) {
                scripts.add(script("script." + i, version * (1 + random.nextInt(1)), i));
            }
        }
        return scripts;
    }

    private ScriptedResponse script(String id, int version, int number) {
        ScriptBuilder script = ScriptedResponse.builder(id, version)
                .title(texts.line(80))
                .topic(random.nextBoolean() ? null : texts.line(40))
                .tier(random.nextInt(10))
                .approval(approval())
                .scope(scope())
                .tags(new TreeSet<>(List.of(texts.line(20), texts.line(20))));
        if (random.nextBoolean()) {
            script.shortcut("s" + number + texts.word());
        }
        for (String locale : texts.locales()) {
            script.body(locale, texts.body());
        }
        if (random.nextBoolean()) {
            script.disclaimer("note");
        }
        if (random.nextBoolean()) {
            script.validFrom(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        }
        if (random.nextBoolean()) {
            script.validUntil(Instant.parse("2100-01-01T00:00:00Z"));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            script.example(random.nextBoolean() ? "en" : "pt-BR", texts.line(300));
        }
        return script.build();
    }

    private Approval approval() {
        Approval.State state = Approval.State.values()[random.nextInt(4)];
        Instant at = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        return new Approval(state, random.nextBoolean() ? null : texts.line(30), random.nextBoolean() ? null : at);
    }

    private Scope scope() {
        return switch (random.nextInt(3)) {
            case 0 -> Scope.DESK;
            case 1 -> Scope.team(new TeamId("team" + random.nextInt(9)));
            default -> Scope.personal(new AgentId("agent:" + random.nextInt(9)));
        };
    }

    private ResponsePolicy policy(List<ScriptFlow> flows) {
        List<PolicyRule> rules = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            PolicyRule.Builder rule = PolicyRule.builder(texts.line(40) + i, ResponseMode.values()[random.nextInt(3)])
                    .forTopics("topic" + i, texts.line(20))
                    .mostEdit(random.nextInt(101))
                    .gauge(new GaugeLimits(random.nextInt(101), 1 + random.nextInt(9), 1 + random.nextInt(9), 3));
            if (random.nextBoolean()) {
                rule.forTiers(1 + random.nextInt(4), 5 + random.nextInt(4)).forTeams(new TeamId("b"), new TeamId("a"));
            }
            if (random.nextBoolean()) {
                rule.disclaiming("note");
            }
            flows.stream()
                    .filter(flow -> flows.stream()
                            .filter(other -> other.ref().id().equals(flow.ref().id()))
                            .allMatch(RandomSets::isWalked))
                    .findFirst()
                    .ifPresent(flow -> rule.walking(flow.ref().id()));
            rules.add(rule.build());
        }
        return new ResponsePolicy(rules);
    }

    private static boolean isWalked(ScriptFlow flow) {
        return flow.bots() && flow.approval().state() == Approval.State.APPROVED;
    }
}
