package dev.peekwire.redact;

/** Which first six digits and lengths card numbers have. */
enum CardIssuer {
    VISA_13(400000, 499999, 13, 13),
    VISA_16(400000, 499999, 16, 16),
    VISA_19(400000, 499999, 19, 19),
    MASTERCARD(510000, 559999, 16, 16),
    MASTERCARD_2(222100, 272099, 16, 16),
    AMEX_34(340000, 349999, 15, 15),
    AMEX_37(370000, 379999, 15, 15),
    DINERS_300(300000, 305999, 14, 19),
    DINERS_309(309500, 309599, 14, 19),
    DINERS_36(360000, 369999, 14, 19),
    DINERS_38(380000, 399999, 14, 19),
    DISCOVER_6011(601100, 601199, 16, 19),
    DISCOVER_622(622126, 622925, 16, 19),
    DISCOVER_644(644000, 659999, 16, 19),
    JCB(352800, 358999, 16, 19),
    UNIONPAY_62(620000, 629999, 16, 19),
    UNIONPAY_81(810000, 817199, 16, 19),
    MAESTRO_50(500000, 509999, 13, 19),
    MAESTRO_56(560000, 589999, 13, 19),
    MAESTRO_6304(630400, 630499, 13, 19),
    MAESTRO_6390(639000, 639099, 13, 19),
    MAESTRO_67(670000, 679999, 13, 19);

    private static final CardIssuer[] ALL = values();

    private final int first;
    private final int last;
    private final int shortest;
    private final int longest;

    CardIssuer(int first, int last, int shortest, int longest) {
        this.first = first;
        this.last = last;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** Whether some issuer has numbers that begin with these six digits and have this many. */
    static boolean issues(int firstSix, int digits) {
        for (CardIssuer issuer : ALL) {
            if (firstSix >= issuer.first
                    && firstSix <= issuer.last
                    && digits >= issuer.shortest
                    && digits <= issuer.longest) {
                return true;
            }
        }
        return false;
    }
}
