package dev.peekwire.routing.rules;

import dev.peekwire.routing.hours.BusinessHours;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a rule matches. Written as {@code topic("billing").and(language("fr"))}. What is compared with a fact that is
 * not known does not hold. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Condition {
    /** How many values one condition chooses from at most. */
    int MOST_CHOICES = 100;

    /** How deep conditions stand in each other at most. */
    int DEEPEST = 8;

    /** How many conditions a rule has at most, those that join others included. */
    int MOST = 50;

    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Topic}. */
        TOPIC,
        /** {@link Language}. */
        LANGUAGE,
        /** {@link Attribute}. */
        ATTRIBUTE,
        /** {@link Page}. */
        PAGE,
        /** {@link Open}. */
        OPEN,
        /** {@link Within}. */
        WITHIN,
        /** {@link Returning}. */
        RETURNING,
        /** {@link All}. */
        ALL,
        /** {@link Any}. */
        ANY,
        /** {@link Not}. */
        NOT
    }

    /** Every chat. */
    static Condition always() {
        return new All(List.of());
    }

    /** The visitor chose one of these topics. */
    static Condition topic(String... anyOf) {
        return new Topic(Set.of(anyOf));
    }

    /** The visitor's language is one of these: {@code fr} is French wherever, {@code pt-BR} is Brazil's. */
    static Condition language(String... anyOf) {
        return new Language(Set.of(anyOf));
    }

    /** An attribute has one of these values. */
    static Condition attribute(String name, String... anyOf) {
        return new Attribute(name, new AttributeTest.OneOf(Set.of(anyOf)));
    }

    /** An attribute is there, and not empty. */
    static Condition hasAttribute(String name) {
        return new Attribute(name, new AttributeTest.Present(true));
    }

    /** An attribute is a number of at least this. */
    static Condition atLeast(String attribute, long number) {
        return new Attribute(attribute, AttributeTest.Range.atLeast(BigDecimal.valueOf(number)));
    }

    /** An attribute is a number below this. */
    static Condition below(String attribute, long number) {
        return new Attribute(attribute, AttributeTest.Range.below(BigDecimal.valueOf(number)));
    }

    /**
     * The chat was started on one of these pages: a path, in which {@code *} stands for anything but a slash and
     * {@code **} for anything. {@code /shop/**} is {@code /shop} and everything under it.
     */
    static Condition page(String... anyOf) {
        return new Page(Set.of(anyOf));
    }

    /** One of the plan's business hours is open then. */
    static Condition open(String hours) {
        return new Open(hours);
    }

    /** These hours are open then: {@code BusinessHours.in("Europe/Oslo").daily("22:00-06:00").build()}. */
    static Condition within(BusinessHours hours) {
        return new Within(hours);
    }

    /** The visitor has had a chat before. */
    static Condition returning() {
        return new Returning(true);
    }

    /** All of these hold. */
    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    /** One of these holds. */
    static Condition any(Condition... of) {
        return new Any(List.of(of));
    }

    /** This does not hold. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** This and the other hold. */
    default Condition and(Condition other) {
        return all(this, other);
    }

    /** This or the other holds, or both. */
    default Condition or(Condition other) {
        return any(this, other);
    }

    /**
     * The topic.
     *
     * @param anyOf one of these, as it is written
     */
    record Topic(Set<String> anyOf) implements Condition {
        /** Validates and copies. */
        public Topic {
            anyOf = Checks.choices("topic", anyOf, 128);
        }

        @Override
        public Type type() {
            return Type.TOPIC;
        }
    }

    /**
     * The language.
     *
     * @param anyOf language tags in lower case; a tag matches itself and every longer one, {@code no} the written
     *     forms of Norwegian too
     */
    record Language(Set<String> anyOf) implements Condition {
        /** Validates and copies. */
        public Language {
            Set<String> tags = new TreeSet<>();
            for (String tag : Checks.choices("language", anyOf, 35)) {
                tags.add(Checks.tag(tag.toLowerCase(Locale.ROOT)));
            }
            anyOf = Collections.unmodifiableSet(tags);
        }

        @Override
        public Type type() {
            return Type.LANGUAGE;
        }
    }

    /**
     * An attribute.
     *
     * @param name which
     * @param test what it must be
     */
    record Attribute(String name, AttributeTest test) implements Condition {
        /** Validates. */
        public Attribute {
            Checks.text("attribute", name, 64);
            Objects.requireNonNull(test, "test");
        }

        @Override
        public Type type() {
            return Type.ATTRIBUTE;
        }
    }

    /**
     * The page.
     *
     * @param anyOf patterns, one of which matches the path
     */
    record Page(Set<String> anyOf) implements Condition {
        /** Validates and copies. */
        public Page {
            anyOf = Checks.choices("page", anyOf, Glob.LONGEST);
            for (String pattern : anyOf) {
                Glob.check(pattern);
            }
        }

        @Override
        public Type type() {
            return Type.PAGE;
        }
    }

    /**
     * The plan's hours.
     *
     * @param hours the name of some
     */
    record Open(String hours) implements Condition {
        /** Validates. */
        public Open {
            Checks.text("open", hours, 64);
        }

        @Override
        public Type type() {
            return Type.OPEN;
        }
    }

    /**
     * Hours of the rule's own.
     *
     * @param hours which
     */
    record Within(BusinessHours hours) implements Condition {
        /** Validates. */
        public Within {
            Objects.requireNonNull(hours, "hours");
        }

        @Override
        public Type type() {
            return Type.WITHIN;
        }
    }

    /**
     * Whether the visitor has had a chat before.
     *
     * @param returning whether that is asked for, or its opposite
     */
    record Returning(boolean returning) implements Condition {
        @Override
        public Type type() {
            return Type.RETURNING;
        }
    }

    /**
     * All of several; of none, that is always.
     *
     * @param of which
     */
    record All(List<Condition> of) implements Condition {
        /** Copies. */
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Type type() {
            return Type.ALL;
        }
    }

    /**
     * One of several.
     *
     * @param of which; at least one
     */
    record Any(List<Condition> of) implements Condition {
        /** Validates and copies. */
        public Any {
            of = List.copyOf(of);
            if (of.isEmpty()) {
                throw new IllegalArgumentException("any: at least one condition, or it never holds");
            }
        }

        @Override
        public Type type() {
            return Type.ANY;
        }
    }

    /**
     * The opposite.
     *
     * @param of of what
     */
    record Not(Condition of) implements Condition {
        /** Validates. */
        public Not {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public Type type() {
            return Type.NOT;
        }
    }
}
