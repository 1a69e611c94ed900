package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * What follows a cue in English, French, Norwegian, German, Spanish or Indonesian. After a colon or an equals sign that
 * is any word; after a verb, a word with a digit or symbol in it ({@code my password is wrong} holds no password); after
 * a cue for a PIN or card code, three digits or more suffice.
 */
final class PasswordDetector implements Anchored {
    private static final int WINDOW = 128;
    private static final int LONGEST = 64;
    private static final int SHORTEST_CODE = 3;
    private static final int LONGEST_CODE = 12;

    private static final Cues CODES = new Cues(
            "pin",
            "pin code",
            "pin number",
            "pincode",
            "passcode",
            "cvv",
            "cvv2",
            "cvc",
            "cvc2",
            "cid",
            "security code",
            "code pin",
            "code secret",
            "cryptogramme",
            "code de sécurité",
            "pinkode",
            "pin-kode",
            "pinkoden",
            "pin-koden",
            "sikkerhetskode",
            "sikkerhetskoden",
            "pin-code",
            "pin-nummer",
            "geheimzahl",
            "prüfziffer",
            "prüfnummer",
            "sicherheitscode",
            "clave",
            "código de seguridad",
            "código pin",
            "kode pin",
            "kode keamanan");
    private static final Cues PASSWORDS = new Cues(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "pass phrase",
            "login password",
            "secret",
            "api key",
            "apikey",
            "api_key",
            "token",
            "access token",
            "secret key",
            "client secret",
            "client_secret",
            "mot de passe",
            "mdp",
            "passord",
            "passordet",
            "passwort",
            "kennwort",
            "losungswort",
            "contraseña",
            "contrasena",
            "clave",
            "kata sandi",
            "sandi",
            "kata kunci");

    @Override
    public String kind() {
        return "password";
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
        Cue code = CODES.at(text);
        if (code != null) {
            return code(text, code);
        }
        Cue password = PASSWORDS.at(text);
        return password == null || password.link() == Cue.Link.NONE ? Finding.NONE : word(text, password);
    }

    private static Finding code(TextWindow text, Cue cue) {
        int from = cue.end();
        int end = from;
        while (end - from <= LONGEST_CODE && Chars.isDigit(text.at(end))) {
            end++;
        }
        int digits = end - from;
        if (digits >= SHORTEST_CODE && digits <= LONGEST_CODE) {
            return new Finding(from, end, end);
        }
        return cue.link() == Cue.Link.NONE ? new Finding(from, from, end) : word(text, cue);
    }

    private static Finding word(TextWindow text, Cue cue) {
        int from = cue.end();
        int end = from;
        while (end - from < LONGEST
                && end < WINDOW
                && text.at(end) != TextWindow.NOTHING
                && !Chars.isBlank(text.at(end))) {
            end++;
        }
        boolean secret = cue.link() == Cue.Link.SIGN || isOdd(text, from, end);
        return new Finding(from, secret ? end : from, end);
    }

    /** Whether a word has a digit in it, or a symbol that does not just end it. */
    private static boolean isOdd(TextWindow text, int from, int end) {
        int last = end;
        while (last > from && !Chars.isWord(text.at(last - 1))) {
            last--;
        }
        for (int i = from; i < last; i++) {
            if (!Chars.isLetter(text.at(i)) && !isInWords(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInWords(int c) {
        return c == '\'' || c == 0x2019 || Chars.isDash(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
