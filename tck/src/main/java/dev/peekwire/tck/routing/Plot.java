package dev.peekwire.tck.routing;

/** A part of a picture with two axes that begin at zero. */
final class Plot {
    private final Svg svg;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private double xMost = 1;
    private double yMost = 1;

    Plot(Svg svg, double left, double top, double width, double height) {
        this.svg = svg;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    void axes(double right, double xStep, double upper, double yStep, String yUnit) {
        xMost = right;
        yMost = upper;
        for (double y = 0; y <= upper + yStep / 2; y += yStep) {
            svg.grid(left, y(y), left + width, y(y));
            svg.text(left - 6, y(y) + 4, "end", 11, "soft", SimulationTable.number(y) + yUnit);
        }
        for (double x = 0; x <= right + xStep / 2; x += xStep) {
            svg.text(x(x), top + height + 16, "middle", 11, "soft", SimulationTable.number(x));
        }
    }

    /** An upright line. */
    void mark(double x) {
        svg.grid(x(x), top, x(x), top + height);
    }

    void line(int series, double[] values) {
        double[] points = new double[values.length];
        for (int i = 0; i < values.length; i += 2) {
            points[i] = x(values[i]);
            points[i + 1] = y(values[i + 1]);
        }
        svg.path(series, points);
    }

    private double x(double value) {
        return left + width * value / xMost;
    }

    private double y(double value) {
        return top + height - height * value / yMost;
    }

    /** So many hours between two marks that there are at most nine. */
    static double hours(double all) {
        for (double step : new double[] {0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 168}) {
            if (all <= 8 * step) {
                return step;
            }
        }
        return round(all / 8);
    }

    /** The next of 1, 2, 4, 6, 8 or their tenfolds; at least 1. */
    static double round(double value) {
        for (double ten = 1; ; ten *= 10) {
            for (double nice : new double[] {1, 2, 4, 6, 8}) {
                if (nice * ten >= value) {
                    return nice * ten;
                }
            }
        }
    }
}
