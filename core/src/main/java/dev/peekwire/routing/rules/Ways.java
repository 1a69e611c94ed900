package dev.peekwire.routing.rules;

import dev.peekwire.AgentId;
import dev.peekwire.routing.Languages;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A plan made ready: each rule's condition with its hours and patterns resolved. Routes are made when the first chat
 * takes them: most rules of a long plan see none for a while, and plans are loaded while a product starts. Thread-safe.
 */
final class Ways {
    /** How many routes by visitors' languages are kept. What a visitor says is a language may be none. */
    static final int MOST_LANGUAGES = 4096;

    private final List<Way> ways;
    private final Map<String, Way> byName = new HashMap<>();
    private final Route otherwise;

    private final Map<Key, Route> byLanguage = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Route> eldest) {
            return size() > MOST_LANGUAGES;
        }
    };

    /** The routes that do not depend on the visitor. */
    private final Map<String, Route> byRule = new HashMap<>();

    /** Equal needs of different rules are one object too. Guarded by {@link #byRule}. */
    private final Map<Need, Need> shared = new HashMap<>();

    private final RoutingPlan plan;

    Ways(RoutingPlan plan) {
        this.plan = plan;
        List<Way> made = new ArrayList<>();
        for (Rule rule : plan.rules()) {
            Way way = new Way(rule, Matching.of(rule.when(), plan.hours()));
            made.add(way);
            byName.put(rule.name(), way);
        }
        this.ways = List.copyOf(made);
        Need need =
                Need.builder(plan.otherwise()).weight(plan.weight(Rule.CHAT)).build();
        this.otherwise =
                new Route(RoutingPlan.DEFAULT, 0, List.of(new Route.Stage(Duration.ZERO, List.of(shared(need)))));
    }

    private record Way(Rule rule, Predicate<Visit> matches) {}

    private record Key(String rule, String language) {}

    Routed find(Facts facts) {
        Visit visit = new Visit(facts);
        for (Way way : ways) {
            if (way.matches.test(visit)) {
                return routed(way, facts);
            }
        }
        return new Routed(otherwise, List.of(), false);
    }

    /** Null if there is no such rule. */
    @Nullable Routed by(String rule, Facts facts) {
        Way way = byName.get(rule);
        return way == null ? null : routed(way, facts);
    }

    private Routed routed(Way way, Facts facts) {
        return new Routed(route(way, facts), wanted(way.rule, facts), way.rule.lastAgent());
    }

    private Route route(Way way, Facts facts) {
        String language = way.rule.visitorsLanguage()
                ? facts.locale().flatMap(Languages::of).orElse(null)
                : null;
        if (language == null) {
            return route(way.rule);
        }
        Key key = new Key(way.rule.name(), language);
        synchronized (byLanguage) {
            Route known = byLanguage.get(key);
            if (known == null) {
                known = Stages.route(way.rule, language, plan.weight(way.rule.kind()), need -> need);
                byLanguage.put(key, known);
            }
            return known;
        }
    }

    private Route route(Rule rule) {
        synchronized (byRule) {
            Route known = byRule.get(rule.name());
            if (known == null) {
                known = Stages.route(rule, rule.language().orElse(null), plan.weight(rule.kind()), this::shared);
                byRule.put(rule.name(), known);
            }
            return known;
        }
    }

    private Need shared(Need need) {
        return shared.computeIfAbsent(need, same -> same);
    }

    private static List<AgentId> wanted(Rule rule, Facts facts) {
        if (!rule.lastAgent() || facts.lastAgent().isEmpty()) {
            return rule.agents();
        }
        List<AgentId> wanted = new ArrayList<>(rule.agents());
        wanted.remove(facts.lastAgent().get());
        wanted.add(0, facts.lastAgent().get());
        return wanted;
    }
}
