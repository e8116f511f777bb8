package clew.platform.exchange;

import static clew.platform.casework.ExploitationForm.FORCED_CRIMINALITY;
import static clew.platform.casework.ExploitationForm.FORCED_LABOUR;
import static clew.platform.casework.ExploitationForm.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.casework.ExploitationForm;
import clew.platform.exchange.htcds.Catalogue;
import clew.platform.exchange.htcds.Cell;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Forms of exploitation keep their meaning on the way out and on the way in.
class FormMappingTest {

    @ParameterizedTest
    @EnumSource
    void everyFormHasACodeOfTheStandardAndComesBackAsItself(ExploitationForm form) {
        String code = FormMapping.codes(Set.of(form));

        assertThat(codes()).contains(code);
        assertThat(read(code)).containsExactly(form == FORCED_CRIMINALITY ? OTHER : form);
    }

    @Test
    void everyCodeOfTheStandardIsAForm() {
        for (String code : codes()) {
            assertThat(read(code)).as(code).hasSize(1);
        }
        assertThat(read("ChildLabour")).containsExactly(FORCED_LABOUR);
    }

    @Test
    void forcedCriminalityIsReadFromItsExtension() {
        assertThat(FormMapping.of(List.of(
                        new Cell(FormMapping.FIELD, "Other;ForcedLabour"),
                        new Cell("ext_" + FormMapping.FIELD, "ForcedCriminality"))))
                .containsExactlyInAnyOrder(FORCED_CRIMINALITY, FORCED_LABOUR);
    }

    @Test
    void severalFormsWithOneCodeAreWrittenOnceAndNoneIsNothing() {
        assertThat(FormMapping.codes(EnumSet.of(FORCED_CRIMINALITY, OTHER))).isEqualTo("Other");
        assertThat(FormMapping.codes(Set.of())).isEmpty();
        assertThat(read("")).isEmpty();
    }

    private static List<String> codes() {
        return Catalogue.standard().field(FormMapping.FIELD).codes();
    }

    private static Set<ExploitationForm> read(String text) {
        return FormMapping.of(List.of(new Cell(FormMapping.FIELD, text)));
    }
}
