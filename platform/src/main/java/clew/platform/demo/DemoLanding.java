package clew.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those who came to a reception facility on one day of a generated world.
///
/// @param at when the first of them came
/// @param note what stands over the group: that it is an exercise, and of which world
record DemoLanding(String key, String place, Instant at, String note, List<Comer> people) {

    /// Copies.
    DemoLanding {
        people = List.copyOf(people);
    }

    /// One of them, as the facility wrote them down.
    ///
    /// @param number of the arrival in the world
    /// @param at when they came
    /// @param party who came together have the same; `null` for somebody alone
    /// @param ownScript the name as the person writes it, or `null` where it is the same
    /// @param alone whether a child came without a parent
    /// @param hurt whether they need a doctor
    /// @param signs the indicators that whoever talked to them at the facility could find
    record Comer(
            int number,
            Instant at,
            @Nullable String party,
            String name,
            @Nullable String ownScript,
            String sex,
            LocalDate born,
            String language,
            boolean alone,
            boolean hurt,
            List<String> signs) {

        /// Copies.
        Comer {
            signs = List.copyOf(signs);
        }

        int age(LocalDate on) {
            return Period.between(born, on).getYears();
        }
    }
}
