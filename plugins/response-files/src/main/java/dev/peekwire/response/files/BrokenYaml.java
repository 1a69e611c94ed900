package dev.peekwire.response.files;

import dev.peekwire.json.tree.BrokenJson;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What is wrong with a text that is no YAML, in words for whoever wrote it. */
final class BrokenYaml {
    static final String ALIAS = "an alias, a value that stands elsewhere";
    static final String TAG = "a tag, which calls for a type";

    private static final int LONGEST_REASON = 160;

    /** Where the parser says that it was, in a line of its message. */
    private static final Pattern MARK = Pattern.compile("^ in .*, line ([0-9]+), column ([0-9]+):");

    private BrokenYaml() {}

    static void add(JacksonException e, JsonParser parser, String root, Faults faults) {
        // A text that is tagged as binary is read as that before anybody could refuse it.
        String message = String.valueOf(e.getOriginalMessage());
        String said = message.contains("base64") ? TAG : message;
        List<Place> marks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line : said.lines().toList()) {
            Matcher mark = MARK.matcher(line);
            if (mark.find()) {
                marks.add(new Place(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))));
            } else if (!line.startsWith("    ") && !line.isBlank()) {
                words.add(line.strip());
            }
        }
        String reason = Node.oneLine(String.join(": ", words));
        boolean early = reason.contains("end of stream") || reason.contains("<stream end>");
        Place place = marks.isEmpty() ? Place.of(e.getLocation()) : marks.get(early ? 0 : marks.size() - 1);
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "..." : reason;
        faults.add(place, BrokenJson.where(parser, root), told(shown), remedy(reason, early));
    }

    private static String told(String reason) {
        return reason.equals(ALIAS) || reason.equals(TAG) ? reason : "not well-formed YAML: " + reason;
    }

    private static String remedy(String reason, boolean early) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.equals(ALIAS)) {
            return "write the value here again, or in quotes if it begins with *";
        }
        if (words.equals(TAG)) {
            return "remove it, or put the value in quotes if it begins with !";
        }
        if (early) {
            return "close what is open here with a quote, ] or }";
        }
        if (words.contains("tab")) {
            return "indent with blanks";
        }
        if (words.contains("special characters")) {
            return "remove the character that can't be seen";
        }
        return words.contains("mapping values are not allowed")
                ? "put a value with a colon in it in quotes"
                : "mend it here or shortly before; values with signs in them go in quotes";
    }
}
