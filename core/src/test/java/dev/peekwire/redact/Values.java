package dev.peekwire.redact;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Makes valid values of every kind, by other means than the detectors check them. All are made up. */
final class Values {
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String TOKEN = SMALL + SMALL.toUpperCase(java.util.Locale.ROOT) + DIGITS;
    private static final List<String> KEYS =
            List.of("AKIA:16", "ghp_:36", "gho_:36", "github_pat_:40", "sk-:40", "sk_live_:24", "xoxb-:30", "AIza:35");
    private static final List<String> CUES = List.of(
            "password: ",
            "Passord: ",
            "mot de passe : ",
            "kata sandi: ",
            "my password is ",
            "Mein Passwort ist ",
            "contraseña: ",
            "pwd=");
    private static final List<String> CARDS = List.of(
            "4:16",
            "4:13",
            "4:19",
            "51:16",
            "55:16",
            "2221:16",
            "2720:16",
            "34:15",
            "37:15",
            "6011:16",
            "65:16",
            "36:14",
            "305:14",
            "3528:16",
            "62:19",
            "81000:16",
            "50:16",
            "67:18");
    private static final List<String> PHONES = List.of(
            "+47 ## ## ## ##",
            "+1 (###) ###-####",
            "+44 20 #### ####",
            "0047########",
            "00 33 # ## ## ## ##",
            "555-2##-####",
            "(555) 2##-####",
            "2# ## ## ##",
            "41# ## ###",
            "01 ## ## ## ##",
            "030 ########",
            "0812-####-####",
            "61# ## ## ##",
            "+62 812-####-####");

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    /**
     * A value after what has to stand before it.
     *
     * @param kind the detector of such values
     * @param cue what stands before it
     * @param text the value
     * @param prefix how much of it may be seen
     * @param slips what a finger may slip to within it
     */
    record Value(String kind, String cue, String text, int prefix, String slips) {
        @Override
        public String toString() {
            return cue + "[[" + text + "]]";
        }
    }

    Value any() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> card();
            case 2 -> iban();
            case 3 -> new Value("email", "", email(), 2, TOKEN);
            case 4 -> new Value("phone", "", fill(pick(PHONES)), 2, DIGITS);
            case 5 ->
                random.nextBoolean()
                        ? new Value("phone", "tlf ", bare(), 2, DIGITS)
                        : new Value("us-ssn", "SSN ", bare(), 2, DIGITS);
            case 6 -> ssn();
            case 7 -> new Value("no-fodselsnummer", "", split(fodselsnummer(), 6), 2, DIGITS);
            default -> secret();
        };
    }

    String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Value card() {
        String[] issuer = pick(CARDS).split(":");
        String body = some(DIGITS, Integer.parseInt(issuer[1]) - 1 - issuer[0].length());
        return new Value("payment-card", "", grouped(luhn(issuer[0] + body)), 4, DIGITS);
    }

    private static String luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            String doubled = Integer.toString(2 * digit);
            sum += i % 2 == 0 ? doubled.chars().map(c -> c - '0').sum() : digit;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String grouped(String digits) {
        return switch (random.nextInt(4)) {
            case 0 -> digits;
            case 1 -> digits.replaceAll("(....)(?=.)", "$1-");
            case 2 -> digits.replaceAll("^(....)(......)", "$1 $2 ");
            default -> digits.replaceAll("(....)(?=.)", "$1 ");
        };
    }

    private Value iban() {
        String[] forms = {"NO##:11", "DE##:18", "GB##WEST:14", "ES##:20", "NL##ABNA:10", "DK##:14", "FR##:23"};
        String[] form = forms[random.nextInt(forms.length)].split(":");
        String bban = form[0].substring(4) + some(DIGITS, Integer.parseInt(form[1]));
        String number = checked(form[0].substring(0, 2), bban);
        return new Value(
                "iban", "", random.nextBoolean() ? number : number.replaceAll("(....)(?=.)", "$1 "), 2, DIGITS);
    }

    private static String checked(String country, String bban) {
        StringBuilder digits = new StringBuilder();
        (bban + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + (check < 10 ? "0" : "") + check + bban;
    }

    private String email() {
        return some(SMALL, 1 + random.nextInt(8)) + pick(List.of("", ".x", "+1", "_9")) + "@"
                + some(SMALL, 1 + random.nextInt(8)) + pick(List.of(".no", ".com", ".co.uk", ".example.org"));
    }

    private String bare() {
        return (1 + random.nextInt(5)) + some("12345678", 8);
    }

    private Value ssn() {
        String area = (1 + random.nextInt(5)) + some("12345", 2);
        String dash = random.nextBoolean() ? "-" : " ";
        return new Value("us-ssn", "", area + dash + some("123456789", 2) + dash + some("123456789", 4), 2, DIGITS);
    }

    private String fodselsnummer() {
        while (true) {
            int day = 1 + random.nextInt(28) + (random.nextInt(4) == 0 ? 40 : 0);
            String nine = String.format(
                    "%02d%02d%02d%03d", day, 1 + random.nextInt(12), random.nextInt(100), random.nextInt(1000));
            for (int check = 0; check < 100; check++) {
                String number = nine + String.format("%02d", check);
                if (weighed(number, "3761894521") % 11 == 0 && weighed(number, "54327654321") % 11 == 0) {
                    return number;
                }
            }
        }
    }

    private static int weighed(String number, String weights) {
        int sum = 0;
        for (int i = 0; i < weights.length(); i++) {
            sum += (number.charAt(i) - '0') * (weights.charAt(i) - '0');
        }
        return sum;
    }

    private Value secret() {
        if (random.nextBoolean()) {
            return new Value(
                    "password",
                    pick(CUES),
                    pick(List.of("", "", "(", "-", "#"))
                            + some(TOKEN, 1 + random.nextInt(10))
                            + pick(List.of("7", "!x", "#1?", "é4", "@9")),
                    2,
                    TOKEN);
        }
        String[] key = pick(KEYS).split(":");
        return new Value(
                "secret-key",
                pick(List.of("", "key: ", "key=")),
                key[0] + some(TOKEN, Integer.parseInt(key[1]) - 1) + "7",
                2,
                DIGITS);
    }

    private String split(String digits, int at) {
        return random.nextBoolean() ? digits : digits.substring(0, at) + " " + digits.substring(at);
    }

    private String fill(String form) {
        StringBuilder filled = new StringBuilder();
        form.chars().forEach(c -> filled.append(c == '#' ? some("23456789", 1) : Character.toString(c)));
        return filled.toString();
    }

    String some(String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
