package clew.scenario.picture;

import clew.scenario.pack.Pack;
import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A world on one page: HTML without script that needs no other file and may load nothing. The same world gives
/// the same bytes.
public final class WorldReport {

    private static final int MOST_ROWS = 400;

    private final ReadWorld world;
    private final Saying saying;

    private WorldReport(ReadWorld world, Saying saying) {
        this.world = world;
        this.saying = saying;
    }

    /// The languages in which the page can be written.
    public static SortedSet<String> languages() {
        return new TreeSet<>(List.of("en", "ru"));
    }

    /// The page, in UTF-8.
    ///
    /// @param language one of [#languages]
    /// @param passphrase of the truth, for the page of the director; `null` for what everybody may see
    /// @throws clew.scenario.world.WorldFault if the passphrase is another one
    /// @throws IllegalArgumentException if the page does not speak the language
    public static byte[] of(ReadWorld world, String language, char @Nullable [] passphrase) throws IOException {
        WorldReport report = new WorldReport(world, new Saying(world.pack(), language));
        return report.page(passphrase != null, report.sections(passphrase)).getBytes(StandardCharsets.UTF_8);
    }

    private List<Section> sections(char @Nullable [] passphrase) throws IOException {
        Pack pack = world.pack();
        LocalDate start = LocalDate.parse(manifest("start"));
        int days = Integer.parseInt(manifest("days"));
        List<Map<String, String>> arrivals = world.table("arrivals.csv");
        List<Map<String, String>> pieces = world.table("pieces.csv");
        Truths truths = passphrase == null ? null : Truths.of(world.truth(passphrase.clone()));
        List<Section> sections = new ArrayList<>();
        sections.add(RouteMap.of(pack, saying, arrivals, truths == null ? Map.of() : truths.taken()));
        Population population = new Population(pack, saying, arrivals);
        sections.add(population.curve(start, days));
        sections.add(population.pyramid());
        sections.add(EvidenceMatrix.of(pack, saying, pieces));
        if (world.hasMoney()) {
            sections.add(new MoneyFlow(world, saying).seen());
        }
        if (truths != null) {
            sections.addAll(hidden(truths, pieces, start, days));
            if (world.hasMoney()) {
                sections.add(new MoneyFlow(world, saying)
                        .truth(Objects.requireNonNull(passphrase).clone()));
            }
        }
        return sections;
    }

    private List<Section> hidden(Truths truths, List<Map<String, String>> pieces, LocalDate start, int days)
            throws IOException {
        Networks networks = new Networks(world.pack(), saying, truths);
        Fates fates = new Fates(saying, truths);
        return List.of(
                fates.bars(),
                networks.diagram(),
                networks.spells(start, days),
                networks.raids(start),
                fates.signs(pieces, world.table("signs.csv")));
    }

    private String page(boolean truth, List<Section> sections) {
        String mark = Svg.escape(world.pack().text(known(), "exercise.mark"));
        String title = Svg.escape(saying.say(truth ? "page.title.truth" : "page.title", name()));
        StringBuilder page = new StringBuilder(head(title));
        page.append("<body>\n<header>\n<p class=\"mark\">").append(mark).append("</p>\n<h1>");
        page.append(title).append("</h1>\n<p>").append(Svg.escape(facts())).append("</p>\n");
        if (truth) {
            page.append("<p class=\"secret\">")
                    .append(Svg.escape(saying.say("page.secret")))
                    .append("</p>\n");
        }
        page.append("<nav aria-label=\"")
                .append(Svg.escape(saying.say("page.contents")))
                .append("\">");
        sections.forEach(
                section -> page.append("<a href=\"#" + section.id() + "\">" + Svg.escape(section.title()) + "</a> "));
        page.append("</nav>\n</header>\n<main>\n");
        sections.forEach(section -> append(section, page));
        page.append("</main>\n<footer><p>").append(mark).append(" · ").append(world.hash());
        return page.append("</p></footer>\n</body>\n</html>\n").toString();
    }

    private String head(String title) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                """.formatted(saying.language(), title, style());
    }

    /// The language in which the pack says its mark: the page's own, or the author's.
    private String known() {
        return world.pack().languages().contains(saying.language())
                ? saying.language()
                : world.pack().languages().getFirst();
    }

    private String name() {
        return world.pack().id() + ", " + world.hash().substring(0, 16);
    }

    private String facts() {
        return saying.say(
                "page.facts",
                manifest("start"),
                Integer.parseInt(manifest("days")),
                Integer.parseInt(manifest("arrivals")),
                Integer.parseInt(manifest("pieces")));
    }

    private void append(Section section, StringBuilder page) {
        page.append("<section id=\"").append(section.id()).append("\">\n<h2>").append(Svg.escape(section.title()));
        page.append("</h2>\n<p>").append(Svg.escape(section.lead())).append("</p>\n");
        if (!section.svg().isEmpty()) {
            page.append("<div class=\"picture\" tabindex=\"0\" role=\"group\" aria-label=\"");
            page.append(Svg.escape(section.title()))
                    .append("\">")
                    .append(section.svg())
                    .append("</div>\n");
        }
        if (section.rows().isEmpty()) {
            page.append("<p>").append(Svg.escape(saying.say("page.none"))).append("</p>\n</section>\n");
            return;
        }
        page.append(section.svg().isEmpty() ? "<details open><summary>" : "<details><summary>");
        page.append(Svg.escape(saying.say("page.numbers", section.rows().size())))
                .append("</summary>\n");
        table(section, page);
        page.append("</details>\n</section>\n");
    }

    private void table(Section section, StringBuilder page) {
        page.append("<div class=\"picture\" tabindex=\"0\" role=\"group\"><table><thead><tr>");
        section.head()
                .forEach(head -> page.append("<th scope=\"col\">")
                        .append(Svg.escape(head))
                        .append("</th>"));
        page.append("</tr></thead><tbody>\n");
        section.rows().stream().limit(MOST_ROWS).forEach(row -> {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(Svg.escape(cell)).append("</td>"));
            page.append("</tr>\n");
        });
        page.append("</tbody></table></div>\n");
        if (section.rows().size() > MOST_ROWS) {
            page.append("<p>")
                    .append(Svg.escape(saying.say("page.cut", MOST_ROWS)))
                    .append("</p>\n");
        }
    }

    private String manifest(String field) {
        return Objects.requireNonNull(world.manifest().get(field), field);
    }

    private static String style() {
        try (InputStream in = WorldReport.class.getResourceAsStream("/clew/scenario/picture/page.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
