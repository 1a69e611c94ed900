package dev.peekwire.response.template;

/** Why what stands between two pairs of braces can't be read; never leaves the parser. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    Refused(String reason, String remedy) {
        super(reason, null, false, false);
        this.reason = reason;
        this.remedy = remedy;
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
