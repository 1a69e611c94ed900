package dev.peekwire.assist.lucene;

import dev.peekwire.spi.SuggestionRequest;
import java.util.List;

/** Which of a request's texts are looked at: the end of the draft, then of the messages from the last on. */
final class Texts {
    /** How many characters are looked at in all. */
    static final int MOST = 600;

    private Texts() {}

    static void gather(SuggestionRequest request, Asked asked, double earlier) {
        String draft = request.draft().orElse("");
        String typed = end(draft, MOST);
        asked.addTyped(typed, 1);
        double factor = draft.isBlank() ? 1 : earlier;
        int left = MOST - typed.length();
        List<String> messages = request.messages();
        for (int at = messages.size() - 1; at >= 0 && left > 0; at--) {
            String sent = end(messages.get(at), left);
            asked.add(sent, factor);
            left -= sent.length();
            factor *= earlier;
        }
    }

    /** The last characters, from the beginning of a word on if there is one. */
    static String end(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int from = text.length() - most;
        int space = text.indexOf(' ', from);
        return text.substring(space < 0 ? from : space + 1);
    }
}
