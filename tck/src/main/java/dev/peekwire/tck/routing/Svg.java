package dev.peekwire.tck.routing;

import java.util.Locale;

/** An SVG picture that stands alone, with colours for light and dark pages. */
final class Svg {
    /** Ink, paper, grid, and the colours of series: for light pages, then for dark ones. */
    private static final String STYLE =
            """
            <style>
            .paper{fill:#ffffff}.ink{fill:#1c2026}.soft{fill:#5b626d}.grid{stroke:#d5d9e0}
            .path{fill:none;stroke-width:1.8}
            .a0{fill:#1f6fd6}.a1{fill:#b4530a}.a2{fill:#2b7a3d}.a3{fill:#8a3fb0}.a4{fill:#0d7a85}.a5{fill:#b3264e}
            .p0{stroke:#1f6fd6}.p1{stroke:#b4530a}.p2{stroke:#2b7a3d}.p3{stroke:#8a3fb0}.p4{stroke:#0d7a85}.p5{stroke:#b3264e}
            @media (prefers-color-scheme:dark){
            .paper{fill:#14171c}.ink{fill:#e8eaee}.soft{fill:#a3abb8}.grid{stroke:#373d47}
            .a0{fill:#6fb0ff}.a1{fill:#f5a35c}.a2{fill:#79cf8d}.a3{fill:#d09bf0}.a4{fill:#5fd0dc}.a5{fill:#ff8fae}
            .p0{stroke:#6fb0ff}.p1{stroke:#f5a35c}.p2{stroke:#79cf8d}.p3{stroke:#d09bf0}.p4{stroke:#5fd0dc}.p5{stroke:#ff8fae}}
            </style>
            """;

    private final StringBuilder body = new StringBuilder();

    Svg(int width, int height, String title, String description) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-labelledby=\"t d\" font-family=\"system-ui, sans-serif\">",
                width, height, width, height);
        add("<title id=\"t\">%s</title>", escaped(title));
        add("<desc id=\"d\">%s</desc>", escaped(description));
        body.append(STYLE);
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", width, height);
    }

    void text(double x, double y, String anchor, int size, String kind, String text) {
        add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>",
                kind, x, y, anchor, size, escaped(text));
    }

    void grid(double x1, double y1, double x2, double y2) {
        add("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2);
    }

    void bar(int series, double x, double y, double width, double height) {
        add("<rect class=\"a%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", series, x, y, width, height);
    }

    /** A line through points, x and y in turn; each further series is dashed in another way. */
    void path(int series, double[] points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", points[i], points[i + 1]));
        }
        String dashes = series == 0 ? "" : String.format(Locale.ROOT, " stroke-dasharray=\"%d 3\"", 12 - 2 * series);
        add("<path class=\"path p%d\"%s d=\"%s\"/>", series, dashes, path);
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole picture. */
    @Override
    public String toString() {
        return body + "</svg>\n";
    }
}
