package clew.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "José Núñez, jose NUNEZ",
        "Mohammed Al-Hassan, Hassan Muhammad",
        "Mohammed, محمد",
        "Fatima, فاطمة",
        "Yusuf, Youssef",
        "Hussein, حسین",
        "Ahmad, Ahmed",
        "Халед, Khaled",
        "Шевченко, Shevchenko",
        "Олександр, Oleksandr",
        "Κώστας, Kostas",
        "Abdul Rahman, Abdulrahman",
        "Nguyễn Thị Hương, Huong Nguyen Thi",
        "Tesfay, ተስፋይ",
        "Blessing Osagie, Blesing Osagie"
    })
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(Spelling.keys(one)).as("common keys").containsAnyElementsOf(Spelling.keys(other));
        assertThat(Likeness.of(one, other)).isGreaterThanOrEqualTo(Likeness.ENOUGH);
        assertThat(Likeness.of(other, one)).isCloseTo(Likeness.of(one, other), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"Mohammed Ali, Fatima Ali", "Grace, Blessing", "Ivan Petrov, Igor Petrenko", "!!, ??"})
    void differentNamesAreNotShownAsOne(String one, String other) {
        assertThat(Likeness.of(one, other)).isLessThan(Likeness.ENOUGH);
    }

    @Test
    void aNameOfAnyLengthGivesFewKeys() {
        String long_ = "Maximiliana ".repeat(16);

        assertThat(Spelling.keys(long_)).hasSizeLessThanOrEqualTo(210);
        assertThat(Spelling.keys("x".repeat(200))).allMatch(key -> key.length() <= 41);
    }

    @Test
    void particlesDoNotCountUnlessTheyAreAllThereIs() {
        assertThat(Spelling.words("Omar bin al-Said")).containsExactly("omar", "said");
        assertThat(Spelling.words("Al")).containsExactly("al");
    }
}
