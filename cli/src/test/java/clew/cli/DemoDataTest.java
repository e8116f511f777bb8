package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A demonstration is filled once, of one world, and never shown half.
class DemoDataTest {

    private static final String WORLD = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    @Test
    void whatIsNewIsFilledAndThenLeftAsItIs() throws Exception {
        DemoData demo = new DemoData(folder, WORLD);

        assertThat(demo.empty()).isTrue();
        Files.createDirectory(folder.resolve("database"));
        demo.filledNow();
        assertThat(demo.empty()).isFalse();
    }

    @Test
    void whatWasInterruptedWhileItWasFilledIsRefused() throws Exception {
        Files.createDirectory(folder.resolve("database"));

        assertThatThrownBy(new DemoData(folder, WORLD)::empty)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("interrupted");
    }

    @Test
    void anotherWorldIsNotMixedIn() {
        new DemoData(folder, WORLD).filledNow();

        assertThatThrownBy(new DemoData(folder, DemoData.OWN)::empty)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another world");
    }

    @Test
    void eachWorldHasAPlaceOfItsOwn() {
        assertThat(DemoData.usual(WORLD).getFileName()).hasToString("demo-0123456789ab");
        assertThat(DemoData.usual(DemoData.OWN).getFileName()).hasToString("demo");
    }

    @Test
    void whatIsNoWorldIsSaidBeforeAnythingStarts() throws Exception {
        StringWriter errors = new StringWriter();
        Path data = folder.resolve("data");

        int status = Main.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute("demo", "--world", folder.toString(), "--data", data.toString());

        assertThat(status).isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("SHA256SUMS is missing", "clew world new");
        assertThat(data).doesNotExist();
    }
}
