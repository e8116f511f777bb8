package clew.platform.publication;

import clew.platform.casework.ExploitationForm;
import clew.platform.person.Sex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Made-up rows of a year.
final class FrozenRows {

    static final String HOME = "AT";

    private static final List<String> COUNTRIES =
            List.of(HOME, "RO", "RO", "RO", "NG", "NG", "UA", "VN", "XXA", FrozenRow.UNKNOWN);

    private FrozenRows() {}

    static List<FrozenRow> some(int persons, RandomGenerator random) {
        List<FrozenRow> rows = new ArrayList<>();
        for (int number = 1; number <= persons; number++) {
            rows.add(row(number, random));
        }
        return rows;
    }

    private static FrozenRow row(int number, RandomGenerator random) {
        @Nullable Registration status = random.nextInt(8) == 0 ? null : one(List.of(Registration.values()), random);
        return new FrozenRow(
                number,
                status,
                random.nextInt(3) > 0
                        ? Sex.FEMALE.name()
                        : one(List.of(Sex.values()), random).name(),
                one(List.of("CHILD", "ADULT", "ADULT", FrozenRow.UNKNOWN), random),
                one(COUNTRIES, random),
                one(List.of(Body.values()), random).name(),
                several(ExploitationForm.class, 8, random),
                several(Event.class, 6, random));
    }

    private static <E extends Enum<E>> Set<E> several(Class<E> type, int oneIn, RandomGenerator random) {
        Set<E> some = EnumSet.noneOf(type);
        for (E each : type.getEnumConstants()) {
            if (random.nextInt(oneIn) == 0) {
                some.add(each);
            }
        }
        return some;
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
