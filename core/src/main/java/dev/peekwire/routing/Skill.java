package dev.peekwire.routing;

import java.util.Objects;

/**
 * Something an agent can do: {@code billing}, {@code refunds}, {@code product.router-x}. Levels go from 1, knows some,
 * to 10, knows all.
 *
 * @param name 1 to 64 characters of {@code a-z 0-9 . _ -}
 * @since 0.1.0
 */
public record Skill(String name) implements Comparable<Skill> {
    /** The least level. */
    public static final int LEAST = 1;

    /** The highest level. */
    public static final int MOST = 10;

    private static final int LONGEST = 64;

    /** Validates. */
    public Skill {
        Objects.requireNonNull(name, "name");
        if (!isName(name)) {
            throw new IllegalArgumentException("skill: 1 to 64 characters of a-z 0-9 . _ -");
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST;
    }

    /** Refuses what is no level. */
    static int level(int level) {
        if (level < LEAST || level > MOST) {
            throw new IllegalArgumentException("level: " + level + ", allowed are " + LEAST + " to " + MOST);
        }
        return level;
    }

    @Override
    public int compareTo(Skill other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
