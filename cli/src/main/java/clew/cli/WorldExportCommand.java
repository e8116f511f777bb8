package clew.cli;

import clew.scenario.export.Errors;
import clew.scenario.export.WorldExport;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew world export`: a world in the forms that other programs read.
@Command(name = "export")
final class WorldExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", descriptionKey = "worldFolder")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "FORM", required = true, descriptionKey = "worldExportForm")
    private WorldExport.Form form = WorldExport.Form.CSV;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "worldExportOut")
    private Path out = Path.of("");

    @Option(names = "--agency", paramLabel = "ID", descriptionKey = "worldExportAgency")
    private @Nullable String agency;

    @Option(names = "--errors", paramLabel = "LEVEL", descriptionKey = "worldExportErrors")
    private Errors errors = Errors.NORMAL;

    @Option(names = "--truth", descriptionKey = "worldExportTruth")
    private boolean truth;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "worldKnownPassphrase")
    private @Nullable Path passphrase;

    @Option(names = "--force", descriptionKey = "worldForce")
    private boolean force;

    @Override
    public Integer call() {
        if (!force && Files.exists(out)) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.fileExists", out.toString()));
        }
        try {
            ReadWorld world = ReadWorld.open(folder);
            WorldExport.Choice choice = new WorldExport.Choice(agency, errors, truth);
            choice.check(world, form);
            char[] words = truth ? Passphrase.known(passphrase) : new char[0];
            WholeFile.write(out, to -> WorldExport.write(world, form, choice, words, to));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()));
        } catch (WorldFault fault) {
            throw new Refusal(Failures.UNAVAILABLE, String.valueOf(fault.getMessage()));
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.notShown", folder.toString(), out.toString()));
        }
        spec.commandLine().getOut().println(Texts.text("world.exported", out.toString()));
        return 0;
    }
}
