package clew.money.report;

import java.util.List;

/// A page that stands by itself: one HTML file with its style, without scripts, that needs no network and can be
/// printed.
final class Page {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#16282a;--line:#b9c9ca;--band:#1f7a7a;--paper:#fff;--doubt:#8a4b00}
            @media(prefers-color-scheme:dark){:root{--ink:#e6eeee;--line:#46595b;--band:#58b5b0;--paper:#12191a;--doubt:#f0b35a}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:72rem;padding:1rem}
            .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
            th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.doubt{color:var(--doubt)}
            code{overflow-wrap:anywhere}summary{cursor:pointer;padding:.4rem 0}svg{min-width:46rem;width:100%;height:auto}
            svg text{font-size:12px;fill:var(--ink)}svg .sum{font-size:10px}.bar{fill:var(--ink)}
            .band{fill:none;stroke:var(--band);stroke-opacity:.35}.back{stroke-opacity:.15}
            .protect{border-left:.4rem solid var(--band);padding:.4rem .8rem;margin:1rem 0}
            @media print{details>*{display:block}}
            """;

    private final StringBuilder page = new StringBuilder();

    /// Begins a page.
    Page(String title) {
        page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>")
                .append(Html.text(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(Html.text(title))
                .append("</h1>");
    }

    /// Adds what is HTML already.
    Page append(Object html) {
        page.append(html);
        return this;
    }

    /// Begins a part.
    Page part(String heading) {
        return append("<h2>").append(Html.text(heading)).append("</h2>");
    }

    /// Adds a paragraph of text.
    Page says(String text) {
        return append("<p>").append(Html.text(text)).append("</p>");
    }

    /// Begins a table.
    void head(String caption, List<String> heads) {
        page.append("<div class=\"wide\" tabindex=\"0\"><table><caption>")
                .append(Html.text(caption))
                .append("</caption><thead><tr>");
        heads.forEach(head ->
                page.append("<th scope=\"col\">").append(Html.text(head)).append("</th>"));
        page.append("</tr></thead><tbody>");
    }

    /// Ends a table.
    void end() {
        page.append("</tbody></table></div>");
    }

    /// Begins a row with cells of text.
    void cells(String... texts) {
        page.append("<tr>");
        cellsOn(texts);
    }

    /// More cells of text.
    void cellsOn(String... texts) {
        for (String text : texts) {
            page.append("<td>").append(Html.text(text)).append("</td>");
        }
    }

    /// A cell of a number.
    Page number(String text) {
        return append("<td class=\"n\">").append(Html.text(text)).append("</td>");
    }

    /// Ends a row.
    void endRow() {
        page.append("</tr>");
    }

    /// The whole page.
    String finish() {
        return page.append("</main></body></html>\n").toString();
    }
}
