package clew.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The application of a test, from its start to its end.
final class Running {

    private @Nullable RunningClew clew;

    void start(Path data) throws IOException {
        clew = RunningClew.in(data);
    }

    RunningClew clew() {
        if (clew == null) {
            throw new IllegalStateException("Clew has not started");
        }
        return clew;
    }

    void stop() {
        if (clew != null) {
            clew.close();
        }
    }
}
