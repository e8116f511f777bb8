package clew.scenario.order;

import java.time.LocalDate;

/// A world as somebody ordered it. The same order and pack make the same world.
///
/// Whoever knows the seed can make the world again with its truth. So a seed for an exercise is drawn by chance
/// from all 64 bits and kept by the director; a small one such as 7 is for trying things out.
///
/// @param seed what chance begins with
/// @param people how many people arrive, from 1 to 50 million
/// @param start the first day of the world, day 0; in a year from 1900 to 2200
/// @param days how many days it has, from 1 to 366
/// @param victims the share of those who arrive who are victims of trafficking, from 0 to 1
/// @param difficulty how hard it is to tell
/// @param networks how many criminal networks there are, from 1 to 100
/// @param transactions how many payments its banks record, from 0 (it has no money) to 2 billion; more where
/// what must be paid is more
public record Order(
        long seed,
        int people,
        LocalDate start,
        int days,
        double victims,
        Difficulty difficulty,
        int networks,
        long transactions) {

    /// The most people of a world.
    public static final int MOST_PEOPLE = 50_000_000;

    /// The most payments of a world.
    public static final long MOST_TRANSACTIONS = 2_000_000_000L;

    /// How many payments there are for each person and year where nobody says otherwise.
    public static final int USUAL_TRANSACTIONS = 70;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// The share of victims in the measured table of difficulty.
    public static final double USUAL_VICTIMS = 0.06;

    /// Checks.
    ///
    /// @throws IllegalArgumentException if a number is outside its range; it says which, and what was expected
    public Order {
        within("people", people, 1, MOST_PEOPLE);
        within("days", days, 1, 366);
        within("networks", networks, 1, 100);
        if (transactions < 0 || transactions > MOST_TRANSACTIONS) {
            throw new IllegalArgumentException(
                    "transactions is " + transactions + ", expected 0 to " + MOST_TRANSACTIONS);
        }
        within("the year of start", start.getYear(), FIRST_YEAR, LAST_YEAR);
        if (!(victims >= 0 && victims <= 1)) {
            throw new IllegalArgumentException("victims is " + victims + ", expected a share from 0 to 1");
        }
    }

    /// With the usual number of transactions.
    public Order(
            long seed, int people, LocalDate start, int days, double victims, Difficulty difficulty, int networks) {
        this(seed, people, start, days, victims, difficulty, networks, usual(people, days));
    }

    /// The usual number of transactions, at most the greatest there may be.
    public static long usual(int people, int days) {
        return Math.clamp((long) people * USUAL_TRANSACTIONS * days / 365, 0, MOST_TRANSACTIONS);
    }

    private static void within(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(what + " is " + value + ", expected " + low + " to " + high);
        }
    }

    /// The usual order: a year, 6 % victims, normal, three networks.
    public static Order of(long seed, int people, LocalDate start) {
        return new Order(seed, people, start, 365, USUAL_VICTIMS, Difficulty.NORMAL, 3);
    }

    /// The same with another difficulty.
    public Order at(Difficulty other) {
        return new Order(seed, people, start, days, victims, other, networks, transactions);
    }

    /// The same with so many transactions.
    public Order paying(long many) {
        return new Order(seed, people, start, days, victims, difficulty, networks, many);
    }

    /// The last day, counted from 0.
    public int lastDay() {
        return days - 1;
    }

    /// The calendar day of a day of the world.
    public LocalDate day(int day) {
        return start.plusDays(day);
    }
}
