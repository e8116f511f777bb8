package clew.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clew.platform.packs.PackComparison.Fact;
import clew.platform.packs.PackComparison.How;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {

    private static final PackParts PARTS = PackParts.alone();

    @TempDir
    Path folder;

    @Test
    void thePartsOfAllRoomsAreFoundWithoutTheApplication() {
        assertThat(PARTS.all())
                .extracting(part -> part.getClass().getSimpleName())
                .contains("NrmPart", "FormPart", "TextPart");
    }

    @Test
    void everyFaultOfEveryFileIsFoundAtOnceWithItsLine() {
        PackFiles bad = PackFiles.of("nl")
                .replace("pack.yaml", "languages: .*", "languages: [en, dutch_]")
                .replace("nrm.yaml", "first-contact: detected", "first-contact: somewhere")
                .replace("forms/registration.yaml", "type: yes-no", "type: maybe")
                .replace("texts/nl.properties", "stage.closed", "stage.gone")
                .with("texts/fr.properties", "leaflet.title = Vos droits");

        List<PackFault> faults = read(bad).found();

        assertThat(faults).extracting(PackFault::file).contains("pack.yaml");
        assertThat(read(bad.replace("pack.yaml", "dutch_", "nl")).found())
                .extracting(PackFault::file)
                .contains("nrm.yaml", "forms/registration.yaml", "texts/fr.properties");
        assertThat(read(PackFiles.of("nl").replace("texts/nl.properties", "stage.closed", "stage.gone"))
                        .found())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("texts/nl.properties");
                    assertThat(PackFiles.of("nl")
                                    .text("texts/nl.properties")
                                    .lines()
                                    .toList()
                                    .get(fault.line() - 1))
                            .startsWith("stage.closed");
                });
    }

    @Test
    void aPackWithoutItsReferralMechanismOrWithTheOneOfAnotherPackIsRefused() {
        assertThat(read(PackFiles.of("uk").without("nrm.yaml")).found())
                .extracting(PackFault::file)
                .containsExactly("nrm.yaml");
        assertThat(read(PackFiles.of("uk").replace("pack.yaml", "id: uk", "id: gb"))
                        .found())
                .extracting(PackFault::field)
                .contains("id and version");
        assertThat(read(PackFiles.of("uk").without("pack.yaml")).found())
                .extracting(PackFault::expected)
                .containsExactly("a file of that name in every pack");
    }

    @Test
    void aChildIsNeverWithdrawnByARuleAndEachCaseCanBeClosed() {
        PackFiles child = PackFiles.of("uk").replace("nrm.yaml", "    adults-only: yes\n", "");
        PackFiles open = PackFiles.of("it").replace("nrm.yaml", "    to: closed\n", "    to: follow-up\n");

        assertThat(read(child).found())
                .extracting(PackFault::expected)
                .anyMatch(text -> text.contains("never withdrawn"));
        assertThat(read(open).found()).extracting(PackFault::expected).anyMatch(text -> text.contains("a closed one"));
    }

    @Test
    void aQuestionMayOnlyDependOnAnEarlierOne() {
        PackFiles circle =
                PackFiles.of("nl").replace("forms/registration.yaml", "with-name is yes", "place-needed is yes");
        PackFiles nonsense =
                PackFiles.of("nl").replace("forms/registration.yaml", "with-name is yes", "with-name is red");

        assertThat(read(circle).found()).extracting(PackFault::field).containsExactly("fields[1].asked-when");
        assertThat(read(nonsense).found()).extracting(PackFault::field).containsExactly("fields[1].asked-when");
    }

    @Test
    void theUkFormNeverAsksAChildWhetherToBeReferred() {
        PackForm form = FormReader.read("f", PackFiles.of("uk").text("forms/referral.yaml"), List.of("en"))
                .orThrow();
        PackForm.Field consent = form.fields().stream()
                .filter(field -> field.id().equals("pv-want-to-submit-nrm"))
                .findFirst()
                .orElseThrow();

        assertThat(consent.asked().holds(Map.of("pv-under-age", List.of("no")))).isTrue();
        assertThat(consent.asked().holds(Map.of("pv-under-age", List.of("yes"))))
                .isFalse();
        assertThat(consent.asked().holds(Map.of("pv-under-age", List.of("not-sure"))))
                .isFalse();
        assertThat(consent.asked().holds(Map.of())).isFalse();
    }

    @Test
    void anArchiveThatIsNoneOrTooLargeOrLeadsElsewhereIsRefused() throws IOException {
        assertThat(PARTS.read("no zip".getBytes(StandardCharsets.UTF_8), PackSigning.none())
                        .found())
                .hasSize(1);
        assertThat(PARTS.read(zip("../etc/passwd", "x"), PackSigning.none()).found())
                .extracting(PackFault::field)
                .contains("the name of a file");
        assertThat(PARTS.read(zip("nrm.yaml", "x".repeat(PackArchive.MOST_BYTES + 1)), PackSigning.none())
                        .found())
                .extracting(PackFault::value)
                .containsExactly("more bytes");
    }

    @Test
    void aPackThatWasGivenOutComesBackTheSame() {
        Pack pack = read(PackFiles.of("de")).orThrow();

        assertThat(PARTS.read(PackArchive.zip(pack), PackSigning.none())).isEqualTo(new PackReading.Sound<>(pack));
    }

    @Test
    void aFileThatWasDamagedOrForgottenIsFoundByItsSum() {
        Pack pack = read(PackFiles.of("de")).orThrow();
        PackFiles changed =
                PackFiles.of("de").with("files.sha256", pack.manifest()).replace("nrm.yaml", "Klage", "Klagen");
        PackFiles more =
                PackFiles.of("de").with("files.sha256", pack.manifest()).with("readme.md", "Read me");

        assertThat(read(changed).found()).extracting(PackFault::field).containsExactly("nrm.yaml");
        assertThat(read(more).found()).extracting(PackFault::value).containsExactly("readme.md");
    }

    @Test
    void onlyASignatureByATrustedKeyCounts() throws GeneralSecurityException, IOException {
        KeyPair ministry = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve("ministry.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(ministry.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        PackSigning signing = PackSigning.trusting(folder, true);
        String sums = read(PackFiles.of("it")).orThrow().manifest();
        PackFiles signed = PackFiles.of("it").with("files.sha256", sums);

        assertThat(PARTS.read(signed.bytes(), signing).found()).hasSize(1);
        signed.with("files.sha256.sig", signature(stranger, sums));
        assertThat(PARTS.read(signed.bytes(), signing).found())
                .extracting(PackFault::expected)
                .containsExactly("one by a key that is trusted here: ministry");
        assertThat(PARTS.read(signed.bytes(), PackSigning.trusting(folder, false))
                        .found())
                .as("also where none is asked for")
                .hasSize(1);
        signed.with("files.sha256.sig", signature(ministry, sums));
        assertThat(PARTS.read(signed.bytes(), signing).orThrow().signer()).isEqualTo("ministry");
        assertThat(PARTS.read(
                                signed.replace("nrm.yaml", "Ricorso|ricorso", "Ricorsi")
                                        .bytes(),
                                signing)
                        .found())
                .isNotEmpty();
    }

    @Test
    void aComparisonNamesWhatWasAddedRemovedAndChanged() {
        Pack before = read(PackFiles.of("model")).orThrow();
        Pack after = read(PackFiles.of("model")
                        .as("model", "2")
                        .replace("nrm.yaml", "not-before-days: 30", "not-before-days: 45")
                        .replace("nrm.yaml", "(?s)  - id: education-of-children.*?(?=  - id: guardian)", "")
                        .with(
                                "forms/extra.yaml",
                                PackFiles.of("model")
                                        .text("forms/referral.yaml")
                                        .replace("id: referral", "id: extra")))
                .orThrow();

        List<PackComparison.Change> changes =
                PackComparison.of(before, after, PARTS).changes();

        assertThat(changes)
                .extracting(PackComparison.Change::id, PackComparison.Change::how)
                .containsExactlyInAnyOrder(
                        tuple("no-conclusive-grounds", How.CHANGED),
                        tuple("education-of-children", How.REMOVED),
                        tuple("extra", How.ADDED));
        assertThat(changes.stream()
                        .filter(change -> change.how() == How.CHANGED)
                        .toList()
                        .getFirst()
                        .facts())
                .containsExactly(new Fact("not-before-days", "30", "45"));
        assertThat(PackComparison.of(before, before, PARTS).changes()).isEmpty();
    }

    @Test
    void goingBackTwiceGoesBackTwoStepsAndNeverToAndFro() {
        PackRef one = new PackRef("a", "1");
        PackRef two = new PackRef("a", "2");
        PackRef three = new PackRef("b", "1");
        List<PackUse> uses = List.of(
                use(3, three, PackUse.Act.ACTIVATED),
                use(2, two, PackUse.Act.ACTIVATED),
                use(1, one, PackUse.Act.FIRST));

        assertThat(PackHistory.previous(uses)).contains(two);
        assertThat(PackHistory.previous(with(use(4, two, PackUse.Act.ROLLED_BACK), uses)))
                .contains(one);
        assertThat(PackHistory.previous(
                        with(use(5, one, PackUse.Act.ROLLED_BACK), with(use(4, two, PackUse.Act.ROLLED_BACK), uses))))
                .isEmpty();
    }

    private static PackReading<Pack> read(PackFiles files) {
        return PARTS.read(files.bytes(), PackSigning.none());
    }

    private static List<PackUse> with(PackUse first, List<PackUse> others) {
        List<PackUse> uses = new ArrayList<>(others);
        uses.addFirst(first);
        return uses;
    }

    private static PackUse use(long number, PackRef pack, PackUse.Act act) {
        return new PackUse(number, pack, act, Instant.EPOCH, null);
    }

    private static String signature(KeyPair keys, String text) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signer.sign());
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
