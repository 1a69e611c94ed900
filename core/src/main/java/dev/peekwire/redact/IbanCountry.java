package dev.peekwire.redact;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long the account numbers of a country are, and whether letters may follow the country's two. */
record IbanCountry(String code, int length, boolean hasLetters) {
    /** From the SWIFT registry; a star marks numbers with letters. */
    private static final String REGISTRY =
            "AD24* AE23 AL28* AT20 AZ28* BA20 BE16 BG22* BH22* BI27 BR29* BY28* CH21* CR22"
                    + " CY28* CZ24 DE22 DJ27 DK18 DO28* EE20 EG29 ES24 FI18 FK18* FO18 FR27* GB22* GE22* GI23* GL18 GR27* GT28*"
                    + " HN28* HR21 HU28 IE22* IL23 IQ23* IS26 IT27* JO30* KW30* KZ20* LB28* LC32* LI21* LT20 LU20* LV21* LY25"
                    + " MC27* MD24* ME22 MK19* MN20 MR27 MT31* MU30* NI28* NL18* NO15 OM23* PK24* PL28 PS29* PT25 QA29* RO24*"
                    + " RS22 RU33* SA24* SC31* SD18 SE24 SI19 SK24 SM27* SO23 ST25 SV28* TL23 TN24 TR26* UA29* VA22 VG24* XK20"
                    + " YE30*";

    private static final int LETTERS = 26;
    private static final @Nullable IbanCountry[] BY_CODE = table();

    /** The country of two letters in either case, or null. */
    static @Nullable IbanCountry of(int first, int second) {
        return Chars.isLatin(first) && Chars.isLatin(second) ? BY_CODE[index(first, second)] : null;
    }

    /** All countries by code. */
    static Map<String, IbanCountry> all() {
        return Arrays.stream(REGISTRY.split(" "))
                .map(IbanCountry::parse)
                .collect(Collectors.toMap(IbanCountry::code, Function.identity()));
    }

    private static @Nullable IbanCountry[] table() {
        @Nullable IbanCountry[] table = new @Nullable IbanCountry[LETTERS * LETTERS];
        all().forEach((code, country) -> table[index(code.charAt(0), code.charAt(1))] = country);
        return table;
    }

    private static IbanCountry parse(String entry) {
        return new IbanCountry(entry.substring(0, 2), Integer.parseInt(entry.substring(2, 4)), entry.endsWith("*"));
    }

    private static int index(int first, int second) {
        return ((first | 0x20) - 'a') * LETTERS + (second | 0x20) - 'a';
    }
}
