package clew.money.report;

import clew.money.evidence.Evidence;
import clew.money.flag.Hit;
import clew.money.flag.Role;
import clew.money.flag.Screened;
import clew.money.flag.Shape;
import clew.money.ledger.Account;
import clew.money.ledger.Row;
import clew.money.ledger.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;

/// A screening as a folder of evidence: a page, tables, JSON, and what it was asked with.
public final class FlagFiles {

    private static final List<String> FLAGS = columns(
            "flag,account,from,to,measured,peers,peers_median,peers_95,protective,indicator,source,category,basis,note,rows");
    private static final List<String> ROWS =
            columns("flag,account,booked,amount,currency,other,text,file,row,line,file_sha256");
    private static final List<String> ROLES = columns("role,account,score,emptied,to_one,living,from,sum");
    private static final List<String> SHAPES = columns("shape,amount,currency,accounts,rows");

    private final Screened screened;

    private FlagFiles(Screened screened) {
        this.screened = screened;
    }

    /// Writes the files into a folder that is there and empty.
    ///
    /// @param parameters what flags were compared with
    /// @throws IOException where the disk fails
    public static void write(Screened screened, Map<String, String> parameters, Path folder) throws IOException {
        FlagFiles files = new FlagFiles(screened);
        Evidence evidence = new Evidence(folder);
        evidence.table("flags.csv", FLAGS, files::flags);
        evidence.table("rows.csv", ROWS, files::rows);
        evidence.table("roles.csv", ROLES, files::roles);
        evidence.table("shapes.csv", SHAPES, files::shapes);
        evidence.table("not-computed.csv", List.of("flag", "needs"), files::notComputed);
        evidence.table("parameters.csv", List.of("name", "value"), csv -> parameters(csv, parameters));
        evidence.json("flags.json", files::json);
        evidence.text("report.html", FlagsPage.of(screened));
        evidence.close();
    }

    private static void parameters(CSVPrinter csv, Map<String, String> parameters) throws IOException {
        for (Map.Entry<String, String> one : parameters.entrySet()) {
            csv.printRecord(one.getKey(), one.getValue());
        }
    }

    /// A screening as JSON.
    public static Evidence.Document json(Screened screened) {
        return new FlagFiles(screened)::json;
    }

    private static List<String> columns(String names) {
        return List.of(names.split(","));
    }

    private void flags(CSVPrinter csv) throws IOException {
        for (Hit hit : screened.hits()) {
            csv.printRecord(
                    hit.flag().id(),
                    hit.account().label(),
                    hit.from(),
                    hit.to(),
                    measured(hit),
                    hit.peers().peers(),
                    hit.peers().median(),
                    hit.peers().most95(),
                    hit.isProtective(),
                    hit.flag().indicator(),
                    hit.flag().source(),
                    hit.flag().category(),
                    hit.flag().basis(),
                    hit.flag().note(),
                    hit.rows().size());
        }
    }

    private static String measured(Hit hit) {
        return hit.measured().stream()
                .map(one -> "%s = %s (%s %s)".formatted(one.measure(), one.value(), one.operator(), one.threshold()))
                .collect(Collectors.joining("; "));
    }

    private String pointer(int place) {
        Row row = screened.ledger().rows().get(place);
        return screened.ledger().sources().get(row.source()).name() + "#" + row.number();
    }

    private void rows(CSVPrinter csv) throws IOException {
        for (Hit hit : screened.hits()) {
            for (int place : hit.rows()) {
                Row row = screened.ledger().rows().get(place);
                Source source = screened.ledger().sources().get(row.source());
                csv.printRecord(
                        hit.flag().id(),
                        hit.account().label(),
                        row.entry().booked(),
                        hit.account().write(row.entry().amount()),
                        hit.account().currency(),
                        row.entry().other().label(),
                        row.entry().text(),
                        source.name(),
                        row.number(),
                        row.entry().place().line(),
                        source.sha256());
            }
        }
    }

    private void roles(CSVPrinter csv) throws IOException {
        for (Role role : screened.roles()) {
            switch (role) {
                case Role.Victim one ->
                    csv.printRecord(
                            "to protect",
                            one.account().label(),
                            one.score(),
                            one.emptied(),
                            one.toOne(),
                            one.living(),
                            "",
                            "");
                case Role.Controller one ->
                    csv.printRecord(
                            "receives from several of them",
                            one.account().label(),
                            "",
                            "",
                            "",
                            "",
                            labels(one.from()),
                            one.account().write(one.amount()) + " "
                                    + one.account().currency());
            }
        }
    }

    private static String labels(List<Account> accounts) {
        return accounts.stream().map(Account::label).collect(Collectors.joining("; "));
    }

    private void shapes(CSVPrinter csv) throws IOException {
        for (Shape shape : screened.shapes()) {
            Account first = shape.accounts().getFirst();
            csv.printRecord(
                    shape.typology(),
                    first.write(shape.amount()),
                    first.currency(),
                    labels(shape.accounts()),
                    shape.rows().stream().map(this::pointer).collect(Collectors.joining("; ")));
        }
    }

    private void notComputed(CSVPrinter csv) throws IOException {
        for (var one : screened.notComputed().entrySet()) {
            csv.printRecord(one.getKey().id(), String.join("; ", one.getValue()));
        }
    }

    private void json(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("roles");
        screened.roles().forEach(role -> json(json, role));
        json.writeEndArray();
        json.writeArrayPropertyStart("flags");
        screened.hits().forEach(hit -> json(json, hit));
        json.writeEndArray();
        json.writeArrayPropertyStart("shapes");
        screened.shapes().forEach(shape -> json(json, shape));
        json.writeEndArray();
        json.writeArrayPropertyStart("notComputed");
        screened.notComputed().forEach((flag, needs) -> {
            json.writeStartObject();
            json.writeStringProperty("flag", flag.id());
            list(json, "needs", List.copyOf(needs));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void json(JsonGenerator json, Role role) {
        json.writeStartObject();
        json.writeStringProperty("account", role.account().label());
        switch (role) {
            case Role.Victim one -> {
                json.writeStringProperty("role", "to protect");
                json.writeNumberProperty("score", one.score());
                json.writeNumberProperty("goneWithinADay", one.emptied());
                json.writeNumberProperty("toOne", one.toOne());
                json.writeNumberProperty("living", one.living());
            }
            case Role.Controller one -> {
                json.writeStringProperty("role", "receives from several of them");
                json.writeStringProperty("sum", one.account().write(one.amount()));
                json.writeStringProperty("currency", one.account().currency());
                list(json, "from", one.from().stream().map(Account::label).toList());
            }
        }
        json.writeEndObject();
    }

    private void json(JsonGenerator json, Hit hit) {
        json.writeStartObject();
        json.writeStringProperty("flag", hit.flag().id());
        json.writeStringProperty("account", hit.account().label());
        json.writeBooleanProperty("protective", hit.isProtective());
        json.writeStringProperty("from", String.valueOf(hit.from()));
        json.writeStringProperty("to", String.valueOf(hit.to()));
        json.writeStringProperty("indicator", hit.flag().indicator());
        json.writeStringProperty(
                "source", hit.flag().source() + ", " + hit.flag().category());
        json.writeStringProperty("basis", hit.flag().basis());
        json.writeStringProperty("note", hit.flag().note());
        json.writeArrayPropertyStart("measured");
        hit.measured().forEach(one -> {
            json.writeStartObject();
            json.writeStringProperty("measure", one.measure());
            json.writeNumberProperty("value", one.value());
            json.writeStringProperty("operator", one.operator());
            json.writeNumberProperty("threshold", one.threshold());
            json.writeEndObject();
        });
        json.writeEndArray();
        peers(json, hit);
        list(json, "rows", hit.rows().stream().map(this::pointer).toList());
        json.writeEndObject();
    }

    private static void peers(JsonGenerator json, Hit hit) {
        json.writeObjectPropertyStart("peers");
        json.writeNumberProperty("accounts", hit.peers().peers());
        if (hit.peers().peers() > 0) {
            json.writeNumberProperty("median", hit.peers().median());
            json.writeNumberProperty("most95", hit.peers().most95());
        }
        json.writeEndObject();
    }

    private void json(JsonGenerator json, Shape shape) {
        Account first = shape.accounts().getFirst();
        json.writeStartObject();
        json.writeStringProperty("shape", shape.typology().name());
        json.writeStringProperty("amount", first.write(shape.amount()));
        json.writeStringProperty("currency", first.currency());
        list(json, "accounts", shape.accounts().stream().map(Account::label).toList());
        list(json, "rows", shape.rows().stream().map(this::pointer).toList());
        json.writeEndObject();
    }
}
