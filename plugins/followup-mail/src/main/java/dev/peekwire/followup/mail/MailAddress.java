package dev.peekwire.followup.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as it goes onto the wire: an ASCII local part of the plain form, and a domain in its ASCII form. Nothing else
 * can be one, so that no recipient can be two, or a header, or a command.
 *
 * @param value the whole address
 */
record MailAddress(String value) {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** The address; empty if it is none. */
    static Optional<MailAddress> of(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = typed.substring(0, at);
        return LOCAL.matcher(local).matches()
                ? domain(typed.substring(at + 1)).map(domain -> new MailAddress(local + "@" + domain))
                : Optional.empty();
    }

    private static Optional<String> domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(java.util.Locale.ROOT);
            boolean fits =
                    ascii.length() <= LONGEST_DOMAIN && DOMAIN.matcher(ascii).matches();
            return fits ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Hidden. */
    @Override
    public String toString() {
        return "MailAddress[]";
    }
}
