package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * International bank account numbers: a country's letters, its length, and the remainder 1 of 97; groups of any sizes
 * with single spaces or dashes. What follows does not matter, since the country says where the number ends.
 */
final class IbanDetector implements Anchored {
    private static final int WINDOW = 80;
    private static final int SLACK = 5;
    private static final int HEAD = 4;
    private static final int LETTER_GROUP = 4;

    @Override
    public String kind() {
        return "iban";
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public int anchors() {
        return START;
    }

    @Override
    public Finding inspect(TextWindow text) {
        IbanCountry country = Chars.isSpacedWord(text.at(-1)) ? null : IbanCountry.of(text.at(0), text.at(1));
        if (country == null || !Chars.isDigit(text.at(2))) {
            return Finding.NONE;
        }
        return new Reading(text, country).finding();
    }

    /** One number as far as it goes. */
    private static final class Reading {
        private final TextWindow text;
        private final IbanCountry country;
        private int offset;
        private int count;
        private int remainder;
        private int headRemainder;
        private int headScale = 1;
        private int sensitiveTo;
        private int digitsInGroup;
        private int lettersInGroup;

        Reading(TextWindow text, IbanCountry country) {
            this.text = text;
            this.country = country;
        }

        Finding finding() {
            boolean going = true;
            while (going && offset < WINDOW && count <= country.length() + SLACK) {
                going = takeCharacter() || takeSeparator();
            }
            return new Finding(0, sensitiveTo, offset);
        }

        private boolean takeCharacter() {
            int c = text.at(offset);
            int digit = Chars.digit(c);
            if (digit < 0 && !isLetterInPlace(c)) {
                return false;
            }
            add(digit >= 0 ? digit : (c | 0x20) - 'a' + 10);
            if (digit >= 0) {
                digitsInGroup++;
            } else {
                lettersInGroup++;
            }
            offset++;
            if (count == country.length() && total() == 1) {
                sensitiveTo = offset;
            }
            return true;
        }

        /** A group of letters alone is a word unless it has four at most; then only a separator says. */
        private boolean isLetterInPlace(int c) {
            boolean word = digitsInGroup == 0 && lettersInGroup == LETTER_GROUP;
            return Chars.isLatin(c) && (count < 2 || (count >= HEAD && country.hasLetters() && !word));
        }

        private boolean takeSeparator() {
            int c = text.at(offset);
            boolean separator = Chars.isSpace(c) || Chars.isDash(c);
            boolean afterGroup = digitsInGroup > 0 || lettersInGroup == LETTER_GROUP;
            if (!separator || !afterGroup) {
                return false;
            }
            digitsInGroup = 0;
            lettersInGroup = 0;
            offset++;
            return true;
        }

        /** The first four characters count behind all others; so their sum is kept apart. */
        private void add(int value) {
            int scale = value < 10 ? 10 : 100;
            if (count < HEAD) {
                headRemainder = (headRemainder * scale + value) % 97;
                headScale = headScale * scale % 97;
            } else {
                remainder = (remainder * scale + value) % 97;
            }
            count++;
        }

        private int total() {
            return (remainder * headScale + headRemainder) % 97;
        }
    }
}
