package dev.peekwire.benchmarks.load;

import java.util.Locale;

/** A page of Markdown, written from top to bottom. */
final class Markdown {
    private final StringBuilder page = new StringBuilder();

    void heading(String text) {
        page.append(page.isEmpty() ? "# " : "## ").append(text).append("\n\n");
    }

    void paragraph(String text) {
        page.append(text).append("\n\n");
    }

    void code(String text) {
        page.append("```\n").append(text).append("\n```\n\n");
    }

    /** Begins a table; {@link #end} ends it. */
    void table(String... heads) {
        page.append("| ").append(String.join(" | ", heads)).append(" |\n");
        page.append("|---".repeat(heads.length)).append("|");
    }

    Row row(String first) {
        page.append("\n|");
        return new Row().text(first);
    }

    void end() {
        page.append("\n\n");
    }

    @Override
    public String toString() {
        return page.toString().strip() + "\n";
    }

    /** A row that grows to the right. */
    final class Row {
        Row text(String text) {
            page.append(' ').append(text.replace("|", "\\|")).append(" |");
            return this;
        }

        Row number(double value, int decimals) {
            return text(String.format(Locale.ROOT, "%,." + decimals + "f", value));
        }

        /** The relay's, ours, and what they are to each other. */
        Row ratio(Ratio ratio) {
            return number(ratio.relay(), 2)
                    .number(ratio.desk(), 2)
                    .text(String.format(
                            Locale.ROOT, "**%.2f** (%.2f–%.2f)", ratio.value(), ratio.least(), ratio.most()));
        }
    }
}
