package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of a picture, read strictly: core does not have the JDK's XML.
 *
 * @param name its name
 * @param fields its attributes
 * @param text what stands between its start and the next tag
 */
record Element(String name, Map<String, String> fields, String text) {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z]+)((?: [A-Za-z:-]+=\"[^\"<>]*\")*)(/?)>([^<>]*)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(" ([A-Za-z:-]+)=\"([^\"]*)\"");

    /** All elements, if tags are balanced and nothing stands between them that is no text. */
    static List<Element> all(String svg) {
        List<Element> elements = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(svg);
        int at = 0;
        while (tag.find(at)) {
            assertThat(tag.start()).as("only tags and text").isEqualTo(at);
            at = tag.end();
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
                continue;
            }
            elements.add(new Element(tag.group(2), fields(tag.group(3)), plain(tag.group(5))));
            if (tag.group(4).isEmpty()) {
                open.push(tag.group(2));
            }
        }
        assertThat(at).isEqualTo(svg.length());
        assertThat(open).isEmpty();
        return elements;
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            fields.put(field.group(1), plain(field.group(2)));
        }
        return fields;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    String field(String of) {
        return fields.getOrDefault(of, "");
    }

    int number(String of) {
        return Integer.parseInt(field(of));
    }
}
