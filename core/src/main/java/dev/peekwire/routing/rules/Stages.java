package dev.peekwire.routing.rules;

import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Skill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a rule asks as a chat waits: its steps added up. Not thread-safe. */
final class Stages {
    private final Map<Skill, Integer> required;
    private final Map<Skill, Integer> preferred;
    private final List<TeamId> teams = new ArrayList<>();
    private final int weight;
    private @Nullable String language;
    private int tier;

    private Stages(Rule rule, @Nullable String language, int weight) {
        this.required = new TreeMap<>(rule.required());
        this.preferred = new TreeMap<>(rule.preferred());
        this.language = language;
        this.tier = rule.tier();
        this.weight = weight;
        teams.add(rule.team());
    }

    /** The route of a rule's chats in a language. */
    static Route route(Rule rule, @Nullable String language, int weight, UnaryOperator<Need> shared) {
        Stages now = new Stages(rule, language, weight);
        List<Route.Stage> stages = new ArrayList<>();
        stages.add(new Route.Stage(Duration.ZERO, now.needs(shared)));
        for (Step step : rule.steps()) {
            now.take(step);
            List<Need> needs = now.needs(shared);
            // Any language instead of none known is nothing new: no timer for it.
            if (!needs.equals(stages.get(stages.size() - 1).needs())) {
                stages.add(new Route.Stage(step.after(), needs));
            }
        }
        return new Route(rule.name(), rule.priority(), stages);
    }

    private void take(Step step) {
        step.drop().forEach(skill -> wish(skill, required.remove(skill)));
        step.lower().forEach((skill, level) -> wish(skill, required.put(skill, level)));
        language = step.anyLanguage() ? null : language;
        tier = step.anyTier() ? 0 : tier;
        teams.addAll(step.add());
    }

    /** What was asked for first stays a wish: of several levels, the highest. */
    private void wish(Skill skill, @Nullable Integer level) {
        if (level != null) {
            preferred.merge(skill, level, Math::max);
        }
    }

    private List<Need> needs(UnaryOperator<Need> shared) {
        return teams.stream().map(team -> shared.apply(need(team))).toList();
    }

    private Need need(TeamId team) {
        Need.Builder need = Need.builder(team).language(language).tier(tier).weight(weight);
        required.forEach(need::require);
        preferred.forEach(need::prefer);
        return need.build();
    }
}
