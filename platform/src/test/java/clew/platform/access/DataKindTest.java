package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataKindTest {

    @Test
    void whatIsAboutAPersonHasACompartmentAndNothingElseHas() {
        for (DataKind kind : DataKind.values()) {
            if (kind.personal()) {
                assertThat(kind.compartment()).as(kind.name()).isNotNull();
            } else {
                assertThatThrownBy(kind::compartment).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
