package dev.peekwire.routing.rules;

import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition.All;
import dev.peekwire.routing.rules.Condition.Any;
import dev.peekwire.routing.rules.Condition.Attribute;
import dev.peekwire.routing.rules.Condition.Language;
import dev.peekwire.routing.rules.Condition.Not;
import dev.peekwire.routing.rules.Condition.Open;
import dev.peekwire.routing.rules.Condition.Page;
import dev.peekwire.routing.rules.Condition.Returning;
import dev.peekwire.routing.rules.Condition.Topic;
import dev.peekwire.routing.rules.Condition.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions made ready to be asked of many chats. */
final class Matching {
    private final Map<String, BusinessHours> hours;

    private Matching(Map<String, BusinessHours> hours) {
        this.hours = hours;
    }

    /** The condition, with a plan's hours; all that it names are there. */
    static Predicate<Visit> of(Condition condition, Map<String, BusinessHours> hours) {
        return new Matching(hours).of(condition);
    }

    private Predicate<Visit> of(Condition condition) {
        return switch (condition.type()) {
            case TOPIC -> topic(((Topic) condition).anyOf());
            case LANGUAGE -> language(((Language) condition).anyOf());
            case ATTRIBUTE -> attribute((Attribute) condition);
            case PAGE -> page(((Page) condition).anyOf());
            case OPEN -> open(Objects.requireNonNull(hours.get(((Open) condition).hours())));
            case WITHIN -> open(((Within) condition).hours());
            case RETURNING -> visit -> visit.facts.returning() == ((Returning) condition).returning();
            case ALL -> all(each(((All) condition).of()));
            case ANY -> any(each(((Any) condition).of()));
            case NOT -> of(((Not) condition).of()).negate();
        };
    }

    private List<Predicate<Visit>> each(List<Condition> conditions) {
        List<Predicate<Visit>> made = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            made.add(of(condition));
        }
        return made;
    }

    private static Predicate<Visit> topic(Set<String> anyOf) {
        Set<String> topics = Set.copyOf(anyOf);
        return visit -> visit.facts.topic().filter(topics::contains).isPresent();
    }

    private static Predicate<Visit> language(Set<String> anyOf) {
        List<String> tags = List.copyOf(anyOf);
        return visit -> !visit.language.isEmpty() && tags.stream().anyMatch(tag -> isOf(visit, tag));
    }

    /** The tag itself, a longer one, or one whose language goes by this name. */
    private static boolean isOf(Visit visit, String tag) {
        return visit.language.equals(tag) || visit.tag.equals(tag) || visit.tag.startsWith(tag + "-");
    }

    private static Predicate<Visit> attribute(Attribute attribute) {
        String name = attribute.name();
        AttributeTest test = attribute.test();
        return switch (test.type()) {
            case ONE_OF -> {
                Set<String> values = Set.copyOf(((AttributeTest.OneOf) test).values());
                yield visit -> values.contains(visit.facts.attributes().getOrDefault(name, ""));
            }
            case PRESENT, RANGE -> visit -> test.holds(visit.facts.attributes().getOrDefault(name, ""));
        };
    }

    private static Predicate<Visit> page(Set<String> anyOf) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : anyOf) {
            globs.add(Glob.of(pattern));
        }
        return visit -> visit.facts
                .page()
                .filter(page -> globs.stream().anyMatch(glob -> glob.matches(page)))
                .isPresent();
    }

    private static Predicate<Visit> open(BusinessHours hours) {
        return visit -> visit.isOpen(hours);
    }

    private static Predicate<Visit> all(List<Predicate<Visit>> of) {
        return visit -> of.stream().allMatch(each -> each.test(visit));
    }

    private static Predicate<Visit> any(List<Predicate<Visit>> of) {
        return visit -> of.stream().anyMatch(each -> each.test(visit));
    }
}
