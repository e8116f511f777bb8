package clew.money.report;

import clew.money.evidence.Evidence;
import clew.money.export.FollowTheMoney;
import clew.money.export.GoAml;
import clew.money.export.GraphMl;
import clew.money.export.I2;
import clew.money.inquiry.Bundle;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Answer;
import clew.money.report.SchedulePage.Head;
import clew.money.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// All that there is to say about claimed money, in one folder: the tracing with its page and tables, the schedule
/// with its page, PDF, tables and JSON, and the forms of other programs.
public final class WholeReport {

    private WholeReport() {}

    /// Writes the files into a folder that is there and empty.
    ///
    /// @param codes what a financial intelligence unit prescribes; `null` for no draft of goAML
    /// @throws IOException where the disk fails
    public static void write(Schedule schedule, Head head, GoAml.@Nullable Codes codes, Path folder)
            throws IOException {
        Findings findings = schedule.findings();
        Answer declared = findings.answers().stream()
                .filter(answer -> answer.doctrine() == schedule.declared())
                .findFirst()
                .orElseThrow();
        Evidence evidence = new Evidence(folder);
        Bundle.write(findings, evidence, Map.of("report.html", TracePage.of(findings)));
        ScheduleFiles.write(schedule, head, evidence);
        evidence.file("flow.graphml", out -> xml(() -> GraphMl.write(findings, out)));
        evidence.file("followthemoney.json", out -> FollowTheMoney.write(findings, declared, out));
        evidence.table("i2-entities.csv", I2.ENTITIES, csv -> I2.entities(findings, declared, csv));
        evidence.table("i2-links.csv", I2.LINKS, csv -> I2.links(findings, declared, csv));
        if (codes != null) {
            evidence.file("goaml-draft.xml", out -> xml(() -> GoAml.write(findings, declared, codes, out)));
        }
        evidence.close();
    }

    private interface Xml {
        void write() throws XMLStreamException;
    }

    private static void xml(Xml xml) throws IOException {
        try {
            xml.write();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }
}
