package clew.cli;

import clew.recognition.Problem;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew world`: fictional worlds for exercises, and the packs that they are made of.
@Command(
        name = "world",
        subcommands = {WorldNew.class, WorldShow.class, WorldExportCommand.class, WorldStatement.class})
final class WorldCommand implements Runnable {

    static final int FAULTY = 2;
    private static final int MEGABYTES = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("world.what"));
    }

    /// `clew world check`: everything that is wrong with a pack, line by line; exit status 2 where anything is.
    @Command(name = "check")
    int check(@Parameters(paramLabel = "DIR", descriptionKey = "worldPack") Path directory) {
        return switch (PackReader.read(files(directory))) {
            case ReadPack.Accepted(Pack pack) -> {
                spec.commandLine().getOut().println(sound(directory, pack));
                yield 0;
            }
            case ReadPack.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> spec.commandLine().getOut().println(problem.message()));
                spec.commandLine().getErr().println(Texts.text("world.faults", Integer.toString(problems.size())));
                yield FAULTY;
            }
        };
    }

    /// `clew world copy`: a pack that comes with Clew, as a folder of one's own. The folder is there at once or
    /// not at
    /// all: the files are written beside it first.
    @Command(name = "copy")
    int copy(
            @Parameters(paramLabel = "PACK", descriptionKey = "worldShipped") String name,
            @Parameters(paramLabel = "DIR", descriptionKey = "worldCopy") Path directory) {
        PackFiles files = ShippedPacks.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        Texts.text("world.notShipped", name, String.join(", ", ShippedPacks.names()))));
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.exists", directory.toString()));
        }
        try {
            write(files, directory.toAbsolutePath());
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.unwritable", directory.toString()));
        }
        spec.commandLine().getOut().println(Texts.text("world.copied", name, directory.toString()));
        return 0;
    }

    private static void write(PackFiles files, Path directory) throws IOException {
        Path parent = Objects.requireNonNull(directory.getParent(), "a folder that exists is above");
        Files.createDirectories(parent);
        Path beside = Files.createTempDirectory(parent, ".copy");
        try {
            for (String name : files.names()) {
                Files.write(beside.resolve(name), files.content(name));
            }
            Files.move(beside, directory);
        } catch (IOException e) {
            for (String name : files.names()) {
                Files.deleteIfExists(beside.resolve(name));
            }
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static String sound(Path directory, Pack pack) {
        return Texts.text(
                "world.sound",
                directory.toString(),
                pack.id(),
                pack.version(),
                Integer.toString(pack.states().size()),
                Integer.toString(pack.places().size()),
                Integer.toString(pack.routes().size()),
                Integer.toString(pack.processes().size()),
                String.join(", ", pack.languages()),
                pack.hash());
    }

    static PackFiles files(Path directory) {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> there = Files.list(directory)) {
            for (Path file :
                    there.filter(each -> each.toString().endsWith(".csv")).toList()) {
                if (Files.size(file) > MEGABYTES * 1_000_000L) {
                    throw unreadable(file);
                }
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException _) {
            throw unreadable(directory);
        }
        return new PackFiles(files);
    }

    private static Refusal unreadable(Path path) {
        return new Refusal(
                Failures.UNAVAILABLE, Texts.text("world.unreadable", path.toString(), Integer.toString(MEGABYTES)));
    }
}
