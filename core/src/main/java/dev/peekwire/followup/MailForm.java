package dev.peekwire.followup;

/**
 * Whether something may be a mail address: enough to tell an address from something else that was typed into its field. Who
 * sends mail looks closer.
 */
final class MailForm {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String NEVER = "<>()[]\\,;:\"";

    private MailForm() {}

    static boolean fits(String address) {
        int at = address.indexOf('@');
        if (at < 1 || at != address.lastIndexOf('@') || at > LONGEST_LOCAL) {
            return false;
        }
        String domain = address.substring(at + 1);
        return domain.length() <= LONGEST_DOMAIN
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..")
                && address.codePoints().noneMatch(MailForm::foreign);
    }

    private static boolean foreign(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || NEVER.indexOf(codePoint) >= 0;
    }
}
