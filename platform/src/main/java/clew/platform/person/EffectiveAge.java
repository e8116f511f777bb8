package clew.platform.person;

import clew.platform.directory.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The age by which somebody is treated on one day: every statement about it, what each weighs, and why.
///
/// ```
/// settled  =  some statement answers the presumption by itself   (Evidence.strong, not contested, not set aside)
/// counted  =  settled ? those statements : every statement that gives an age and is not set aside
/// low      =  the lowest low of what is counted      (unknown if one of them leaves it open)
/// high     =  the highest high of what is counted    (unknown if one of them leaves it open)
/// adult    =  low >= 18          child = high < 18          uncertain = all else, treated as a child
/// ```
///
/// So a claim to be a child is answered only by a document that a trained person has checked and has no doubt
/// of, or by a completed multi-disciplinary assessment to which the child or the representative agreed, its
/// margin taken off. A refusal to be assessed weighs nothing. While an appeal is open, what is contested no
/// longer settles anything.
///
/// The result does not depend on the order of the statements, holds every one of them, and no statement whose lowest
/// age is below the present one ever makes somebody older. It is wrong where a checked document tells a false age.
///
/// Sources: Council of Europe Convention, art. 10(3) (check before release); Directive 2011/36/EU, art. 13(2),
/// and the consent, refusal and doubt rules (second-hand, FRA); lowest age of the range (second-hand, PACE
/// 30154).
///
/// @param age the age that counts
/// @param statements every statement, with what it weighs
/// @param reasons why, for a human
public record EffectiveAge(Age age, List<Weighed> statements, List<Reason> reasons) {

    /// Copies the lists.
    public EffectiveAge {
        statements = List.copyOf(statements);
        reasons = List.copyOf(reasons);
    }

    /// What a statement weighs.
    public enum Weight {
        /// It answers the presumption of minority.
        SETTLES,
        /// It is one of those that are plausible.
        COUNTS,
        /// It is shown, but others have settled the age.
        OUTWEIGHED,
        /// It gives no age: a refusal, say.
        NO_AGE,
        /// It was a mistake, or was overturned on appeal.
        SET_ASIDE
    }

    /// A statement with what it weighs today.
    public record Weighed(
            AgeStatement statement,
            @Nullable Integer low,
            @Nullable Integer high,
            Weight weight) {

        boolean counted() {
            return weight == Weight.SETTLES || weight == Weight.COUNTS;
        }
    }

    /// The age of a person on a day.
    public static EffectiveAge of(Person person, LocalDate today) {
        List<AgeStatement> all = new ArrayList<>(registered(person));
        all.addAll(person.statements());
        boolean settled = all.stream().anyMatch(AgeStatement::settles);
        List<Weighed> weighed = all.stream()
                .map(statement -> new Weighed(
                        statement, statement.lowOn(today), statement.highOn(today), weight(statement, settled)))
                .toList();
        Age age = person.statements().isEmpty() ? Age.registered(person, today) : age(weighed);
        return new EffectiveAge(age, weighed, reasons(age, weighed, settled));
    }

    private static Age age(List<Weighed> weighed) {
        List<Weighed> counted = weighed.stream().filter(Weighed::counted).toList();
        Integer low = outermost(counted, Weighed::low, Math::min);
        Integer high = outermost(counted, Weighed::high, Math::max);
        return Age.weighed(low, high, counted.size());
    }

    private static @Nullable Integer outermost(
            List<Weighed> counted,
            Function<Weighed, @Nullable Integer> end,
            java.util.function.IntBinaryOperator outer) {
        Integer found = null;
        for (Weighed one : counted) {
            Integer years = end.apply(one);
            if (years == null) {
                return null;
            }
            found = found == null ? years : (Integer) outer.applyAsInt(found, years);
        }
        return found;
    }

    private static Weight weight(AgeStatement statement, boolean settled) {
        if (statement.setAside()) {
            return Weight.SET_ASIDE;
        }
        if (!statement.givesAge()) {
            return Weight.NO_AGE;
        }
        if (statement.settles()) {
            return Weight.SETTLES;
        }
        return settled ? Weight.OUTWEIGHED : Weight.COUNTS;
    }

    private static List<Reason> reasons(Age age, List<Weighed> weighed, boolean settled) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(settled ? "person.age.why.settled" : "person.age.why.open"));
        if (age.low() != null) {
            reasons.add(Reason.of("person.age.why.lowest", age.low()));
        }
        switch (age.group()) {
            case UNCERTAIN -> reasons.add(Reason.of("person.age.why.presumption"));
            case CHILD -> reasons.add(Reason.of("person.age.why.child"));
            case ADULT -> reasons.add(Reason.of("person.age.why.adult"));
        }
        if (weighed.stream().anyMatch(one -> one.statement().evidence().refused())) {
            reasons.add(Reason.of("person.age.why.refusal"));
        }
        if (weighed.stream().anyMatch(one -> one.statement().contested())) {
            reasons.add(Reason.of("person.age.why.contested"));
        }
        return reasons;
    }

    /// What was written at registration, as statements: a date of birth, a range, or both where the date is a guess.
    static List<AgeStatement> registered(Person person) {
        List<AgeStatement> found = new ArrayList<>();
        LocalDate birth = person.birthDate();
        if (birth != null) {
            found.add(registered(person, birth, null, null, person.birthDateEstimated() ? Age.MARGIN : 0));
        }
        boolean range = person.ageLow() != null || person.ageHigh() != null;
        if (range && (birth == null || person.birthDateEstimated())) {
            found.add(registered(person, null, person.ageLow(), person.ageHigh(), 0));
        }
        return found;
    }

    private static AgeStatement registered(
            Person person, @Nullable LocalDate birth, @Nullable Integer low, @Nullable Integer high, int margin) {
        UUID id = person.id().value();
        Evidence evidence = new Evidence.Registered();
        return new AgeStatement(
                id, evidence, person.ageStatedOn(), birth, low, high, margin, "", "", "", Instant.EPOCH, List.of());
    }
}
