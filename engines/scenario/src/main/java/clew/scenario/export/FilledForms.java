package clew.scenario.export;

import static clew.scenario.export.WorldExport.text;

import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The registration of arrivals as a form of ODK and, filled in, one for each arrival, in the folders in which
/// ODK keeps them: `forms/clew-arrival/clew-arrival.xml` and
/// `forms/clew-arrival/instances/uuid…/submission.xml`.
///
/// The form is an XForm as the ODK XForms Specification has it: one primary instance, a bind for each question,
/// and a body; whole numbers, days and choices have their types. The identity of a filled-in form is a UUID of
/// version 3 of the hash of the world and the number of the arrival, so the same world gives the same.
final class FilledForms {

    private static final String ID = "clew-arrival";
    private static final String FOLDER = "forms/" + ID + "/";

    /// A question: its name is that of the column, with `-` for `_`.
    private record Question(String column, String type, String label) {

        private String name() {
            return column.replace('_', '-');
        }
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("mark", "string", "This is an exercise"),
            new Question("number", "int", "Number of the arrival"),
            new Question("party", "int", "Who came together"),
            new Question("at", "dateTime", "Day and time"),
            new Question("place", "string", "Facility"),
            new Question("name", "string", "Name in Latin letters"),
            new Question("own_script", "string", "Name in their own letters"),
            new Question("sex", "select", "Sex as written down"),
            new Question("born", "date", "Day of birth"),
            new Question("country", "string", "State"),
            new Question("language", "string", "Language"),
            new Question("papers", "select", "Papers shown"),
            new Question("alone", "select", "A child without a parent"),
            new Question("hurt", "select", "Needs a doctor"));

    private final ReadWorld world;

    FilledForms(ReadWorld world) {
        this.world = world;
    }

    void write(OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        archive.put(FOLDER + ID + ".xml", form());
        try (Stream<Map<String, String>> arrivals = world.rows("arrivals.csv")) {
            Iterator<Map<String, String>> all = arrivals.iterator();
            while (all.hasNext()) {
                Map<String, String> arrival = all.next();
                UUID identity = UUID.nameUUIDFromBytes(
                        (world.hash() + " " + text(arrival, "number")).getBytes(StandardCharsets.UTF_8));
                archive.put(FOLDER + "instances/uuid" + identity + "/submission.xml", filled(arrival, identity));
            }
        }
        archive.end();
    }

    private String version() {
        return world.hash().substring(0, 16);
    }

    private String form() {
        StringBuilder form =
                new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" \
                xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
                <h:head><h:title>%s: arrival</h:title><model>
                <instance><data id="%s" version="%s">
                """.formatted(escape(world.manifest().getOrDefault("mark", "")), ID, version()));
        QUESTIONS.forEach(question -> form.append("<").append(question.name()).append("/>"));
        form.append("<orx:meta><orx:instanceID/></orx:meta></data></instance>\n");
        QUESTIONS.forEach(question -> form.append("<bind nodeset=\"/data/" + question.name() + "\" type=\""
                + (question.type().equals("select") ? "string" : question.type()) + "\"/>\n"));
        form.append("<bind nodeset=\"/data/orx:meta/orx:instanceID\" type=\"string\" readonly=\"true()\""
                + " jr:preload=\"uid\"/>\n</model></h:head>\n<h:body>\n");
        QUESTIONS.forEach(question -> form.append(asked(question)));
        return form.append("</h:body>\n</h:html>\n").toString();
    }

    private static String asked(Question question) {
        String head = " ref=\"/data/" + question.name() + "\"><label>" + escape(question.label()) + "</label>";
        if (!question.type().equals("select")) {
            return "<input" + head + "</input>\n";
        }
        List<String> choices = question.column().equals("sex") ? List.of("FEMALE", "MALE") : List.of("yes", "no");
        StringBuilder items = new StringBuilder("<select1" + head);
        choices.forEach(
                choice -> items.append("<item><label>" + choice + "</label><value>" + choice + "</value></item>"));
        return items.append("</select1>\n").toString();
    }

    private String filled(Map<String, String> arrival, UUID identity) {
        StringBuilder filled = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data id=\"" + ID
                + "\" version=\"" + version() + "\" xmlns:orx=\"http://openrosa.org/xforms\">");
        for (Question question : QUESTIONS) {
            String said = text(arrival, question.column());
            String value = question.type().equals("dateTime") ? said + ":00.000Z" : said;
            filled.append("<" + question.name() + ">" + escape(value) + "</" + question.name() + ">");
        }
        return filled.append("<orx:meta><orx:instanceID>uuid:" + identity + "</orx:instanceID></orx:meta></data>\n")
                .toString();
    }

    private static String escape(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
