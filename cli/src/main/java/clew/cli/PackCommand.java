package clew.cli;

import clew.platform.packs.InstalledPack;
import clew.platform.packs.Pack;
import clew.platform.packs.PackFault;
import clew.platform.packs.PackReading;
import clew.platform.packs.PackRef;
import clew.platform.packs.PackTool;
import clew.platform.packs.PackUse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew pack`: packs on the command line, beside a running Clew or where none is running.
@Command(name = "pack")
final class PackCommand implements Runnable {

    private static final int FAULTY = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("pack.what"));
    }

    /// `clew pack check`: everything that is wrong with a pack, file by file and line by line.
    @Command(name = "check")
    int check(
            @Mixin DatabaseOptions database,
            @Option(names = "--keys", paramLabel = "DIR", descriptionKey = "packKeys") @Nullable Path keys,
            @Parameters(paramLabel = "PACK", descriptionKey = "packSource") Path source) {
        return say(source, read(tool(database, keys), source)) ? 0 : FAULTY;
    }

    /// `clew pack list`.
    @Command(name = "list")
    int list(@Mixin DatabaseOptions database) {
        PackTool.Held held = tool(database, null).list();
        for (InstalledPack pack : held.packs()) {
            out().println(Texts.text(
                    "pack.line",
                    pack.head().id(),
                    pack.head().version(),
                    pack.head().title(),
                    pack.hash().substring(0, 12),
                    pack.ref().equals(held.inUse()) ? Texts.text("pack.inUse") : ""));
        }
        out().println();
        out().println(Texts.text("pack.history"));
        for (PackUse use : held.history()) {
            String by = Objects.requireNonNullElse(use.by(), "-");
            out().println(Texts.text(
                    "pack.use",
                    use.at().toString(),
                    use.pack().id(),
                    use.pack().version(),
                    use.act().name(),
                    by));
        }
        return 0;
    }

    /// `clew pack install`: all of it or nothing.
    @Command(name = "install")
    int install(
            @Mixin DatabaseOptions database,
            @Option(names = "--keys", paramLabel = "DIR", descriptionKey = "packKeys") @Nullable Path keys,
            @Parameters(paramLabel = "PACK", descriptionKey = "packSource") Path source) {
        PackTool tool = tool(database, keys);
        PackReading<Pack> read = read(tool, source);
        if (!say(source, read)) {
            return FAULTY;
        }
        Pack pack = read.orThrow();
        told(
                () -> {
                    tool.install(pack);
                    return pack.ref();
                },
                "pack.installed");
        return 0;
    }

    /// `clew pack activate`.
    @Command(name = "activate")
    int activate(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "ID", descriptionKey = "packId") String id,
            @Parameters(paramLabel = "VERSION", descriptionKey = "packVersion") String version) {
        told(() -> tool(database, null).activate(new PackRef(id, version)), "pack.activated");
        return 0;
    }

    /// `clew pack rollback`.
    @Command(name = "rollback")
    int rollback(@Mixin DatabaseOptions database) {
        told(() -> tool(database, null).rollBack(), "pack.rolledBack");
        return 0;
    }

    private void told(Supplier<PackRef> work, String done) {
        try {
            PackRef pack = work.get();
            out().println(Texts.text(done, pack.id(), pack.version()));
        } catch (PackTool.Refused refused) {
            String key = refused.key().replace("packs.refused.", "pack.refused.");
            throw new Refusal(FAULTY, Texts.text(key, refused.arguments()));
        }
    }

    private boolean say(Path source, PackReading<Pack> read) {
        return switch (read) {
            case PackReading.Faulty<Pack>(List<PackFault> faults) -> {
                faults.forEach(fault -> out().println(fault));
                spec.commandLine().getErr().println(Texts.text("pack.faults", Integer.toString(faults.size())));
                yield false;
            }
            case PackReading.Sound<Pack>(Pack pack) -> {
                String signer = Objects.requireNonNullElse(pack.signer(), Texts.text("pack.nobody"));
                out().println(Texts.text(
                        "pack.sound",
                        source.toString(),
                        pack.head().title(),
                        pack.head().version(),
                        Integer.toString(pack.files().size()),
                        pack.hash(),
                        signer));
                yield true;
            }
        };
    }

    private static PackReading<Pack> read(PackTool tool, Path source) {
        try {
            return tool.check(source);
        } catch (IOException unreadable) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("pack.unreadable", source.toString()));
        }
    }

    private static PackTool tool(DatabaseOptions database, @Nullable Path keys) {
        return new PackTool(database.place(), keys, DatabaseOptions.clock());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
