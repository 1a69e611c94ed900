package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever people write, and whatever they are called, is text in every transcript of it. */
class TranscriptHostileTest {
    private static final Hostile CORPUS = Hostile.corpus();

    /** What a page's own corpus has no use for. */
    private static final List<String> MORE = List.of(
            "half a pair \uD83D and the other \uDE00 half",
            "controls \u0000\u0001\u0007\u001B[31m\u007F\u0080\u009B",
            "no characters \uFFFE \uFFFF \uFDD0 \uD83F\uDFFE",
            "breaks \r\n of \r all \u0085 kinds \u2028 there \u2029 are \u000B and \f these",
            "\u202Ereversed \u2066isolated \u202A\u202B\u202D\u2067\u2068 never ended",
            "zero\u200Bwidth\u200Cjoin\u200Der\uFEFF",
            "  two blanks before, two after  ",
            "\ttab\n\n\nthree lines down\n    four blanks\n\ttab",
            "\n\nlines before",
            "> quoted\n>> twice",
            "- item\n* item\n+ item\n1. item\n2) item",
            "# heading\n## heading\nunderlined\n===\nunderlined\n---",
            "```\nfence\n```\n~~~\nfence\n~~~",
            "    indented code\n\n    more",
            "***\n---\n___\n* * *",
            "[a]: http://evil.example 'x'\n[a] ![a] [a](b) <http://evil.example> <a@b.example>",
            "http://evil.example www.evil.example a@b.example",
            "`code` ``code`` *em* **strong** _em_ __strong__ ~~del~~ \\*not\\* \\\\",
            "ends with a backslash \\",
            "\\",
            "\\\n\\",
            "| a | b |\n|---|---|\n| c | d |",
            "&amp; &#60;script&#62; &lt; &nbsp; &copy &bogus;",
            "<!-- comment --> <![CDATA[ x ]]> <?php x ?> <!DOCTYPE x>",
            "${7*7} {{7*7}} {who} {0} %s #{x} <%= x %>",
            "Subject: x\r\nBcc: everybody@evil.example\r\n\r\nbody",
            "a".repeat(5_000),
            "1234-".repeat(500),
            "שלום, <b>עולם</b> 1234-5678",
            "مرحبا https://evil.example/\u202Egpj.exe");

    private static final AgentId ANN = new AgentId("ann");
    private static final List<String> SAID =
            Stream.concat(CORPUS.sayable().stream(), MORE.stream()).toList();
    private static final WrittenChat CHAT = chat();

    private static WrittenChat chat() {
        Map<String, String> attributes = new java.util.HashMap<>();
        for (int i = 0; i < 40; i++) {
            attributes.put(MORE.get(i % MORE.size()) + i, CORPUS.messages().get(i));
        }
        WrittenChat chat = new WrittenChat(String.join(" ", CORPUS.topics()), attributes);
        for (int i = 0; i < CORPUS.names().size(); i++) {
            AgentId agent = new AgentId("a" + i);
            chat.named(agent, CORPUS.names().get(i)).by(Actor.agent(agent), new ChatEvent.Joined(agent));
        }
        SAID.forEach(chat::asks);
        SAID.forEach(text -> chat.by(Actor.agent(ANN), new ChatEvent.NotePosted(text)));
        return chat;
    }

    /** Written apart from the code: what a text is where controls, breaks and halves can't stand. */
    private static String legible(String text) {
        String lines = text.replaceAll("\r\n|[\r\u000B\f\u0085\u2028\u2029]", "\n");
        StringBuilder out = new StringBuilder();
        lines.codePoints()
                .map(c -> c < 0x20 && c != '\n' && c != '\t' ? 0x2400 + c : c)
                .map(c -> c == 0x7F ? 0x2421 : c)
                .map(c -> c >= 0x80 && c < 0xA0 || c >= 0xD800 && c < 0xE000 ? 0xFFFD : c)
                .map(c -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static List<String> expected() {
        List<String> expected =
                SAID.stream().map(TranscriptHostileTest::legible).toList();
        return Stream.concat(expected.stream(), expected.stream()).toList();
    }

    @Test
    void the_corpus_is_large_enough() {
        assertThat(SAID.size()).isGreaterThan(200);
    }

    @Test
    @ExtendWith(Chromium.class)
    void html_is_inert_in_a_browser(Browser browser) throws IOException {
        var file = CHAT.file("hostile", TranscriptFormat.HTML, Audience.AUDITOR).toUri();
        try (Tab tab = Tab.open(browser, file, new Browser.NewContextOptions())) {
            assertThat(tab.page().evaluate("window.hacked")).isNull();
            assertThat(tab.violations()).isEmpty();
            assertThat(tab.dialogs()).isEmpty();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests()).containsExactly(file.getPath());
            assertThat(Harmless.texts(
                            tab.page(), "() => [...document.querySelectorAll('.text')].map(e => e.textContent)"))
                    .isEqualTo(expected());
            tab.page().setViewportSize(390, 800);
            assertThat(tab.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            assertThat(tab.page().evaluate("[...document.querySelectorAll('.text .number')].length"))
                    .isNotEqualTo(0);
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('.text .number')].every(e => e.getClientRects().length < 2)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void html_has_no_error_that_a_parser_finds_and_no_element_of_anybodys() {
        var parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(1_000);
        Document page = parser.parseInput(CHAT.written(TranscriptFormat.HTML, Audience.AUDITOR), "");

        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.getElementsByClass("text"))
                .extracting(Element::wholeText)
                .isEqualTo(expected());
        Set<String> elements = new TreeSet<>();
        page.getAllElements().forEach(each -> elements.add(each.tagName()));
        assertThat(elements)
                .containsExactly(
                        "#root", "bdi", "body", "dd", "div", "dl", "dt", "footer", "h1", "h2", "head", "header", "html",
                        "li", "main", "meta", "ol", "p", "section", "span", "style", "time", "title", "ul");
        Set<String> attributes = new TreeSet<>();
        page.getAllElements().forEach(each -> each.attributes().forEach(one -> attributes.add(one.getKey())));
        assertThat(attributes)
                .containsExactly(
                        "aria-labelledby",
                        "charset",
                        "class",
                        "content",
                        "datetime",
                        "dir",
                        "http-equiv",
                        "id",
                        "lang",
                        "name",
                        "role");
    }

    @Test
    void markdown_says_what_was_written_and_nothing_else() {
        Node document = org.commonmark.parser.Parser.builder()
                .build()
                .parse(CHAT.written(TranscriptFormat.MARKDOWN, Audience.AUDITOR));
        Quotes quotes = new Quotes();
        document.accept(quotes);

        assertThat(quotes.texts)
                .isEqualTo(expected().stream()
                        .map(text -> text.replaceAll("\n+$", ""))
                        .toList());
        assertThat(quotes.kinds)
                .containsExactly(
                        "BlockQuote",
                        "BulletList",
                        "Document",
                        "HardLineBreak",
                        "Heading",
                        "ListItem",
                        "Paragraph",
                        "StrongEmphasis",
                        "Text",
                        "ThematicBreak");
        assertThat(quotes.headings).isEqualTo(3);
    }

    @Test
    void plain_text_has_nothing_of_anybodys_at_its_margin() {
        String text = CHAT.written(TranscriptFormat.TEXT, Audience.AUDITOR);

        assertThat(text.lines().filter(line -> line.startsWith("    ")))
                .hasSize(expected().stream()
                        .mapToInt(each -> each.split("\n", -1).length)
                        .sum());
        assertThat(text.codePoints()).noneMatch(c -> c < 0x20 && c != '\n' && c != '\t');
    }

    /** The text of each block quote, and what kinds of things there are. */
    private static final class Quotes extends AbstractVisitor {
        final List<String> texts = new ArrayList<>();
        final Set<String> kinds = new TreeSet<>();
        int headings;
        private final StringBuilder text = new StringBuilder();

        @Override
        protected void visitChildren(Node parent) {
            kinds.add(parent.getClass().getSimpleName());
            headings += parent instanceof org.commonmark.node.Heading ? 1 : 0;
            super.visitChildren(parent);
        }

        @Override
        public void visit(BlockQuote quote) {
            text.setLength(0);
            visitChildren(quote);
            texts.add(text.toString());
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
            visitChildren(words);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append('\n');
            visitChildren(lineBreak);
        }

        @Override
        public void visit(CustomBlock block) {
            throw new AssertionError("a block of an extension's");
        }

        @Override
        public void visit(CustomNode node) {
            throw new AssertionError("a node of an extension's");
        }
    }
}
