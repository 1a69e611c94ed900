package dev.peekwire.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a script still misses.
 *
 * @param name which value: {@code input.days} or {@code attribute.order}
 * @param kind what the agent may fill in, or that it is a value of the chat
 * @param unfit whether there is a value that does not fit
 * @param choices what may be chosen, for {@link Kind#CHOICE}
 * @param least the smallest number, for {@link Kind#NUMBER}
 * @param most the largest number, or the most code points of a {@link Kind#TEXT}
 * @param currency the currency's code, for {@link Kind#MONEY}
 * @since 0.1.0
 */
public record ScriptGap(
        String name,
        Kind kind,
        boolean unfit,
        List<String> choices,
        @Nullable String least,
        @Nullable String most,
        @Nullable String currency) {
    /** What would fill it. */
    public enum Kind {
        /** A value of the chat, which the agent sets as an attribute, or not at all. */
        VALUE,
        /** Words in one line. */
        TEXT,
        /** A number. */
        NUMBER,
        /** One of some texts. */
        CHOICE,
        /** A day, as {@code 2026-11-22}. */
        DATE,
        /** An amount of money. */
        MONEY
    }

    /** Validates and copies. */
    public ScriptGap {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        choices = List.copyOf(choices);
    }

    /** A gap without bounds. */
    public ScriptGap(String name, Kind kind, boolean unfit) {
        this(name, kind, unfit, List.of(), null, null, null);
    }
}
