package clew.scenario.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Cuts a text that comes in pieces into its lines.
final class Lines {

    private final Consumer<String> taker;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Lines(Consumer<String> taker) {
        this.taker = taker;
    }

    void take(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '\n') {
                end();
            } else if (each != '\r') {
                begun.write(each);
            }
        }
    }

    /// The last line may end without a sign.
    void end() {
        if (begun.size() > 0) {
            taker.accept(begun.toString(StandardCharsets.UTF_8));
            begun.reset();
        }
    }
}
