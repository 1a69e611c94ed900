package dev.peekwire.reference;

/**
 * How a number tells that it was not mistyped. Separators do not count; letters are those of A to Z. Pure.
 *
 * @since 0.1.0
 */
public enum CheckDigit {
    /** It does not: everything of the pattern's form is one. */
    NONE {
        @Override
        boolean holds(String symbols) {
            return true;
        }
    },
    /** The last digit of digits, by ISO/IEC 7812-1 annex B (Luhn): order and customer numbers of many systems. */
    LUHN {
        @Override
        boolean holds(String symbols) {
            return areDigits(symbols) && weighted(symbols, 1, 2) % 10 == 0;
        }
    },
    /** The last digit of digits with weights 3 and 1, by the GS1 General Specifications 7.9: SSCC, GTIN, GSIN. */
    GS1 {
        @Override
        boolean holds(String symbols) {
            int sum = 0;
            for (int i = 0; i < symbols.length(); i++) {
                sum += (symbols.length() - 1 - i) % 2 == 0 ? value(symbols, i) : 3 * value(symbols, i);
            }
            return areDigits(symbols) && sum % 10 == 0;
        }
    },
    /** Two letters, eight digits, their check digit, two letters, by the Universal Postal Union's S10: parcels of post. */
    S10 {
        @Override
        boolean holds(String symbols) {
            if (symbols.length() != 13 || !areDigits(symbols.substring(2, 11))) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < S10_WEIGHTS.length(); i++) {
                sum += value(S10_WEIGHTS, i) * value(symbols, 2 + i);
            }
            int check = 11 - sum % 11;
            return value(symbols, 10) == (check == 10 ? 0 : check == 11 ? 5 : check);
        }
    },
    /** The last two characters of letters and digits, by ISO/IEC 7064, MOD 97-10: creditor references, LEI. */
    MOD_97_10 {
        @Override
        boolean holds(String symbols) {
            int rest = 0;
            for (int i = 0; i < symbols.length(); i++) {
                int value = value(symbols, i);
                rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
            }
            return rest == 1;
        }
    },
    /** The last digit of digits, by ISO/IEC 7064, MOD 11,10. */
    MOD_11_10 {
        @Override
        boolean holds(String symbols) {
            int rest = 10;
            for (int i = 0; i < symbols.length() - 1; i++) {
                int sum = (rest + value(symbols, i)) % 10;
                rest = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            return areDigits(symbols) && (rest + value(symbols, symbols.length() - 1)) % 10 == 1;
        }
    };

    private static final String S10_WEIGHTS = "86423597";

    /**
     * Whether it is as it should be.
     *
     * @param number in whatever form
     * @return false also where the number has too few characters for the method
     */
    public boolean isRight(String number) {
        StringBuilder symbols = new StringBuilder(number.length());
        number.chars()
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .filter(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
                .forEach(c -> symbols.append((char) c));
        return this == NONE || (symbols.length() > 1 && holds(symbols.toString()));
    }

    abstract boolean holds(String symbols);

    private static boolean areDigits(String symbols) {
        return symbols.chars().allMatch(c -> c <= '9');
    }

    /** Of a digit or letter, A being 10. */
    private static int value(String symbols, int at) {
        return Character.digit(symbols.charAt(at), 36);
    }

    /** From the right; of a product of two digits their sum. */
    private static int weighted(String digits, int odd, int even) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = value(digits, i) * ((digits.length() - 1 - i) % 2 == 0 ? odd : even);
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
