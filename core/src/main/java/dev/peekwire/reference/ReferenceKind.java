package dev.peekwire.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers of one kind: orders, parcels, bookings. Immutable and thread-safe.
 *
 * @param name the chat's attribute that has the latest one mentioned: 1 to {@value #LONGEST_NAME} small letters, digits,
 *     {@code -}, {@code _} and {@code .}, a letter first
 * @param check how a number tells that it is one
 * @param patterns how they look, 1 to {@value #MOST_PATTERNS}, tried in this order; each begins and ends with a letter or
 *     digit. With a check digit, people may group
 *     the characters as they like; without one, separators may stand where a pattern has them, so that a pattern of a few
 *     digits does not find the digits of a date
 * @since 0.1.0
 */
public record ReferenceKind(String name, CheckDigit check, List<ReferencePattern> patterns) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 32;

    /** The most patterns of a kind. */
    public static final int MOST_PATTERNS = 16;

    /** Between numbers that were mentioned before the latest one. */
    public static final String SEPARATOR = ", ";

    private static final String EARLIER = ".earlier";

    /** Parcels of postal operators, as {@code RR 473 124 829 NO}, by the Universal Postal Union's standard S10. */
    public static final ReferenceKind PARCEL = of("parcel", CheckDigit.S10, "??#########??");

    /** Pallets and parcels by GS1's Serial Shipping Container Code, 18 digits. */
    public static final ReferenceKind SHIPPING_UNIT = of("shipping-unit", CheckDigit.GS1, "##################");

    /** Validates. */
    public ReferenceKind {
        Objects.requireNonNull(check, "check");
        patterns = List.copyOf(patterns);
        if (!isName(name)) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME
                    + " of a to z, 0 to 9, -, _ and ., a letter first; it is the name of an attribute");
        }
        if (patterns.isEmpty() || patterns.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException("patterns: " + patterns.size() + ", allowed are 1 to " + MOST_PATTERNS);
        }
        for (ReferencePattern pattern : patterns) {
            if (!pattern.isWord()) {
                throw new IllegalArgumentException(
                        "patterns: \"" + pattern + "\" has to begin and end with a letter or digit");
            }
        }
    }

    /**
     * Numbers of one kind.
     *
     * @throws IllegalArgumentException if the name or a pattern will not do
     */
    public static ReferenceKind of(String name, CheckDigit check, String... patterns) {
        return new ReferenceKind(
                name, check, Arrays.stream(patterns).map(ReferencePattern::of).toList());
    }

    /** The chat's attribute that has the numbers mentioned before the latest one. */
    public String earlierName() {
        return name + EARLIER;
    }

    /** The numbers of this kind among a chat's attributes, the latest first. */
    public List<String> known(Map<String, String> attributes) {
        Stream<String> earlier =
                Arrays.stream(attributes.getOrDefault(earlierName(), "").split(SEPARATOR, -1));
        return Stream.concat(Stream.of(attributes.getOrDefault(name, "")), earlier)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.charAt(0) >= 'a'
                && name.charAt(0) <= 'z'
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0);
    }

    /** The one that begins there. */
    Optional<References.Found> at(String text, int from) {
        return patterns.stream()
                .flatMap(pattern -> Optional.ofNullable(pattern.at(text, from, check != CheckDigit.NONE)).stream())
                .filter(reading -> Words.ends(text, reading.end()) && check.isRight(reading.value()))
                .map(reading -> new References.Found(this, reading.value(), from, reading.end()))
                .findFirst();
    }
}
