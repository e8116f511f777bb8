package clew.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The application of a test, from its start to its end.
final class Running {

    private @Nullable RunningClew clew;

    void start(Path data, List<Class<?>> besides) throws IOException {
        clew = RunningClew.in(data, besides);
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
