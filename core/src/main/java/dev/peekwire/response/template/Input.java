package dev.peekwire.response.template;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * A value that the agent fills in before the script can be sent: {@code {{input.days:number 1..30}}}.
 *
 * @param name its name, without {@code input.}
 * @param takes what it takes
 * @since 0.1.0
 */
public record Input(String name, Takes takes) {
    /** What an input's placeholder begins with. */
    public static final String PREFIX = "input.";

    /** Validates. */
    public Input {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(takes, "takes");
    }

    /** What an input takes. What does not fit is treated as missing. */
    public sealed interface Takes {
        /** Which sort it is. */
        Type type();
    }

    /** Sorts of inputs. */
    public enum Type {
        /** Words. */
        TEXT,
        /** A number. */
        NUMBER,
        /** One of some texts. */
        CHOICE,
        /** A day. */
        DATE,
        /** An amount of money. */
        MONEY
    }

    /**
     * Words in one line.
     *
     * @param most how many code points, 1 to {@link TemplateValues#LONGEST_VALUE}
     */
    public record Text(int most) implements Takes {
        /** Validates. */
        public Text {
            if (most < 1 || most > TemplateValues.LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "most: " + most + ", allowed are 1 to " + TemplateValues.LONGEST_VALUE);
            }
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /**
     * A number within bounds, both allowed.
     *
     * @param least the smallest
     * @param most the largest
     */
    public record Decimal(BigDecimal least, BigDecimal most) implements Takes {
        /** Validates. */
        public Decimal {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least: not above most");
            }
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /**
     * One of some texts.
     *
     * @param choices 1 to 50, each once
     */
    public record Choice(List<String> choices) implements Takes {
        /** Validates and copies. */
        public Choice {
            choices = List.copyOf(choices);
            if (choices.isEmpty() || choices.size() > 50) {
                throw new IllegalArgumentException("choices: " + choices.size() + ", allowed are 1 to 50");
            }
        }

        @Override
        public Type type() {
            return Type.CHOICE;
        }
    }

    /**
     * A day, {@code 2026-11-22}.
     *
     * @param format how it is written
     */
    public record Day(Format.Date format) implements Takes {
        /** Validates. */
        public Day {
            Objects.requireNonNull(format, "format");
        }

        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /**
     * An amount of money.
     *
     * @param currency its currency
     */
    public record Amount(Currency currency) implements Takes {
        /** Validates. */
        public Amount {
            Objects.requireNonNull(currency, "currency");
        }

        @Override
        public Type type() {
            return Type.MONEY;
        }
    }
}
