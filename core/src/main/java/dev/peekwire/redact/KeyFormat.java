package dev.peekwire.redact;

import dev.peekwire.spi.TextWindow;

/** Beginnings of access keys and tokens that their issuers made recognisable, and how many characters follow at least. */
enum KeyFormat {
    AWS("AKIA", 16),
    AWS_TEMPORARY("ASIA", 16),
    GITHUB("ghp_", 36),
    GITHUB_OAUTH("gho_", 36),
    GITHUB_USER("ghu_", 36),
    GITHUB_SERVER("ghs_", 36),
    GITHUB_REFRESH("ghr_", 36),
    GITHUB_FINE_GRAINED("github_pat_", 22),
    GITLAB("glpat-", 20),
    NPM("npm_", 36),
    STRIPE("sk_live_", 16),
    STRIPE_TEST("sk_test_", 16),
    STRIPE_RESTRICTED("rk_live_", 16),
    STRIPE_WEBHOOK("whsec_", 16),
    SECRET_KEY("sk-", 20),
    SLACK_APP("xoxa-", 10),
    SLACK_BOT("xoxb-", 10),
    SLACK_USER("xoxp-", 10),
    SLACK_REFRESH("xoxr-", 10),
    SLACK_SESSION("xoxs-", 10),
    GOOGLE("AIza", 35),
    JSON_WEB_TOKEN("eyJ", 17);

    private static final KeyFormat[] ALL = values();

    private final String beginning;
    private final int shortest;

    KeyFormat(String beginning, int shortest) {
        this.beginning = beginning;
        this.shortest = shortest;
    }

    /** Where the key ends that begins at offset 0, or 0; no further than {@code to}. */
    static int end(TextWindow text, int to) {
        for (KeyFormat format : ALL) {
            if (text.at(0) == format.beginning.charAt(0) && startsWith(text, 0, format.beginning)) {
                int end = format.endOf(text, to);
                if (end > 0) {
                    return end;
                }
            }
        }
        return 0;
    }

    static boolean startsWith(TextWindow text, int from, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (text.at(from + i) != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int endOf(TextWindow text, int to) {
        int end = beginning.length();
        boolean digit = false;
        while (end < to && isPart(text.at(end))) {
            digit |= Chars.isDigit(text.at(end));
            end++;
        }
        return digit && end - beginning.length() >= shortest ? end : 0;
    }

    private boolean isPart(int c) {
        return Chars.isAscii(c) || c == '_' || c == '-' || (this == JSON_WEB_TOKEN && c == '.');
    }
}
