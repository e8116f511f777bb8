package clew.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `clew build`: done by the launcher before Java starts, so that this class is only what `clew help` shows.
@Command(name = "build")
final class Build implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Refusal(Failures.UNAVAILABLE, Texts.text("build.launcherOnly"));
    }
}
