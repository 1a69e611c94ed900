package dev.peekwire.followup.mail;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a mail. Immutable.
 *
 * @since 0.1.0
 */
public final class MailAttachment {
    /** The most bytes: 20 MiB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final Pattern NAME =
            Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]{1,100}");
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}");

    private final String name;
    private final String type;
    private final byte[] bytes;

    /**
     * Validates and copies.
     *
     * @param name 1 to 100 characters, none of which is a control, format or path character
     * @param type its media type without parameters, for example {@code application/json}
     * @param bytes what is in it, at most {@link #LARGEST}
     * @throws IllegalArgumentException if a part is out of bounds; the message holds none of them
     */
    public MailAttachment(String name, String type, byte[] bytes) {
        require(NAME.matcher(name).matches() && !name.isBlank(), "name");
        require(TYPE.matcher(type).matches(), "type");
        require(bytes.length <= LARGEST, "bytes");
        this.name = name;
        this.type = type;
        this.bytes = bytes.clone();
    }

    private static void require(boolean ok, String part) {
        if (!ok) {
            throw new IllegalArgumentException(part + ": out of bounds");
        }
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    /** By content. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MailAttachment that
                && name.equals(that.name)
                && type.equals(that.type)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(bytes));
    }

    /** Without name and content. */
    @Override
    public String toString() {
        return "MailAttachment[" + type + ", " + bytes.length + " bytes]";
    }
}
