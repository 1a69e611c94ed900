package dev.peekwire.response.flow;

import dev.peekwire.internal.text.LanguageLookup;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws a flow for review, as an SVG picture that stands alone: steps in layers from the first one down, ways back dashed at
 * the right. It has colours for light and dark pages, a title and a description, no script, no reference to anything
 * outside, and whatever the author wrote stands in it as text. The same flow gives the same picture everywhere.
 *
 * @since 0.1.0
 */
public final class FlowDiagram {
    private static final String STYLE =
            """
            <style>
            @media (prefers-color-scheme:dark){
            .paper{fill:#14171c}.box{fill:#1e232b;stroke:#a3abb8}.waits{stroke:#6fb0ff}.ends{stroke:#79cf8d}
            .ink{fill:#e8eaee}.soft{fill:#a3abb8}.way{stroke:#a3abb8}.head{fill:#a3abb8}}
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();

    private FlowDiagram() {}

    /**
     * The picture.
     *
     * @param flow what to draw
     * @param locale the tag of the language of its texts, as far as the flow has it; null for its default one
     */
    public static String svg(ScriptFlow flow, @Nullable String locale) {
        String tag =
                LanguageLookup.find(locale, List.copyOf(flow.locales()), t -> t).orElseThrow();
        return new FlowDiagram().draw(flow, tag);
    }

    private String draw(ScriptFlow flow, String locale) {
        Layout layout = Layout.of(flow, new BoxText(flow, locale));
        head(flow, locale, layout.width(), layout.height());
        layout.arrows().forEach(arrow -> way(layout, arrow));
        layout.boxes().forEach(this::box);
        return svg.append("</svg>\n").toString();
    }

    private void head(ScriptFlow flow, String locale, int width, int height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " lang=\"%s\" font-family=\"system-ui, sans-serif\" font-size=\"12\">",
                width, height, width, height, BoxText.escaped(locale));
        add("<title>%s</title>", BoxText.escaped(flow.title() + " (" + flow.ref() + ")"));
        add("<desc>%s</desc>", BoxText.escaped(described(flow)));
        svg.append(STYLE);
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
    }

    /** What the arrows show, for who can't see them. */
    private static String described(ScriptFlow flow) {
        StringBuilder told = new StringBuilder("Begins with " + flow.first() + ".");
        for (FlowStep step : flow.steps().values()) {
            told.append(' ')
                    .append(step.id())
                    .append(" (")
                    .append(BoxText.name(step))
                    .append(')');
            List<String> ways = Exits.of(step).stream()
                    .map(exit -> (exit.mark().isEmpty() ? "" : exit.mark() + ": ") + exit.to())
                    .toList();
            told.append(ways.isEmpty() ? "." : " leads to " + String.join(", ", ways) + ".");
        }
        return told.toString();
    }

    private void way(Layout layout, Layout.Arrow arrow) {
        add(
                "<path class=\"way\" data-from=\"%s\" data-to=\"%s\" fill=\"none\" stroke=\"#5b626d\"%s d=\"%s\"/>",
                arrow.from.id(), arrow.to.id(), arrow.lane < 0 ? "" : " stroke-dasharray=\"5 3\"", layout.path(arrow));
        int x = layout.endX(arrow);
        add("<path class=\"head\" fill=\"#5b626d\" d=\"M%d %dl-4 -8h8z\"/>", x, arrow.to.y);
        if (!arrow.exit.mark().isEmpty()) {
            text("soft", "#5b626d", layout.startX(arrow) + 4, arrow.from.bottom() + 13, arrow.exit.mark());
        }
    }

    /** In a picture of its own, which cuts off what is too wide. */
    private void box(Layout.Node node) {
        FlowStep.Type type = node.step().type();
        String kind = type.waits() ? "box waits" : type.ends() ? "box ends" : "box";
        String stroke = type.waits() ? "#1f6fd6" : type.ends() ? "#2b7a3d" : "#5b626d";
        add(
                "<rect class=\"%s\" data-step=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\""
                        + " fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"%s\"/>",
                kind,
                node.id(),
                node.x,
                node.y,
                node.width,
                node.height,
                type.ends() ? 14 : 3,
                stroke,
                type.waits() ? "2" : "1.2");
        add("<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">", node.x, node.y, node.width, node.height);
        for (int i = 0; i < node.lines.size(); i++) {
            int y = BoxText.PADDING + 12 + i * BoxText.LINE;
            text(i == 0 ? "soft" : "ink", i == 0 ? "#5b626d" : "#1c2026", BoxText.PADDING, y, node.lines.get(i));
        }
        svg.append("</svg>\n");
    }

    private void text(String kind, String fill, int x, int y, String text) {
        add("<text class=\"%s\" x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>", kind, x, y, fill, BoxText.escaped(text));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
