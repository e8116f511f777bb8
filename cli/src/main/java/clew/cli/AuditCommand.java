package clew.cli;

import clew.platform.access.chain.Audit;
import clew.platform.access.chain.Checkpoint;
import clew.platform.access.chain.Finding;
import clew.platform.database.DatabaseUnavailable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew audit`: whether the trail is as it was written. Each command may run while Clew is running.
@Command(name = "audit")
final class AuditCommand implements Runnable {

    private static final int INTACT = 0;
    private static final int TAMPERED = 1;
    private static final int UNKNOWN = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("audit.what"));
    }

    /// `clew audit verify`: exit status 0 where everything is as it was written, 1 where something is not, 2 where
    /// nothing can be said.
    @Command(name = "verify")
    int verify(
            @Mixin DatabaseOptions database,
            @Option(names = "--checkpoint", paramLabel = "FILE|CODE", descriptionKey = "checkpoint")
                    List<String> checkpoints) {
        List<String> given = checkpoints == null ? List.of() : checkpoints;
        try {
            Audit.Report report = database.audit().verify(given, this::progress);
            print(report);
            return report.intact() ? INTACT : TAMPERED;
        } catch (DatabaseUnavailable unavailable) {
            throw new Refusal(UNKNOWN, String.valueOf(unavailable.getMessage()));
        }
    }

    /// `clew audit checkpoint`: a signed statement of the chain as it is now, to be kept elsewhere.
    @Command(name = "checkpoint")
    int checkpoint(@Mixin DatabaseOptions database, @Option(names = "--json", descriptionKey = "json") boolean json) {
        Checkpoint made = database.audit().checkpoint();
        out().println(
                        json
                                ? Audit.json(made)
                                : Texts.text(
                                        "audit.checkpoint",
                                        made.instance().toString(),
                                        Long.toString(made.position()),
                                        made.at().toString(),
                                        made.hashInWords(),
                                        made.fingerprint(),
                                        made.code()));
        return 0;
    }

    /// `clew audit export`: the chain with its entries, for a verification with another program.
    @Command(name = "export")
    int export(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "FILE", descriptionKey = "exportFile") Path file) {
        long entries = database.audit().export(file, this::progress);
        out().println(Texts.text("audit.exported", Long.toString(entries), file.toString()));
        return 0;
    }

    private void print(Audit.Report report) {
        PrintWriter out = out();
        out.println(Texts.text(
                "audit.verified",
                report.instance().toString(),
                Long.toString(report.entries()),
                Long.toString(report.waiting()),
                Integer.toString(report.checkpoints()),
                report.hash()));
        if (report.intact()) {
            out.println(Texts.text(report.checkpoints() == 0 ? "audit.intactAlone" : "audit.intact"));
            return;
        }
        out.println(Texts.text("audit.tampered", Long.toString(report.count())));
        for (Finding finding : report.first()) {
            out.println(Texts.text(
                    "audit.finding." + finding.kind(),
                    Long.toString(finding.position()),
                    Long.toString(finding.entry()),
                    orNothing(finding.expected()),
                    orNothing(finding.found())));
        }
        if (report.count() > report.first().size()) {
            out.println(Texts.text(
                    "audit.more", Long.toString(report.count() - report.first().size())));
        }
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Texts.text("audit.nothing") : text;
    }

    /// Progress is not a result: it goes where errors go, so that the output can be kept.
    private void progress(long entries) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(Texts.text("audit.progress", Long.toString(entries)));
        errors.flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
