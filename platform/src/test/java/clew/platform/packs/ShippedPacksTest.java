package clew.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClewTest
class ShippedPacksTest {

    @Autowired
    private List<PackPart> parts;

    @Autowired
    private Packs packs;

    @Test
    void everyPackThatComesWithTheProductIsSound() {
        assertThat(ShippedPacks.files().keySet()).containsExactly("de 1", "it 1", "model 1", "nl 1", "uk 1");
        ShippedPacks.files()
                .forEach((pack, files) -> assertThat(PackReader.read(files, parts, PackSigning.none())
                                .found())
                        .as(pack)
                        .isEmpty());
    }

    @Test
    void allAreInstalledAndTheModelIsInUse() {
        assertThat(packs.installed()).extracting(each -> each.head().id()).contains("de", "it", "model", "nl", "uk");
        assertThat(packs.current()).isEqualTo(new PackRef("model", "1"));
    }
}
