package clew.money.report;

import clew.money.doctrine.Doctrine;
import clew.money.evidence.Evidence;
import clew.money.inquiry.Findings.Amount;
import clew.money.ledger.Account;
import clew.money.ledger.Row;
import clew.money.report.SchedulePage.Head;
import clew.money.schedule.Asset;
import clew.money.schedule.Schedule;
import clew.money.schedule.Schedule.Line;
import clew.money.schedule.Schedule.Loss;
import clew.money.schedule.Schedule.OfCurrency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;

/// A schedule as tables, JSON, a page and a PDF.
public final class ScheduleFiles {

    private static final List<String> ASSETS = List.of(("asset,currency,owner,standing,value,valued_on,encumbrance,"
                    + "traced_as_filed,traced_least,traced_most,price,share,charge,direct,cap,mixed,income,equivalent,sought,"
                    + "location,urgency,why,chain")
            .split(","));

    private static final List<String> LOSSES = List.of(
            "victim,currency,lost,in_assets_as_filed,in_assets_least,in_assets_most,elsewhere,dissipated,pari_passu"
                    .split(","));

    private static final List<String> SENSITIVITY =
            List.of("what", "name", "currency", "doctrine", "as_filed", "least", "most");

    private final Schedule schedule;

    private ScheduleFiles(Schedule schedule) {
        this.schedule = schedule;
    }

    /// Writes the files.
    ///
    /// @throws IOException where the disk fails
    public static void write(Schedule schedule, Head head, Evidence evidence) throws IOException {
        ScheduleFiles files = new ScheduleFiles(schedule);
        evidence.table("schedule.csv", ASSETS, files::assets);
        evidence.table("losses.csv", LOSSES, files::losses);
        evidence.table("sensitivity.csv", SENSITIVITY, files::sensitivity);
        evidence.json("schedule.json", files::json);
        evidence.text("schedule.html", SchedulePage.of(schedule, head));
        byte[] pdf = SchedulePdf.of(head.title(), SchedulePage.parts(schedule, head));
        evidence.file("schedule.pdf", out -> out.write(pdf));
    }

    /// A schedule as JSON.
    public static Evidence.Document json(Schedule schedule) {
        return new ScheduleFiles(schedule)::json;
    }

    private String pointer(int place) {
        Row row = schedule.findings().ledger().rows().get(place);
        return schedule.findings().ledger().sources().get(row.source()).name() + "#" + row.number();
    }

    private void assets(CSVPrinter csv) throws IOException {
        for (OfCurrency of : schedule.currencies()) {
            for (Line line : of.lines()) {
                csv.printRecord(asset(line, of.money()));
            }
        }
    }

    private List<Object> asset(Line line, Account money) {
        Asset asset = line.asset();
        List<Object> cells = new ArrayList<>(List.of(asset.name(), money.currency(), asset.owner(), asset.standing()));
        cells.add(money.write(asset.value()));
        cells.add(asset.valued() == null ? "" : asset.valued());
        cells.add(money.write(asset.encumbrance()));
        LongStream.of(
                        line.traced().filed(),
                        line.traced().least(),
                        line.traced().most(),
                        line.price(),
                        line.share(),
                        line.lien(),
                        line.direct(),
                        line.cap(),
                        line.mixed(),
                        line.income(),
                        line.equivalent(),
                        line.sought())
                .mapToObj(money::write)
                .forEach(cells::add);
        cells.addAll(List.of(asset.location(), asset.urgency(), String.join("; ", line.why())));
        cells.add(line.chain().stream().map(this::pointer).collect(Collectors.joining("; ")));
        return cells;
    }

    private void losses(CSVPrinter csv) throws IOException {
        for (OfCurrency of : schedule.currencies()) {
            Account money = of.money();
            for (Loss loss : of.losses()) {
                csv.printRecord(
                        loss.name(),
                        money.currency(),
                        money.write(loss.lost()),
                        money.write(loss.inAssets().filed()),
                        money.write(loss.inAssets().least()),
                        money.write(loss.inAssets().most()),
                        money.write(loss.elsewhere()),
                        money.write(loss.dissipated()),
                        money.write(loss.pariPassu()));
            }
        }
    }

    private void sensitivity(CSVPrinter csv) throws IOException {
        for (OfCurrency of : schedule.currencies()) {
            for (Line line : of.lines()) {
                sensitivity(csv, "asset", line.asset().name(), of.money(), line.bySource());
            }
            for (Loss loss : of.losses()) {
                sensitivity(csv, "victim", loss.name(), of.money(), loss.underEach());
            }
        }
    }

    private static void sensitivity(
            CSVPrinter csv, String what, String name, Account money, Map<Doctrine, Amount> amounts) throws IOException {
        for (Map.Entry<Doctrine, Amount> one : amounts.entrySet()) {
            csv.printRecord(
                    what,
                    name,
                    money.currency(),
                    one.getKey(),
                    money.write(one.getValue().filed()),
                    money.write(one.getValue().least()),
                    money.write(one.getValue().most()));
        }
    }

    private void json(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("declared", schedule.declared().name());
        json.writeArrayPropertyStart("currencies");
        for (OfCurrency of : schedule.currencies()) {
            Account money = of.money();
            json.writeStartObject();
            json.writeStringProperty("currency", money.currency());
            json.writeStringProperty("benefit", money.write(of.benefit()));
            json.writeStringProperty("shortfall", money.write(of.shortfall()));
            json.writeArrayPropertyStart("assets");
            of.lines().forEach(line -> json(json, line, money));
            json.writeEndArray();
            json.writeArrayPropertyStart("victims");
            of.losses().forEach(loss -> json(json, loss, money));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        sources(json);
        json.writeEndObject();
    }

    private void sources(JsonGenerator json) {
        json.writeArrayPropertyStart("sources");
        schedule.findings().ledger().sources().forEach(source -> {
            json.writeStartObject();
            json.writeStringProperty("file", source.name());
            json.writeNumberProperty("bytes", source.bytes());
            json.writeStringProperty("sha256", source.sha256());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void json(JsonGenerator json, Line line, Account money) {
        json.writeStartObject();
        json.writeStringProperty("asset", line.asset().name());
        json.writeStringProperty("owner", line.asset().owner());
        json.writeStringProperty("standing", line.asset().standing().name());
        json.writeStringProperty("value", money.write(line.asset().value()));
        json.writeStringProperty("traced", money.write(line.direct()));
        json.writeStringProperty("mixed", money.write(line.mixed()));
        json.writeStringProperty("income", money.write(line.income()));
        json.writeStringProperty("equivalent", money.write(line.equivalent()));
        json.writeStringProperty("sought", money.write(line.sought()));
        amounts(json, "underEach", line.bySource(), money);
        list(json, "why", line.why());
        list(json, "chain", line.chain().stream().map(this::pointer).toList());
        json.writeEndObject();
    }

    private static void json(JsonGenerator json, Loss loss, Account money) {
        json.writeStartObject();
        json.writeStringProperty("victim", loss.name());
        json.writeStringProperty("lost", money.write(loss.lost()));
        json.writeStringProperty("elsewhere", money.write(loss.elsewhere()));
        json.writeStringProperty("dissipated", money.write(loss.dissipated()));
        json.writeStringProperty("pariPassu", money.write(loss.pariPassu()));
        amounts(json, "inAssets", loss.underEach(), money);
        json.writeEndObject();
    }

    private static void amounts(JsonGenerator json, String name, Map<Doctrine, Amount> amounts, Account money) {
        json.writeObjectPropertyStart(name);
        amounts.forEach((doctrine, amount) -> {
            json.writeObjectPropertyStart(doctrine.name());
            json.writeStringProperty("asFiled", money.write(amount.filed()));
            json.writeStringProperty("least", money.write(amount.least()));
            json.writeStringProperty("most", money.write(amount.most()));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
