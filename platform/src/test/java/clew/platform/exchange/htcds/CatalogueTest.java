package clew.platform.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.standard();

    static Stream<Field> everyField() {
        return CATALOGUE.all().stream();
    }

    @Test
    void versionTwoHas84FieldsOf38AreCore() {
        assertThat(CATALOGUE.current()).hasSize(84);
        assertThat(CATALOGUE.current().stream().filter(Field::core)).hasSize(38);
        assertThat(CATALOGUE.current().stream().filter(Field::deprecated)).hasSize(3);
        assertThat(CATALOGUE.all()).hasSize(89);
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void aFieldIsFoundByItsNameInAnyCaseAndSpelling(Field field) {
        assertThat(CATALOGUE.named(field.name())).contains(field);
        assertThat(CATALOGUE.named(field.name().toUpperCase(Locale.ROOT))).contains(field);
        assertThat(CATALOGUE.named(field.name().replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                .contains(field);
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void everyCodeOfAListIsUnderstoodWithoutARemark(Field field) {
        Values values = new Values(Reading.TODAY, Limits.usual());

        assertThat(field.codes()).allSatisfy(code -> {
            Meaning meaning = values.read(field, code);
            assertThat(meaning.values()).containsExactly(code);
            assertThat(meaning.remarks()).isEmpty();
        });
    }

    @Test
    void theTemplatesMisspeltHeaderMeansTheDecidingBody() {
        assertThat(CATALOGUE.named("vic_TraffickinStatusDecisionMakingOrg"))
                .contains(CATALOGUE.field("vic_TraffickingStatusDecisionMakingOrg"));
    }

    @Test
    void countriesAndLanguagesAreReadInTheWaysPeopleWriteThem() {
        assertThat(Countries.isCode("NG")).isTrue();
        assertThat(Countries.read("NGA")).contains("NG");
        assertThat(Countries.read("Nigeria")).contains("NG");
        assertThat(Countries.read("Atlantis")).isEmpty();
        assertThat(Languages.isCode("deu")).isTrue();
        assertThat(Languages.isCode("ger")).isTrue();
        assertThat(Languages.isCode("tir")).isTrue();
        assertThat(Languages.read("de")).contains("deu");
        assertThat(Languages.read("Tigrinya")).contains("tir");
        assertThat(Languages.read("Klingonese")).isEmpty();
    }
}
