package clew.cli;

import clew.scenario.picture.WorldReport;
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

/// `clew world show`: a world on one page of pictures, with its truth for whoever has the passphrase.
@Command(name = "show")
final class WorldShow implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", descriptionKey = "worldFolder")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "worldShowOut")
    private Path out = Path.of("");

    @Option(names = "--truth", descriptionKey = "worldShowTruth")
    private boolean truth;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "worldKnownPassphrase")
    private @Nullable Path passphrase;

    @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "worldShowLanguage")
    private String language = "en";

    @Option(names = "--force", descriptionKey = "worldForce")
    private boolean force;

    @Override
    public Integer call() {
        if (!WorldReport.languages().contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Texts.text("world.noLanguage", language, String.join(", ", WorldReport.languages())));
        }
        if (!force && Files.exists(out)) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.fileExists", out.toString()));
        }
        try {
            ReadWorld world = ReadWorld.open(folder);
            byte[] page = WorldReport.of(world, language, truth ? Passphrase.known(passphrase) : null);
            WholeFile.write(out, to -> to.write(page));
        } catch (WorldFault fault) {
            throw new Refusal(Failures.UNAVAILABLE, String.valueOf(fault.getMessage()));
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.notShown", folder.toString(), out.toString()));
        }
        spec.commandLine().getOut().println(Texts.text("world.shown", out.toString()));
        return 0;
    }
}
