package dev.peekwire.routing.rules;

import static dev.peekwire.routing.rules.Checks.sorted;

import dev.peekwire.TeamId;
import dev.peekwire.routing.Skill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a rule asks for less when a chat has waited for a while. Steps add up. A skill that is dropped or lowered is
 * preferred from then on, so that whoever has it still comes first.
 *
 * @param after how long the chat has waited by then; more than zero
 * @param drop required skills that are no longer required
 * @param lower required skills with a level that will do from now on
 * @param anyLanguage whether any language will do
 * @param anyTier whether any tier will do
 * @param add teams whose agents may take the chat too
 * @since 0.1.0
 */
public record Step(
        Duration after,
        Set<Skill> drop,
        Map<Skill, Integer> lower,
        boolean anyLanguage,
        boolean anyTier,
        List<TeamId> add) {
    /** Validates and copies. */
    public Step {
        Objects.requireNonNull(after, "after");
        drop = sorted(drop);
        lower = sorted(lower);
        add = List.copyOf(add);
    }

    /** Starts from a step that changes nothing. */
    public static Step after(Duration wait) {
        return new Step(wait, Set.of(), Map.of(), false, false, List.of());
    }

    /** And drops skills. */
    public Step dropping(String... skills) {
        Set<Skill> all = new TreeSet<>(drop);
        for (String skill : skills) {
            all.add(new Skill(skill));
        }
        return new Step(after, all, lower, anyLanguage, anyTier, add);
    }

    /** And is content with a lower level of a skill. */
    public Step lowering(String skill, int level) {
        Map<Skill, Integer> all = new TreeMap<>(lower);
        all.put(new Skill(skill), level);
        return new Step(after, drop, all, anyLanguage, anyTier, add);
    }

    /** And no longer asks for a language. */
    public Step inAnyLanguage() {
        return new Step(after, drop, lower, true, anyTier, add);
    }

    /** And no longer asks for a tier. */
    public Step ofAnyTier() {
        return new Step(after, drop, lower, anyLanguage, true, add);
    }

    /** And adds teams. */
    public Step adding(TeamId... teams) {
        List<TeamId> all = new ArrayList<>(add);
        all.addAll(List.of(teams));
        return new Step(after, drop, lower, anyLanguage, anyTier, all);
    }

    /** Whether it changes nothing. */
    boolean isEmpty() {
        return drop.isEmpty() && lower.isEmpty() && !anyLanguage && !anyTier && add.isEmpty();
    }
}
