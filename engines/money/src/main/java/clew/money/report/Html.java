package clew.money.report;

/// Text in a page.
final class Html {

    private Html() {}

    /// Text that stands for itself, whatever is in it.
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(one < ' ' && one != '\n' && one != '\t' ? '\uFFFD' : one);
            }
        }
        return safe.toString();
    }
}
