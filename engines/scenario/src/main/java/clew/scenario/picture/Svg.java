package clew.scenario.picture;

import java.util.Locale;

/// A drawing. Everything that is written into it is escaped; colours are classes, so that light, dark and paper
/// differ.
final class Svg {

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final int height;
    private final String label;

    /// @param label what somebody who cannot see it is told
    Svg(int width, int height, String label) {
        this.width = width;
        this.height = height;
        this.label = label;
    }

    static String escape(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String number(double value) {
        String plain = String.format(Locale.ROOT, "%.1f", value);
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    Svg line(double x1, double y1, double x2, double y2, String style, double thick) {
        return add(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\"/>",
                style, x1, y1, x2, y2, thick);
    }

    Svg box(double x, double y, double wide, double high, String style, String title) {
        return add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>",
                style, x, y, Math.max(0, wide), Math.max(0, high), title);
    }

    Svg circle(double x, double y, double radius, String style, String title) {
        return add(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>",
                style, x, y, radius, title);
    }

    /// A band between two upright sides, bent so that the eye can follow it.
    Svg band(double x1, double y1, double x2, double y2, double thick, String style, String title) {
        double middle = (x1 + x2) / 2;
        return add(
                "<path class=\"%s\" d=\"M%s %sC%s %s %s %s %s %s\" stroke-width=\"%s\"><title>%s</title></path>",
                style, x1, y1, middle, y1, middle, y2, x2, y2, Math.max(0.6, thick), title);
    }

    /// @param anchor `start`, `middle` or `end`
    Svg text(double x, double y, String anchor, String style, String words) {
        return add("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>", style, x, y, anchor, words);
    }

    private Svg add(String form, Object... with) {
        Object[] plain = new Object[with.length];
        for (int i = 0; i < with.length; i++) {
            plain[i] = with[i] instanceof Double value ? number(value) : escape(String.valueOf(with[i]));
        }
        text.append(String.format(Locale.ROOT, form, plain)).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + escape(label) + "\">\n"
                + text + "</svg>\n";
    }
}
