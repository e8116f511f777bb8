package clew.cli;

import clew.money.export.GoAml;
import clew.money.report.WholeReport;
import clew.money.schedule.Schedule;
import clew.money.statement.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clew money report`: the whole evidence of a case in one folder.
@Command(name = "report")
final class MoneyReport implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MoneyCase given = new MoneyCase();

    @Option(names = "--goaml", paramLabel = "FILE", descriptionKey = "moneyGoaml")
    private @Nullable Path goaml;

    @Option(names = "--goaml-schema", paramLabel = "XSD", descriptionKey = "moneyGoamlSchema")
    private @Nullable Path goamlSchema;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "moneyOut")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        EvidenceFolder.refuseExisting(out);
        GoAml.Codes codes = codes();
        Schedule schedule = given.schedule(spec);
        EvidenceFolder.write(out, folder -> {
            WholeReport.write(schedule, given.head(), codes, folder);
            if (codes != null && goamlSchema != null) {
                validate(folder.resolve("goaml-draft.xml"), goamlSchema);
            }
        });
        spec.commandLine().getOut().println(Texts.text("money.written", out.toString()));
        return 0;
    }

    private GoAml.@Nullable Codes codes() {
        try {
            return goaml == null ? null : GoAml.Codes.read(new MoneyCommand.OnDisk(goaml));
        } catch (UnreadableFile unreadable) {
            throw MoneyCommand.refusal(List.of(unreadable.problem()), spec);
        } catch (IOException failed) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("money.unread", String.valueOf(failed.getMessage())));
        }
    }

    /// A draft that the unit would refuse is refused here.
    private static void validate(Path draft, Path schema) throws IOException {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.newSchema(schema.toFile()).newValidator().validate(new StreamSource(draft.toFile()));
        } catch (SAXParseException wrong) {
            throw new Refusal(
                    MoneyCommand.FAULTY,
                    Texts.text(
                            "money.goaml.invalid",
                            Integer.toString(wrong.getLineNumber()),
                            String.valueOf(wrong.getMessage())));
        } catch (SAXException wrong) {
            throw new Refusal(
                    MoneyCommand.FAULTY, Texts.text("money.goaml.invalid", "0", String.valueOf(wrong.getMessage())));
        }
    }
}
