package clew.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import clew.platform.database.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ClewTest
class PackToolTest {

    @Autowired
    private Environment environment;

    @Autowired
    private Packs packs;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    @Test
    void aRunningClewSeesWhatTheCommandLineDidAtOnce() throws IOException {
        PackTool tool = new PackTool(
                Place.external(
                        environment.getRequiredProperty("clew.database.url"),
                        environment.getProperty("clew.database.user"),
                        environment.getProperty("clew.database.password")),
                null,
                clock);
        for (Map.Entry<String, byte[]> file :
                PackFiles.of("de").as("cli-pack", "1").bytes().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }

        tool.install(tool.check(folder).orThrow());
        assertThatThrownBy(() -> tool.install(tool.check(folder).orThrow()))
                .isInstanceOfSatisfying(
                        PackTool.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("packs.refused.there"));
        assertThatThrownBy(() -> tool.activate(new PackRef("nothing", "1"))).isInstanceOf(PackTool.Refused.class);
        PackRef before = packs.current();
        tool.activate(new PackRef("cli-pack", "1"));

        assertThat(packs.current()).isEqualTo(new PackRef("cli-pack", "1"));
        assertThat(tool.list().history().getFirst().by()).isNull();
        assertThat(tool.rollBack()).isEqualTo(before);
        assertThat(packs.current()).isEqualTo(before);
    }
}
